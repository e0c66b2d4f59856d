import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { batch } from '../../platform/db/write.ts'
import { orderOfStore } from '../assignments/is-order.ts'
import { assignments } from '../../tables/assignments.ts'
import { messages } from '../../tables/conversations.ts'

type Input = {
  assignmentId: string
  /** When the latest message was written that was on the page; what came after it stays unread. */
  upTo: number
}

/** The store has read what the customer of one of its orders wrote; said again, it changes nothing. */
export async function markRead(ctx: Ctx<Seller>, { assignmentId, upTo }: Input): Promise<void> {
  const own = ctx.db.select({ id: assignments.id }).from(assignments).where(orderOfStore(ctx, assignmentId))
  const { orders } = await batch(ctx, {
    orders: own,
    read: ctx.db
      .update(messages)
      .set({ readAt: ctx.now })
      .where(
        and(
          inArray(messages.assignmentId, own),
          eq(messages.author, 'customer'),
          isNull(messages.readAt),
          lte(messages.createdAt, upTo),
        ),
      ),
  })
  found(orders[0])
}
