import { isEngaged, isUnanswered } from '#shared/lead/assignment-status.ts'
import type { AssignmentRow } from '../../tables/assignments.ts'
import type { LeadRow } from '../../tables/leads.ts'
import type { LeadMailKind } from '../outbox/mail-kinds.ts'

type Stands = {
  lead: Pick<LeadRow, 'status' | 'poolUntil'>
  assignment: Pick<AssignmentRow, 'status' | 'replyDue'> | undefined
}

/** Whether what a warning is about has been dealt with since it was written: a late one would only be untrue. */
export function isStale(kind: LeadMailKind, { lead, assignment }: Stands): boolean {
  switch (kind) {
    case 'seller_answer_soon':
      return !assignment || !isUnanswered(assignment.status)
    case 'seller_customer_waiting':
      return !assignment || !isEngaged(assignment.status) || assignment.replyDue === null
    case 'customer_closing_soon':
      return lead.status !== 'open' || lead.poolUntil === null
    default:
      return false
  }
}
