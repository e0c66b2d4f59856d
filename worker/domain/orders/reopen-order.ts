import { REOPEN_WITHIN } from '#shared/lead/timers.ts'
import { and, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { moveLeadsWith } from '../leads/move-leads.ts'
import { leadContacts } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { changeOrder, orderToChange } from './change-order.ts'
import { assignments } from '../../tables/assignments.ts'

type Input = { assignmentId: string }

/** For a while, and for somebody: once the customer's data is deleted there is nobody left to make it for. */
function mayReopen({ db, now }: Ctx<Seller>) {
  const erased = db
    .select({ one: sql`1` })
    .from(leadContacts)
    .where(and(eq(leadContacts.leadId, assignments.leadId), isNotNull(leadContacts.erasedAt)))
  return and(gt(assignments.completedAt, now - REOPEN_WITHIN), notExists(erased))
}

/** Takes "completed" back, for a while; a mail about it that has not gone out yet never does. */
export const reopenOrder = (ctx: Ctx<Seller>, input: Input): Promise<void> =>
  retryOnce(async () => {
    const { assignment } = await orderToChange(ctx, input.assignmentId)
    if (assignment.status === 'in_production') return
    const { id, leadId } = assignment
    const { moved, statements } = changeOrder(ctx, 'reopen', assignment, {
      set: { completedAt: null },
      alsoWhile: mayReopen(ctx),
    })
    const unsent = and(
      eq(outbox.leadId, leadId),
      eq(outbox.assignmentId, id),
      eq(outbox.kind, 'customer_completed'),
      isNull(outbox.sentAt),
    )
    await write(ctx, {
      reopened: statements,
      lead: moveLeadsWith(ctx, 'reopen', { of: moved }),
      mail: ctx.db.delete(outbox).where(and(unsent, moved.happened)),
    })
  })
