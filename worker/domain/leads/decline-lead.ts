import { DECLINE_REASONS, type DeclineReason } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { idsOf, insertWhere } from '../../platform/db/guarded.ts'
import { putAssignment } from '../assignments/put-assignment.ts'
import { events } from '../assignments/schema.ts'
import { beginAnswer } from './begin-answer.ts'
import { canStillAct } from './can-still-act.ts'
import { closeAfterPool } from './close-after-pool.ts'
import { giveUpLeads } from './give-up-leads.ts'
import { goneMeanwhile, sellerLead } from './seller-lead.ts'

type Input = { leadId: string; reason: string; note?: string }

/** A seller passes a lead on. Declining never hurts them; a reason is asked so that the numbers can teach. */
export async function declineLead(ctx: Ctx<Seller>, input: Input, triesLeft = 1): Promise<void> {
  const { reason, note } = reasonOf(input)
  const around = await sellerLead(ctx, input.leadId)
  const { lead, assignment } = around
  if (assignment?.status === 'declined') return
  const { which, event: declined } = beginAnswer(ctx, 'decline', around)
  const [written, , , , , mailed] = await ctx.db.batch([
    insertWhere(ctx.db, events, declined, canStillAct(ctx, around)),
    putAssignment(
      ctx,
      which,
      {
        status: 'declined',
        respondBy: null,
        warnAt: null,
        answeredAt: ctx.now,
        declineReason: reason,
        declineNote: note,
      },
      declined.id,
    ),
    closeAfterPool(ctx, lead.id, declined.id),
    ...giveUpLeads(ctx, sql`gave.id = ${declined.id}`),
  ])
  if (written.rowsAffected === 0 && triesLeft > 0)
    return declineLead(ctx, input, triesLeft - 1).catch(goneMeanwhile)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
  ctx.background(ctx.nudgeMail(idsOf(mailed)))
}

const isReason = (reason: string): reason is DeclineReason =>
  DECLINE_REASONS.some((known) => known === reason)

function reasonOf({ reason, note }: Input): { reason: DeclineReason; note: string | null } {
  if (!isReason(reason)) throw fieldRefusal('reason', 'reason_needed')
  const words = note?.trim() ?? ''
  if (reason === 'other' && words === '') throw fieldRefusal('note', 'words_needed')
  if (words.length > 500) throw fieldRefusal('note', 'too_big')
  return { reason, note: words === '' ? null : words }
}
