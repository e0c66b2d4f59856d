import { and, eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { happened, insertWhere } from '../../platform/db/guarded.ts'
import { type AssignmentRow, assignments } from './schema.ts'

type Which = { id: string; leadId: string; exists: boolean }
type State = Pick<AssignmentRow, 'status' | 'respondBy'> & Partial<AssignmentRow>

/** The store's assignment in its new state under an event of the same batch: changed, or made if it is the first. */
export function putAssignment(
  ctx: Ctx<Seller>,
  { id, leadId, exists }: Which,
  state: State,
  eventId: string,
) {
  const then = happened(eventId)
  const next = { ...state, updatedAt: ctx.now }
  if (!exists) {
    const row = { id, leadId, storeId: ctx.actor.storeId, createdAt: ctx.now, ...next }
    return insertWhere(ctx.db, assignments, row, then)
  }
  return ctx.db
    .update(assignments)
    .set(next)
    .where(and(eq(assignments.id, id), then))
}
