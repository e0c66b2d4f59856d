import { and, eq, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { moveAssignments, openAssignment } from '../assignments/move-assignments.ts'
import { type AssignmentColumns, assignments } from '../../tables/assignments.ts'
import { canStillAct } from './can-still-act.ts'
import type { SellerLead } from './seller-lead.ts'

/** A seller's answer to a lead while it still waits for one: on the store's assignment, or on its first. */
export function answerLead(
  ctx: Ctx<Seller>,
  action: 'review' | 'accept' | 'decline',
  found: SellerLead,
  set: AssignmentColumns,
) {
  const guard = canStillAct(ctx, found, action)
  const { lead, assignment } = found
  if (!assignment) return openAssignment(ctx, action, { leadId: lead.id, guard, set })
  const where = sql`${and(eq(assignments.id, assignment.id), guard)}`
  return { assignmentId: assignment.id, ...moveAssignments(ctx, action, { where, set }) }
}
