import { HOUR } from '#shared/dates.ts'
import type { DeclineReason } from '#shared/lead/assignment-status.ts'
import type { Category } from '#shared/spec/vocabulary.ts'
import type { FunnelStep, Loss, PricePoint } from './insights-view.ts'
import { type Quartiles, quartilesOf, roundedAmount } from './quartiles.ts'

/** Of fewer than this, a number says more about chance than about the store. */
export const LEAST = 5
/** The same for visitors of the designer, who are many. */
export const LEAST_OPENED = 20

type Silent = { code: 'too_little' }
const silent: Silent = { code: 'too_little' }

/** The one that is most often named, if it is at least `share` of all. */
function foremost<T>(counts: readonly (readonly [T, number])[], share: number): T | null {
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  const [top] = counts.toSorted(([, a], [, b]) => b - a)
  return top && top[1] >= all * share ? top[0] : null
}

const tally = <T>(values: readonly T[]): [T, number][] => [
  ...values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<T, number>()),
]

export type Declined = {
  reason: DeclineReason
  category: Category
  budgetMaxMinor: number | null
  likelyMinor: number
}
export type DeclineAdvice =
  | Silent
  | { code: 'budget_minimum'; amountMinor: number }
  | { code: 'budget_prices' | 'budget_talk' | 'too_busy' | 'other' | 'mixed' }
  | { code: 'outside_expertise'; category: Category | null }
  | { code: 'timeline'; leadTimeDays: number }

type OwnSettings = { minOrderMinor: number | null; leadTimeDays: number }

/**
 * What the reasons for declines say to do. `acceptedFromMinor`: the budget that three quarters of the accepted
 * customers had at least; no advice may keep those away.
 */
export function adviseOnDeclines(
  declined: readonly Declined[],
  { minOrderMinor, leadTimeDays }: OwnSettings,
  acceptedFromMinor: number | null,
): DeclineAdvice {
  if (declined.length < LEAST) return silent
  const reason = foremost(tally(declined.map((one) => one.reason)), 0.4)
  const meant = declined.filter((one) => one.reason === reason)
  if (reason === null) return { code: 'mixed' }
  if (reason === 'budget_mismatch') return adviseOnBudgets(meant, minOrderMinor, acceptedFromMinor)
  if (reason === 'outside_expertise')
    return { code: reason, category: foremost(tally(meant.map(({ category }) => category)), 0.5) }
  return reason === 'timeline' ? { code: reason, leadTimeDays } : { code: reason }
}

function adviseOnBudgets(
  declined: readonly Declined[],
  minOrderMinor: number | null,
  acceptedFromMinor: number | null,
): DeclineAdvice {
  const known = declined.flatMap(({ budgetMaxMinor, likelyMinor }) =>
    budgetMaxMinor === null ? [] : [{ budgetMaxMinor, likelyMinor }],
  )
  const budgets = quartilesOf(known.map(({ budgetMaxMinor }) => budgetMaxMinor))
  if (!budgets) return { code: 'budget_talk' }
  const enough = known.filter((one) => one.budgetMaxMinor >= one.likelyMinor).length
  if (enough * 2 > known.length) return { code: 'budget_prices' }
  const amountMinor = roundedAmount(Math.min(budgets.median, acceptedFromMinor ?? Infinity))
  return amountMinor > (minOrderMinor ?? 0)
    ? { code: 'budget_minimum', amountMinor }
    : { code: 'budget_talk' }
}

export type LossAdvice =
  | Silent
  | { code: 'others' | 'vacation' | 'withdrawn' | 'mixed' }
  | { code: 'lapsed'; hours: number }

export function adviseOnLosses(losses: readonly Loss[], hours: number): LossAdvice {
  if (losses.length < LEAST) return silent
  const most = foremost(tally(losses), 0.4)
  return most === 'lapsed' ? { code: most, hours } : { code: most ?? 'mixed' }
}

export type AnswerAdvice = Silent | { code: 'fast' | 'steady' | 'uneven' | 'slow' }

/** `times` are of `count` answers, in ms from offer to answer. */
export function adviseOnAnswers(count: number, times: Quartiles | null): AnswerAdvice {
  if (!times || count < LEAST) return silent
  if (times.median > 24 * HOUR) return { code: 'slow' }
  if (times.high > 24 * HOUR && times.high > 3 * times.median) return { code: 'uneven' }
  return { code: times.median <= 4 * HOUR ? 'fast' : 'steady' }
}

export type FunnelAdvice = Silent | { code: 'even' } | { code: 'leave'; before: FunnelStep; share: number }

/** The step most of those who came that far never reach; `steps` in their order, the first is opening. */
export function adviseOnFunnel(steps: readonly { step: FunnelStep; count: number }[]): FunnelAdvice {
  if ((steps[0]?.count ?? 0) < LEAST_OPENED) return silent
  const losses = steps.slice(1).map(({ step, count }, index) => {
    const came = steps[index]?.count ?? 0
    return { before: step, share: came < LEAST ? 0 : Math.max(0, 1 - count / came) }
  })
  const [worst] = losses.toSorted((a, b) => b.share - a.share)
  return worst && worst.share >= 0.3 ? { code: 'leave', ...worst } : { code: 'even' }
}

export type PriceAdvice = Silent | { code: 'fits' } | { code: 'below' | 'room'; category: Category }

/** Whether what people can spend and what their pieces cost belong together, by the category where they least do. */
export function adviseOnPrices(points: readonly PricePoint[]): PriceAdvice {
  const known = points.filter(({ budgeted }) => budgeted >= LEAST)
  if (known.length === 0) return silent
  const [tight] = known.toSorted((a, b) => b.below / b.budgeted - a.below / a.budgeted)
  if (tight && tight.below * 2 >= tight.budgeted) return { code: 'below', category: tight.category }
  const roomy = known.find(({ budgets, likely }) => budgets && budgets.median >= likely.high * 1.2)
  return roomy ? { code: 'room', category: roomy.category } : { code: 'fits' }
}

export type CancelAdvice = Silent | { code: 'seller' | 'customer' | 'mixed' }

export function adviseOnCancels(by: readonly ('seller' | 'customer' | null)[]): CancelAdvice {
  if (by.length < LEAST) return silent
  return { code: foremost(tally(by), 0.6) ?? 'mixed' }
}
