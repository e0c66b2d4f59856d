import type { AssignmentAction } from '#shared/lead/assignment-status.ts'
import { createId } from '#shared/ids.ts'
import type { Ctx, Seller } from '../../context.ts'
import { assignmentEvent } from '../assignments/assignment-event.ts'
import type { SellerLead } from './seller-lead.ts'

/** What every answer to a lead begins with: the store's assignment, which may be its first, and the event of it. */
export function beginAnswer(ctx: Ctx<Seller>, action: AssignmentAction, { lead, assignment }: SellerLead) {
  const id = assignment?.id ?? createId('assignment', ctx.now, ctx.random)
  const { storeId } = ctx.actor
  const about = { leadId: lead.id, assignmentId: id, storeId, from: assignment?.status ?? null }
  return {
    which: { id, leadId: lead.id, exists: assignment !== null },
    event: assignmentEvent(ctx, action, about),
  }
}
