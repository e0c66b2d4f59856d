import { type AssignmentAction, canAct } from '#shared/lead/assignment-status.ts'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../../../context.ts'
import { moveAssignments } from '../../../domain/assignments/move-assignments.ts'
import { type AssignmentColumns, type AssignmentRow, assignments } from '../../../tables/assignments.ts'
import { moveLeadsWith } from '../../../domain/leads/move-leads.ts'
import { write } from '../../../platform/db/write.ts'

/** Takes an action of the transition table that has no verb yet, of a quote; the customer's yes ends the lead's time in the pool. */
export async function move(
  ctx: Ctx,
  action: AssignmentAction,
  { id, status }: AssignmentRow,
  set: AssignmentColumns = {},
): Promise<void> {
  const { kind } = ctx.actor
  if (kind === 'shopper' || !canAct(action, status, kind))
    throw new Error(`The demo can't ${action} what is ${status}, as ${kind}`)
  const { moved, statements } = moveAssignments(ctx, action, { where: eq(assignments.id, id), set })
  await write(ctx, {
    moved: statements,
    lead: action === 'win' ? moveLeadsWith(ctx, 'win', { of: moved }) : null,
  })
}
