import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import type { Store } from '../tables/stores.ts'
import type { TypedSettings } from '../domain/settings/settings.ts'

/** What the settings form of a store says while nobody has typed in it; without amounts. */
export function typedSettings(store: Store, changes: Partial<TypedSettings> = {}): TypedSettings {
  const { accepting, categories, leadTimeDays, autoDeclineHours, vacation, vacationMessage } = store
  const { networkReceive, networkRelease, quoteValidityDays, quoteTerms, quoteDepositBps } = store
  const { quoteRevisions, taxRateBps, taxInclusive } = store
  const orders = { accepting, categories, leadTimeDays, autoDeclineHours, vacation, vacationMessage }
  const network = { networkReceive, networkRelease }
  const quotes = { quoteValidityDays, quoteTerms, quoteDepositBps, quoteRevisions, taxRateBps, taxInclusive }
  return { ...orders, ...network, ...quotes, minOrder: '', maxOrder: '', ...changes }
}

/** The same as a browser posts it. */
export const settingsForm = (changes: Record<string, string> = {}): Record<string, string> => ({
  accepting: 'on',
  networkReceive: 'on',
  minOrder: '',
  maxOrder: '',
  leadTimeDays: '42',
  autoDeclineHours: '48',
  vacationMessage: '',
  quoteValidityDays: '30',
  quoteDepositBps: '0',
  quoteRevisions: '2',
  taxRateBps: '0',
  quoteTerms: '',
  ...Object.fromEntries(CATEGORIES.map((category) => [`category-${category}`, ''])),
  ...changes,
})
