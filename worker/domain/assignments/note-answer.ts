import { canNoteAnswer } from '#shared/lead/assignment-status.ts'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { happened, insertWhere } from '../../platform/db/guarded.ts'
import { messages } from '../conversations/schema.ts'
import { noteEvent } from './assignment-event.ts'
import { orderToChange } from './change-order.ts'
import { assignments, events } from './schema.ts'

type Input = { assignmentId: string }

/**
 * The seller says that they answered by email, which nobody else can see: the reply clock stops, and what the customer
 * wrote counts as read. An order without a running clock stays as it is.
 */
export async function noteAnswer(ctx: Ctx<Seller>, input: Input, triesLeft = 1): Promise<void> {
  const { assignment } = await orderToChange(ctx, input.assignmentId)
  const { id, leadId, storeId, status } = assignment
  if (!canNoteAnswer(status)) throw new Refusal('conflict')
  if (assignment.replyDue === null) return
  const event = noteEvent(ctx, 'wrote', { leadId, assignmentId: id, storeId, stands: status })
  const waits = and(
    eq(assignments.id, id),
    eq(assignments.storeId, ctx.actor.storeId),
    eq(assignments.status, status),
    isNotNull(assignments.replyDue),
  )
  const then = happened(event.id)
  const [written] = await ctx.db.batch([
    insertWhere(ctx.db, events, event, sql`exists (select 1 from ${assignments} where ${waits})`),
    ctx.db
      .update(assignments)
      .set({ replyDue: null, replyMailAt: null, updatedAt: ctx.now })
      .where(and(eq(assignments.id, id), then)),
    ctx.db
      .update(messages)
      .set({ readAt: ctx.now })
      .where(
        and(eq(messages.assignmentId, id), eq(messages.author, 'customer'), isNull(messages.readAt), then),
      ),
  ])
  if (written.rowsAffected === 0 && triesLeft > 0) return noteAnswer(ctx, input, triesLeft - 1)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
}
