import { sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { moveLeadsWith } from '../leads/move-leads.ts'
import { mailAbout } from '../outbox/mail-about.ts'
import { changeOrder, orderToChange } from './change-order.ts'

type Input = { assignmentId: string }

/** The piece is finished, and its customer is told. A second click changes nothing. */
export const completeOrder = (ctx: Ctx<Seller>, input: Input): Promise<void> =>
  retryOnce(async () => {
    const { assignment } = await orderToChange(ctx, input.assignmentId)
    if (assignment.status === 'completed') return
    const { moved, statements } = changeOrder(ctx, 'complete', assignment, { set: { completedAt: ctx.now } })
    await write(ctx, {
      completed: statements,
      lead: moveLeadsWith(ctx, 'complete', { of: moved }),
      // Opened again and finished again, the customer hears of it again: one mail a completion.
      mail: mailAbout(ctx, moved, { kind: 'customer_completed', keyedBy: sql`id` }),
    })
  })
