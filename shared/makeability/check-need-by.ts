import { addDays, type LocalDate } from '../dates.ts'
import type { Advice } from './advice.ts'

/**
 * What a jeweler would say about the day a piece is needed by; null when there is time. Dates are `YYYY-MM-DD` in the
 * store's time zone, `leadTimeDays` is the store's own average. A rush is about 20 % more where it can be had
 * (elainebjewelry.com/pages/the-design-process; rules.json `deadline`). Never throws.
 */
export function checkNeedBy({
  needBy,
  today,
  leadTimeDays,
}: {
  needBy: LocalDate | null | undefined
  today: LocalDate
  leadTimeDays: number
}): Advice | null {
  if (!needBy || needBy >= addDays(today, leadTimeDays)) return null
  return {
    rule: 'deadline',
    severity: 'warn',
    field: 'needBy',
    message: `This is sooner than the ${leadTimeDays} days a piece usually takes. A rush or a ready-made setting may do it; the jeweler will say.`,
  }
}
