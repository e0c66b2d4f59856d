import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { duration, money, moneyRange, type Reader } from '../../platform/web/reader.ts'
import type { PillTone } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'

const { words } = copy

type Budget = { budgetMinMinor: number | null; budgetMaxMinor: number | null; currency: string }

export function budgetWords(reader: Reader, { budgetMinMinor, budgetMaxMinor, currency }: Budget): string {
  if (budgetMinMinor !== null && budgetMaxMinor !== null)
    return moneyRange(reader, budgetMinMinor, budgetMaxMinor, currency)
  if (budgetMinMinor !== null) return words.budget.from(money(reader, budgetMinMinor, currency))
  if (budgetMaxMinor !== null) return words.budget.upTo(money(reader, budgetMaxMinor, currency))
  return words.budget.none
}

/** How they like to be reached; a call would give a surprise away. */
export const preferredWords = (preferred: keyof typeof words.preferred, surprise: boolean): string =>
  preferred === 'phone' && surprise
    ? copy.lead.contact.dontCallSurprise(words.preferred.phone)
    : words.preferred[preferred]

/** The time until an instant in words; `null` once it has passed. */
export const timeUntil = (reader: Reader, instant: number): string | null =>
  instant > reader.now ? duration(reader, instant - reader.now) : null

export function timeLeftWords(reader: Reader, respondBy: number): string {
  const time = timeUntil(reader, respondBy)
  return time === null ? words.noTimeLeft : words.timeLeft(time)
}

/** What is left of a card's time: until this store's answer is due, or until it leaves the pool. */
export function cardLeftWords(
  reader: Reader,
  { respondBy, poolUntil }: { respondBy: number | null; poolUntil: number | null },
): string {
  if (respondBy !== null) return timeLeftWords(reader, respondBy)
  if (poolUntil === null) return copy.pool.card.open
  const time = timeUntil(reader, poolUntil)
  return time === null ? words.noTimeLeft : copy.pool.card.openFor(time)
}

export function replyDueWords(reader: Reader, replyDue: number): string {
  const time = timeUntil(reader, replyDue)
  return time === null ? words.replyLate : words.replyDue(time)
}

export const STATUS_TONE: Record<AssignmentStatus, PillTone> = {
  offered: 'warning',
  reviewing: 'accent',
  accepted: 'accent',
  quote_sent: 'accent',
  in_production: 'accent',
  completed: 'success',
  declined: 'plain',
  auto_declined: 'plain',
  lost: 'plain',
  cancelled: 'danger',
}
