import { FUNNEL_STEPS, type FunnelStep } from '#shared/contract/funnel.ts'
import { addDays, localDateOf, startOfDate, type Instant } from '#shared/dates.ts'
import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import type { DashboardView } from './dashboard-view.ts'

/** A row of `store_counts`. */
export type Count = { name: string; value: number }
type CountName = AssignmentStatus | 'ever_accepted' | 'offers_answered' | 'offers_lapsed'

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** The middle one; of an even number the mean of both in the middle. `null` for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

export function numbersOf(counts: readonly Count[]) {
  const of = (name: CountName): number => counts.find((count) => count.name === name)?.value ?? 0
  return {
    active: of('accepted') + of('quote_sent'),
    inProduction: of('in_production'),
    completed: of('completed'),
    successRate: share(of('completed'), of('ever_accepted')),
    answered: share(of('offers_answered'), of('offers_answered') + of('offers_lapsed')),
    unanswered: of('offered') + of('reviewing'),
  }
}

/** How many run out between now and the end of the store's day. */
export function lapsingToday(respondBys: readonly Instant[], now: Instant, timeZone: string): number {
  const tomorrow = startOfDate(addDays(localDateOf(now, timeZone), 1), timeZone)
  return respondBys.filter((respondBy) => respondBy < tomorrow).length
}

export const FUNNEL_DAYS = 28
/** The dashboard begins where somebody opened the designer; that it was on their screen says little. */
const SHOWN_STEPS = FUNNEL_STEPS.filter((step) => step !== 'seen')

type StepOfDay = { day: string; step: string; count: number }

/** The steps of the last `FUNNEL_DAYS` days of the store, today among them. */
export function funnelOf(
  rows: readonly StepOfDay[],
  now: Instant,
  timeZone: string,
): DashboardView['funnel'] {
  const today = localDateOf(now, timeZone)
  const first = addDays(today, 1 - FUNNEL_DAYS)
  const inTime = rows.filter(({ day }) => day >= first && day <= today)
  const countOf = (step: FunnelStep): number =>
    inTime.filter((row) => row.step === step).reduce((sum, { count }) => sum + count, 0)
  return SHOWN_STEPS.map((step) => ({ step, count: countOf(step) }))
}
