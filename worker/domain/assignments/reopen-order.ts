import { REOPEN_WITHIN } from '#shared/lead/timers.ts'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { happened } from '../../platform/db/guarded.ts'
import { leads } from '../leads/schema.ts'
import { outbox } from '../notifications/schema.ts'
import { beginChange, orderToChange } from './change-order.ts'
import { assignments } from './schema.ts'

type Input = { assignmentId: string }

/** For a while, and for somebody: once the customer's data is deleted there is nobody left to make it for. */
const mayReopen = ({ now }: Ctx<Seller>) =>
  and(
    gt(assignments.completedAt, now - REOPEN_WITHIN),
    sql`not exists (select 1 from lead_contacts c where c.lead_id = ${assignments.leadId} and c.erased_at is not null)`,
  )

/** Takes "completed" back, for a while; a mail about it that has not gone out yet never does. */
export async function reopenOrder(ctx: Ctx<Seller>, input: Input, triesLeft = 1): Promise<void> {
  const { assignment } = await orderToChange(ctx, input.assignmentId)
  if (assignment.status === 'in_production') return
  const { id, leadId } = assignment
  const { eventId, statement } = beginChange(ctx, 'reopen', assignment, mayReopen(ctx))
  const then = happened(eventId)
  const [written] = await ctx.db.batch([
    statement,
    ctx.db
      .update(assignments)
      .set({ status: 'in_production', completedAt: null, updatedAt: ctx.now })
      .where(and(eq(assignments.id, id), then)),
    ctx.db
      .update(leads)
      .set({ status: 'won', updatedAt: ctx.now })
      .where(and(eq(leads.id, leadId), then)),
    ctx.db
      .delete(outbox)
      .where(
        and(
          eq(outbox.leadId, leadId),
          eq(outbox.assignmentId, id),
          eq(outbox.kind, 'customer_completed'),
          isNull(outbox.sentAt),
          then,
        ),
      ),
  ])
  if (written.rowsAffected === 0 && triesLeft > 0) return reopenOrder(ctx, input, triesLeft - 1)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
}
