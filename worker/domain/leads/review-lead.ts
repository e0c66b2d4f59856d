import { answerWindow } from '#shared/lead/timers.ts'
import type { Ctx, Seller } from '../../context.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { putAssignment } from '../assignments/put-assignment.ts'
import { events } from '../assignments/schema.ts'
import { beginAnswer } from './begin-answer.ts'
import { canStillAct } from './can-still-act.ts'
import { sellerLead } from './seller-lead.ts'

/** Says "we are looking at this" of a pool lead, and starts its clock. Said once; an offer has its own clock already. */
export async function reviewLead(ctx: Ctx<Seller>, { leadId }: { leadId: string }): Promise<void> {
  const around = await sellerLead(ctx, leadId)
  const { store, assignment } = around
  if (assignment) return
  const { which, event: reviewed } = beginAnswer(ctx, 'review', around)
  const state = { status: 'reviewing', ...answerWindow(ctx.now, store.autoDeclineHours) } as const
  await ctx.db.batch([
    insertWhere(ctx.db, events, reviewed, canStillAct(ctx, around)),
    putAssignment(ctx, which, state, reviewed.id),
  ])
}
