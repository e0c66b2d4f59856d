import { DAY, HOUR, MINUTE, type Instant } from '../dates.ts'

/** How long a lead stays in the pool, and after how long without a live assignment it closes. */
export const POOL_LIFE = 30 * DAY
/** How long before it closes its customer is told. */
export const CLOSING_WARNING = 3 * DAY
/** An accepted customer hears from the store within this. */
export const REPLY_WITHIN = 24 * HOUR
/** A completed order can be opened again for this long. */
export const REOPEN_WITHIN = 7 * DAY

const LEAST_WARNING = 30 * MINUTE

/** When a store that has `windowMs` to answer by `respondBy` is reminded: a quarter of the window before, at least 30 minutes. */
export const answerWarningAt = (respondBy: Instant, windowMs: number): Instant =>
  respondBy - Math.max(windowMs / 4, LEAST_WARNING)

/** A store's time to answer, from now: when it ends and when the store is reminded. `hours` is its setting, 1–168. */
export function answerWindow(now: Instant, hours: number): { respondBy: Instant; warnAt: Instant } {
  const windowMs = hours * HOUR
  const respondBy = now + windowMs
  return { respondBy, warnAt: answerWarningAt(respondBy, windowMs) }
}
