import { createId } from '#shared/ids.ts'
import { answerWindow } from '#shared/lead/timers.ts'
import type { Ctx, Seller } from '../../context.ts'
import { happened, insertWhere } from '../../platform/db/guarded.ts'
import { assignmentEvent } from '../assignments/assignment-event.ts'
import { assignments, events } from '../assignments/schema.ts'
import { canStillAct } from './can-still-act.ts'
import { sellerLead } from './seller-lead.ts'

/** Says "we are looking at this" of a pool lead, and starts its clock. Said once; an offer has its own clock already. */
export async function reviewLead(ctx: Ctx<Seller>, { leadId }: { leadId: string }): Promise<void> {
  const around = await sellerLead(ctx, leadId)
  const { store, assignment } = around
  if (assignment) return
  const assignmentId = createId('assignment', ctx.now, ctx.random)
  const reviewed = assignmentEvent(ctx, 'review', { leadId, assignmentId, storeId: store.id, from: null })
  const row = {
    id: assignmentId,
    leadId,
    storeId: store.id,
    status: 'reviewing' as const,
    ...answerWindow(ctx.now, store.autoDeclineHours),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await ctx.db.batch([
    insertWhere(ctx.db, events, reviewed, canStillAct(ctx, around)),
    insertWhere(ctx.db, assignments, row, happened(reviewed.id)),
  ])
}
