import { isEngaged, isUnanswered } from '#shared/lead/assignment-status.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import type { WhyGone } from '../../domain/leads/why-gone.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { copy } from '../copy.ts'

const words = copy.lead.changed

/** What happened to a lead between the seller's reading and their answer, from how it stands now. */
export function whyChanged(lead: LeadDetails, reader: Reader): string {
  const { assignment, status, closedReason, events } = lead
  if (closedReason === 'withdrawn') return words.withdrawn
  if (closedReason === 'spam') return words.closed
  if (!assignment) return status === 'open' ? words.unknown : words.taken
  if (isEngaged(assignment.status)) return words.accepted
  if (assignment.status === 'declined') return words.declined
  if (assignment.status === 'lost') return words.taken
  if (assignment.status === 'auto_declined') {
    const lapse = events.findLast(({ action }) => action === 'lapse')
    return lapse?.actorKind === 'seller' ? words.vacation : words.lapsed(lead.staysOpen)
  }
  const isLate = assignment.respondBy !== null && assignment.respondBy <= reader.now
  return isUnanswered(assignment.status) && isLate ? words.lapsed(lead.staysOpen) : words.unknown
}

export const whyGoneWords: Record<WhyGone, string> = {
  taken: words.taken,
  withdrawn: words.withdrawn,
  closed: words.closed,
  hidden: words.hidden,
}
