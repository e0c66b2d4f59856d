import { canNoteAnswer } from '#shared/lead/assignment-status.ts'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { messages } from '../../tables/conversations.ts'
import { orderToChange, stillAsRead } from './change-order.ts'
import { noteAssignments } from '../assignments/move-assignments.ts'
import { assignments } from '../../tables/assignments.ts'

type Input = { assignmentId: string }

/**
 * The seller says that they answered by email, which nobody else can see: the reply clock stops, and what the customer
 * wrote counts as read. An order without a running clock stays as it is.
 */
export const noteAnswer = (ctx: Ctx<Seller>, input: Input): Promise<void> =>
  retryOnce(async () => {
    const { assignment } = await orderToChange(ctx, input.assignmentId)
    if (!canNoteAnswer(assignment.status)) throw new Refusal('conflict')
    if (assignment.replyDue === null) return
    const { noted, statements } = noteAssignments(ctx, 'wrote', {
      where: and(stillAsRead(ctx, assignment), isNotNull(assignments.replyDue)),
      set: { replyDue: null, replyMailAt: null },
    })
    const unread = and(
      eq(messages.assignmentId, assignment.id),
      eq(messages.author, 'customer'),
      isNull(messages.readAt),
    )
    await write(ctx, {
      noted: statements,
      read: ctx.db.update(messages).set({ readAt: ctx.now }).where(and(unread, noted.happened)),
    })
  })
