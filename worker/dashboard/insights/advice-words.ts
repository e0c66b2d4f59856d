import { ENGLISH_NAMES } from '#shared/spec/names.ts'
import type { Category } from '#shared/spec/vocabulary.ts'
import type { InsightsView } from '../../domain/insights/insights-view.ts'
import { SETTING_LIMITS } from '../../domain/settings/settings.ts'
import { percent, type Reader, roundedMoney } from '../../platform/web/reader.ts'
import { copy } from '../copy.ts'

const words = copy.insights

/** "engagement rings": what many of a category are called. */
export function manyOf(category: Category): string {
  const name = ENGLISH_NAMES.category[category]
  return name.endsWith('s') ? name : `${name}s`
}

/** One plain sentence of what to do; `null` where there is too little to say. */
export function declineWords({ declines, currency }: InsightsView, reader: Reader): string | null {
  const { advice } = declines
  const text = words.declines.advice
  if (advice.code === 'too_little') return null
  if (advice.code === 'budget_minimum')
    return text.budget_minimum(roundedMoney(reader, advice.amountMinor, currency))
  if (advice.code === 'outside_expertise')
    return text.outside_expertise(advice.category && manyOf(advice.category))
  if (advice.code === 'timeline') return text.timeline(advice.leadTimeDays)
  return text[advice.code]
}

export function lossWords({ losses: { advice } }: InsightsView): string | null {
  if (advice.code === 'too_little') return null
  const text = words.losses.advice
  if (advice.code !== 'lapsed') return text[advice.code]
  const { hours } = advice
  return hours >= SETTING_LIMITS.autoDeclineHours.max ? text.lapsedAtMost(hours) : text.lapsed(hours)
}

export const answerWords = ({ answers: { advice } }: InsightsView): string | null =>
  advice.code === 'too_little' ? null : words.answers.advice[advice.code]

export function funnelWords({ funnel: { advice } }: InsightsView, reader: Reader): string | null {
  if (advice.code === 'too_little') return null
  if (advice.code === 'even' || advice.before === 'seen') return words.funnel.advice.even
  return words.funnel.advice[advice.before](percent(reader, advice.share))
}

export function priceWords({ prices: { advice } }: InsightsView): string | null {
  if (advice.code === 'too_little') return null
  return advice.code === 'fits'
    ? words.prices.advice.fits
    : words.prices.advice[advice.code](manyOf(advice.category))
}

export const cancelWords = ({ cancels: { advice } }: InsightsView): string | null =>
  advice.code === 'too_little' ? null : words.cancels.advice[advice.code]
