import { type AssignmentAction, canAct } from '#shared/lead/assignment-status.ts'
import { and, eq, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { leads } from '../../tables/leads.ts'
import { orderOfStore } from '../assignments/is-order.ts'
import { moveAssignments } from '../assignments/move-assignments.ts'
import { type AssignmentColumns, type AssignmentRow, assignments } from '../../tables/assignments.ts'

/** The read before a seller changes an order. One round trip. */
export async function orderToChange(ctx: Ctx<Seller>, assignmentId: string) {
  const rows = await ctx.db
    .select({ assignment: assignments, lead: leads })
    .from(assignments)
    .innerJoin(leads, eq(leads.id, assignments.leadId))
    .where(orderOfStore(ctx, assignmentId))
  return found(rows[0])
}

/** Still the store's, and where it stood when it was read. */
export const stillAsRead = ({ actor }: Ctx<Seller>, { id, status }: AssignmentRow) =>
  and(eq(assignments.id, id), eq(assignments.storeId, actor.storeId), eq(assignments.status, status))

type Change = { set: AssignmentColumns; alsoWhile?: SQL | undefined }

/** A seller's action on an order, while it still stands as it was read, and `alsoWhile`. */
export function changeOrder(
  ctx: Ctx<Seller>,
  action: AssignmentAction,
  order: AssignmentRow,
  { set, alsoWhile }: Change,
) {
  if (!canAct(action, order.status, 'seller')) throw new Refusal('conflict')
  return moveAssignments(ctx, action, { where: and(stillAsRead(ctx, order), alsoWhile), set })
}
