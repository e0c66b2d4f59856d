import { answerWindow } from '#shared/lead/timers.ts'
import type { Ctx, Seller } from '../../context.ts'
import { writeIfHeld } from '../../platform/db/write.ts'
import { answerLead } from './answer-lead.ts'
import { sellerLead } from './seller-lead.ts'

/** Says "we are looking at this" of a pool lead, and starts its clock. Said once; an offer has its own clock already. */
export async function reviewLead(ctx: Ctx<Seller>, { leadId }: { leadId: string }): Promise<void> {
  const found = await sellerLead(ctx, leadId)
  if (found.assignment) return
  const window = answerWindow(ctx.now, found.store.autoDeclineHours)
  await writeIfHeld(ctx, { reviewed: answerLead(ctx, 'review', found, window).statements })
}
