import {
  ASSIGNMENT_STATUSES,
  type AssignmentStatus,
  ENGAGED_STATUSES,
} from '#shared/lead/assignment-status.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { type CardRow, cardOf, selectCards } from '../leads/lead-card.ts'
import type { OrderCard } from '../leads/lead-views.ts'
import { assignments } from './schema.ts'

const PAGE = 50
/** An assignment is called an order once it is accepted. */
export const ORDER_STATUSES = [...ENGAGED_STATUSES, 'cancelled'] as const

const isStatus = (status: string | undefined): status is AssignmentStatus =>
  ASSIGNMENT_STATUSES.some((known) => known === status)

export const orderCard = (ctx: Ctx<Seller>, row: CardRow): OrderCard[] =>
  row.assignment
    ? [
        {
          ...cardOf(ctx, row),
          assignmentId: row.assignment.id,
          replyDue: row.assignment.replyDue,
          unread: row.unread,
        },
      ]
    : []

export const selectOrders = (ctx: Ctx<Seller>, statuses: readonly AssignmentStatus[], limit: number) =>
  selectCards(
    ctx,
    and(eq(assignments.storeId, ctx.actor.storeId), inArray(assignments.status, [...statuses])),
    limit,
  )

/** The store's orders, newest first; an unknown status is no filter. One round trip. */
export async function listAssignments(
  ctx: Ctx<Seller>,
  { status }: { status?: string },
): Promise<OrderCard[]> {
  const rows = await selectOrders(ctx, isStatus(status) ? [status] : ORDER_STATUSES, PAGE)
  return rows.flatMap((row) => orderCard(ctx, row))
}
