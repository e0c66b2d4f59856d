import { type AssignmentAction, canAct } from '#shared/lead/assignment-status.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { leads } from '../leads/schema.ts'
import { assignmentEvent } from './assignment-event.ts'
import { orderOfStore } from './is-order.ts'
import { type AssignmentRow, assignments, events } from './schema.ts'

/** The read before a seller changes an order. One round trip. */
export async function orderToChange(ctx: Ctx<Seller>, assignmentId: string) {
  const rows = await ctx.db
    .select({ assignment: assignments, lead: leads })
    .from(assignments)
    .innerJoin(leads, eq(leads.id, assignments.leadId))
    .where(orderOfStore(ctx, assignmentId))
  return found(rows[0])
}

/** The event of an action on an order, written only while the order still stands as it was read, and `alsoWhile`. */
export function beginChange(
  ctx: Ctx<Seller>,
  action: AssignmentAction,
  { id, leadId, storeId, status }: AssignmentRow,
  alsoWhile?: SQL,
) {
  if (!canAct(action, status, 'seller')) throw new Refusal('conflict')
  const event = assignmentEvent(ctx, action, { leadId, assignmentId: id, storeId, from: status })
  const asRead = and(
    eq(assignments.id, id),
    eq(assignments.storeId, ctx.actor.storeId),
    eq(assignments.status, status),
    alsoWhile,
  )
  return {
    eventId: event.id,
    statement: insertWhere(ctx.db, events, event, sql`exists (select 1 from ${assignments} where ${asRead})`),
  }
}

/** No clock runs on an order nobody waits for. */
export const CLOCKS_STOPPED = { respondBy: null, warnAt: null, replyDue: null, replyMailAt: null } as const
