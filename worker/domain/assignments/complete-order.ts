import { and, eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { happened, insertWhere } from '../../platform/db/guarded.ts'
import { leads } from '../leads/schema.ts'
import { outboxRow } from '../notifications/outbox-row.ts'
import { outbox } from '../notifications/schema.ts'
import { beginChange, CLOCKS_STOPPED, orderToChange } from './change-order.ts'
import { assignments } from './schema.ts'

type Input = { assignmentId: string }

/** The piece is finished, and its customer is told. A second click changes nothing. */
export async function completeOrder(ctx: Ctx<Seller>, input: Input, triesLeft = 1): Promise<void> {
  const { assignment } = await orderToChange(ctx, input.assignmentId)
  if (assignment.status === 'completed') return
  const { id, leadId, storeId } = assignment
  const { eventId, statement } = beginChange(ctx, 'complete', assignment)
  const then = happened(eventId)
  const mail = outboxRow(ctx, 'customer_completed', { leadId, storeId, assignmentId: id })
  const [written] = await ctx.db.batch([
    statement,
    ctx.db
      .update(assignments)
      .set({ status: 'completed', completedAt: ctx.now, updatedAt: ctx.now, ...CLOCKS_STOPPED })
      .where(and(eq(assignments.id, id), then)),
    ctx.db
      .update(leads)
      .set({ status: 'completed', updatedAt: ctx.now })
      .where(and(eq(leads.id, leadId), then)),
    // Opened again and finished again, the customer hears of it again: one mail a completion.
    insertWhere(ctx.db, outbox, { ...mail, key: `${mail.key}:${eventId}` }, then),
  ])
  if (written.rowsAffected === 0 && triesLeft > 0) return completeOrder(ctx, input, triesLeft - 1)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
  ctx.background(ctx.nudgeMail([mail.id]))
}
