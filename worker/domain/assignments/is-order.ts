import { type AssignmentStatus, ENGAGED_STATUSES } from '#shared/lead/assignment-status.ts'
import { and, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'

/** An assignment is called an order once it is accepted; one that was lost after that can still be read. */
export const ORDER_STATUSES = [...ENGAGED_STATUSES, 'cancelled'] as const satisfies AssignmentStatus[]

export const isOrder = ({ status, acceptedAt }: Pick<AssignmentRow, 'status' | 'acceptedAt'>): boolean =>
  ORDER_STATUSES.some((known) => known === status) || (status === 'lost' && acceptedAt !== null)

/** One order of this store; another store's, or one never accepted, is none. */
export const orderOfStore = ({ actor }: Ctx<Seller>, assignmentId: string): SQL | undefined =>
  and(
    eq(assignments.id, assignmentId),
    eq(assignments.storeId, actor.storeId),
    or(
      inArray(assignments.status, [...ORDER_STATUSES]),
      and(eq(assignments.status, 'lost'), isNotNull(assignments.acceptedAt)),
    ),
  )
