import { isEngaged } from '#shared/lead/assignment-status.ts'
import { createId } from '#shared/ids.ts'
import { REPLY_WITHIN } from '#shared/lead/timers.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import { and, eq, gte, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { putCustomer } from '../customers/put-customer.ts'
import { messages } from '../../tables/conversations.ts'
import type { Recorded } from '../events/record-events.ts'
import { mailAbout } from '../outbox/mail-about.ts'
import { answerLead } from './answer-lead.ts'
import { loseOthers } from './lose-others.ts'
import { moveLeadsWith } from './move-leads.ts'
import { leads } from '../../tables/leads.ts'
import { isHome, type SellerLead, sellerLead } from './seller-lead.ts'
import { LEAD_SELLER_SLOTS } from '../pool/slots.ts'

type Input = { leadId: string; message?: string }

/**
 * A seller takes a lead on, with a first message if they like. A second click finds it taken and says so kindly
 * by returning the same order; a lapsed, withdrawn or full lead is a conflict and changes nothing.
 */
export const acceptLead = (ctx: Ctx<Seller>, input: Input): Promise<{ assignmentId: string }> =>
  retryOnce(async () => {
    const message = messageOf(input.message)
    const found = await sellerLead(ctx, input.leadId)
    const { lead, assignment } = found
    if (assignment && isEngaged(assignment.status)) return { assignmentId: assignment.id }
    const answer = answerLead(ctx, 'accept', found, acceptedColumns(ctx, message !== null))
    const { assignmentId, moved } = answer
    await write(ctx, {
      accepted: answer.statements,
      ...takeSlots(ctx, found, moved),
      customer: putCustomer(ctx, { storeId: ctx.actor.storeId, leadId: lead.id }, moved.happened),
      lost: loseOthers(ctx, lead.id, assignmentId, moved),
      message: message === null ? null : firstMessage(ctx, assignmentId, message, moved),
      mail: mailAbout(ctx, moved, { kind: 'customer_accepted' }),
    })
    return { assignmentId }
  })

/** One of the places in the pool, or all of them for the store it came from; the last one claims the lead. */
function takeSlots(ctx: Ctx<Seller>, { lead, store }: SellerLead, accepted: Recorded) {
  const slotsTaken = isHome(lead, store) ? LEAD_SELLER_SLOTS : sql`${leads.slotsTaken} + 1`
  return {
    slots: ctx.db
      .update(leads)
      .set({ slotsTaken, updatedAt: ctx.now })
      .where(and(eq(leads.id, lead.id), accepted.happened)),
    claimed: moveLeadsWith(ctx, 'claim', { of: accepted, where: gte(leads.slotsTaken, LEAD_SELLER_SLOTS) }),
  }
}

function messageOf(typed: string | undefined): string | null {
  const message = typed?.trim() ?? ''
  if (message.length > LIMITS.messageCharacters.max) throw fieldRefusal('message', 'too_big')
  return message === '' ? null : message
}

/** A first message is the answer; without one the reply clock runs from here. */
function acceptedColumns({ now }: Ctx<Seller>, answered: boolean) {
  const replyDue = answered ? null : now + REPLY_WITHIN
  return { replyDue, replyMailAt: replyDue, answeredAt: now, acceptedAt: now }
}

function firstMessage(ctx: Ctx<Seller>, assignmentId: string, body: string, { happened }: Recorded) {
  const { now, actor } = ctx
  const id = createId('message', now, ctx.random)
  const message = {
    id,
    assignmentId,
    author: 'seller',
    sellerId: actor.sellerId,
    body,
    createdAt: now,
  } as const
  return insertWhere(ctx.db, messages, message, happened)
}
