import { addDays, isLocalDate, type LocalDate } from '../dates.ts'
import { advise, type Finding } from './advice.ts'

export type NeedBy = { needBy: LocalDate | undefined; today: LocalDate; leadTimeDays: number }

/**
 * What a jeweler would say about the day a piece is needed by; `null` when there is time, no day or no real one.
 * Dates are `YYYY-MM-DD` in one time zone, `leadTimeDays` is what the store usually takes. See
 * docs/makeability.md#need-by-date.
 */
export function checkNeedBy({ needBy, today, leadTimeDays }: NeedBy): Finding<'deadline'> | null {
  if (!needBy || !isLocalDate(needBy) || needBy >= addDays(today, leadTimeDays)) return null
  return advise('deadline', 'warn', 'needBy', { days: leadTimeDays, rushPercent: 20 })
}
