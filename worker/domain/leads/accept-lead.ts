import { isEngaged } from '#shared/lead/assignment-status.ts'
import { createId } from '#shared/ids.ts'
import { REPLY_WITHIN } from '#shared/lead/timers.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { happened, idsOf, insertWhere } from '../../platform/db/guarded.ts'
import { putAssignment } from '../assignments/put-assignment.ts'
import { events } from '../assignments/schema.ts'
import { putCustomer } from '../customers/put-customer.ts'
import { messages } from '../conversations/schema.ts'
import { outboxRow } from '../notifications/outbox-row.ts'
import { outbox } from '../notifications/schema.ts'
import { beginAnswer } from './begin-answer.ts'
import { canStillAct } from './can-still-act.ts'
import { loseOthers } from './lose-others.ts'
import { leads } from './schema.ts'
import { goneMeanwhile, isHome, type SellerLead, sellerLead } from './seller-lead.ts'
import { LEAD_SELLER_SLOTS } from './slots.ts'

type Input = { leadId: string; message?: string }

/**
 * A seller takes a lead on, with a first message if they like. A second click finds it taken and says so kindly
 * by returning the same order; a lapsed, withdrawn or full lead is a conflict and changes nothing.
 */
export async function acceptLead(
  ctx: Ctx<Seller>,
  input: Input,
  triesLeft = 1,
): Promise<{ assignmentId: string }> {
  const message = messageOf(input.message)
  const around = await sellerLead(ctx, input.leadId)
  const { lead, assignment } = around
  if (assignment && isEngaged(assignment.status)) return { assignmentId: assignment.id }
  const { which, event: accepted } = beginAnswer(ctx, 'accept', around)
  const assignmentId = which.id
  const mail = outboxRow(ctx, 'customer_accepted', {
    leadId: lead.id,
    storeId: ctx.actor.storeId,
    assignmentId,
  })
  const then = happened(accepted.id)
  const [written, , , , , , lost] = await ctx.db.batch([
    insertWhere(ctx.db, events, accepted, canStillAct(ctx, around, 'accept')),
    putAssignment(ctx, which, acceptedState(ctx, message !== null), accepted.id),
    takeSlots(ctx, around, accepted.id),
    putCustomer(ctx, { storeId: ctx.actor.storeId, leadId: lead.id }, then),
    ...loseOthers(ctx, lead.id, assignmentId, accepted.id),
    ...(message === null
      ? []
      : [insertWhere(ctx.db, messages, firstMessage(ctx, assignmentId, message), then)]),
    insertWhere(ctx.db, outbox, mail, then),
  ])
  // Their own other tab may have been first, or marked the lead as reviewed between the read and the write.
  if (written.rowsAffected === 0 && triesLeft > 0)
    return acceptLead(ctx, input, triesLeft - 1).catch(goneMeanwhile)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
  ctx.background(ctx.nudgeMail([mail.id, ...idsOf(lost)]))
  return { assignmentId }
}

function takeSlots(ctx: Ctx<Seller>, { lead, store }: SellerLead, eventId: string) {
  const slots = isHome(lead, store) ? sql`${LEAD_SELLER_SLOTS}` : sql`${leads.slotsTaken} + 1`
  return ctx.db
    .update(leads)
    .set({
      slotsTaken: slots,
      status: sql`case when ${slots} >= ${LEAD_SELLER_SLOTS} then 'claimed' else ${leads.status} end`,
      updatedAt: ctx.now,
    })
    .where(and(eq(leads.id, lead.id), happened(eventId)))
}

function messageOf(typed: string | undefined): string | null {
  const message = typed?.trim() ?? ''
  if (message.length > LIMITS.messageCharacters.max) throw fieldRefusal('message', 'too_big')
  return message === '' ? null : message
}

/** A first message is the answer; without one the reply clock runs from here. */
function acceptedState({ now }: Ctx<Seller>, answered: boolean) {
  const replyDue = answered ? null : now + REPLY_WITHIN
  const clock = { respondBy: null, warnAt: null, replyDue, replyMailAt: replyDue }
  return { status: 'accepted' as const, ...clock, answeredAt: now, acceptedAt: now }
}

const firstMessage = (ctx: Ctx<Seller>, assignmentId: string, body: string) => ({
  id: createId('message', ctx.now, ctx.random),
  assignmentId,
  author: 'seller' as const,
  sellerId: ctx.actor.sellerId,
  body,
  createdAt: ctx.now,
})
