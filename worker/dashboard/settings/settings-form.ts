import { decimalText } from '#shared/pricing/cells/cell-text.ts'
import { CATEGORIES, type Category } from '#shared/spec/vocabulary.ts'
import type { TypedSettings } from '../../domain/settings/settings.ts'
import type { FormValues } from '../../platform/web/forms.ts'

/** Each kind is a field of its own: of a repeated field only the last would be read. */
export const categoryField = (category: Category): string => `category-${category}`

const numberOf = (typed: string | undefined): number => (typed?.trim() ? Number(typed) : Number.NaN)

/** "8.25" or "8,25" as 825 basis points; blank is 0, what is no percentage `NaN` for the verb to refuse by name. */
export function basisPoints(typed: string | undefined): number {
  const text = typed?.trim() ?? ''
  if (text === '') return 0
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text) ?? []
  return whole === '' ? Number.NaN : Number(whole + fraction.padEnd(2, '0'))
}

/** 825 as "8.25". */
export const percentText = (bps: number): string => decimalText(bps, 2)

/** Browsers send line ends as two characters; a limit counts one. */
export const proseOf = (typed: string | undefined): string => (typed ?? '').replaceAll('\r\n', '\n').trim()

/** What the form says, in the verb's terms. */
export function settingsOf(values: FormValues): TypedSettings {
  const isOn = (name: string): boolean => values[name] === 'on'
  return {
    accepting: isOn('accepting'),
    categories: CATEGORIES.filter((category) => isOn(categoryField(category))),
    minOrder: values.minOrder ?? '',
    maxOrder: values.maxOrder ?? '',
    leadTimeDays: numberOf(values.leadTimeDays),
    autoDeclineHours: numberOf(values.autoDeclineHours),
    networkReceive: isOn('networkReceive'),
    networkRelease: isOn('networkRelease'),
    vacation: values.vacationWas === (values.vacation ?? 'off') ? null : isOn('vacation'),
    vacationMessage: proseOf(values.vacationMessage) || null,
    quoteValidityDays: numberOf(values.quoteValidityDays),
    quoteTerms: proseOf(values.quoteTerms) || null,
    quoteDepositBps: basisPoints(values.quoteDepositBps),
    quoteRevisions: numberOf(values.quoteRevisions),
    taxRateBps: basisPoints(values.taxRateBps),
    taxInclusive: isOn('taxInclusive'),
  }
}
