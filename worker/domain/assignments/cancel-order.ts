import { createId } from '#shared/ids.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { happened, insertWhere } from '../../platform/db/guarded.ts'
import { freeSlot } from '../leads/free-slot.ts'
import { type LeadRow, leads } from '../leads/schema.ts'
import { outboxRow } from '../notifications/outbox-row.ts'
import { outbox } from '../notifications/schema.ts'
import { beginChange, CLOCKS_STOPPED, orderToChange } from './change-order.ts'
import { assignments, events } from './schema.ts'

type Input = { assignmentId: string; reason: string }

/** Longest reason, in characters: the customer reads it in a mail. */
export const CANCEL_REASON_MAX = 500

/**
 * A seller gives an accepted order back, saying why. The slot is free again; the lead goes on without this store
 * where it may, and closes otherwise. The customer is told in every case. A second click changes nothing.
 */
export async function cancelOrder(ctx: Ctx<Seller>, input: Input, triesLeft = 1): Promise<void> {
  const reason = reasonOf(input)
  const { assignment, lead } = await orderToChange(ctx, input.assignmentId)
  if (assignment.status === 'cancelled' && assignment.cancelledBy === 'seller') return
  const { id, leadId, storeId } = assignment
  const { eventId, statement } = beginChange(ctx, 'cancel', assignment)
  const then = happened(eventId)
  const mail = outboxRow(ctx, 'customer_cancelled', { leadId, storeId, assignmentId: id })
  const cancelled = { status: 'cancelled', cancelledBy: 'seller', cancelReason: reason } as const
  const [written] = await ctx.db.batch([
    statement,
    ctx.db
      .update(assignments)
      .set({ ...cancelled, ...CLOCKS_STOPPED, updatedAt: ctx.now })
      .where(and(eq(assignments.id, id), then)),
    freeSlot(ctx, { leadId, assignmentId: id, won: assignment.status === 'in_production' }, then),
    ...whatBecameOfLead(ctx, lead, then),
    insertWhere(ctx.db, outbox, mail, then),
  ])
  if (written.rowsAffected === 0 && triesLeft > 0) return cancelOrder(ctx, input, triesLeft - 1)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
  ctx.background(ctx.nudgeMail([mail.id]))
}

function reasonOf({ reason }: Input): string {
  const words = reason.trim()
  if (words === '') throw fieldRefusal('reason', 'reason_needed')
  if (words.length > CANCEL_REASON_MAX) throw fieldRefusal('reason', 'too_big')
  return words
}

/** The lead's own events, for whatever giving the order back made of it. */
function whatBecameOfLead(ctx: Ctx<Seller>, { id: leadId, status, inPool }: LeadRow, then: SQL) {
  const event = (action: 'close' | 'release', toStatus: 'closed' | 'open') => ({
    id: createId('event', ctx.now, ctx.random),
    leadId,
    storeId: ctx.actor.storeId,
    action,
    fromStatus: status,
    toStatus,
    actorKind: 'system',
    createdAt: ctx.now,
  })
  const isNow = (state: SQL | undefined) =>
    sql`${then} and exists (select 1 from ${leads} where ${and(eq(leads.id, leadId), state)})`
  return [
    insertWhere(ctx.db, events, event('close', 'closed'), isNow(eq(leads.status, 'closed'))),
    ...(inPool ? [] : [insertWhere(ctx.db, events, event('release', 'open'), isNow(eq(leads.inPool, true)))]),
  ]
}
