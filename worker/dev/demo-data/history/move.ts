import { ASSIGNMENT_TRANSITIONS, type AssignmentAction, canAct } from '#shared/lead/assignment-status.ts'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../../../context.ts'
import { assignmentEvent } from '../../../domain/assignments/assignment-event.ts'
import { type AssignmentRow, assignments, events } from '../../../domain/assignments/schema.ts'
import { leads } from '../../../domain/leads/schema.ts'

const CLOCKS_STOPPED = {
  respondBy: null,
  warnAt: null,
  replyDue: null,
  replyMailAt: null,
} satisfies Partial<AssignmentRow>

/** Takes an action of the transition table that has no verb yet, of a quote: its event, and what it makes of the order. */
export async function move(
  ctx: Ctx,
  action: AssignmentAction,
  assignment: AssignmentRow,
  changes: Partial<AssignmentRow> = {},
): Promise<void> {
  const { kind } = ctx.actor
  const { id: assignmentId, leadId, storeId, status: from } = assignment
  if (kind === 'shopper' || !canAct(action, from, kind))
    throw new Error(`The demo can't ${action} what is ${from}, as ${kind}`)
  await ctx.db.batch([
    ctx.db.insert(events).values(assignmentEvent(ctx, action, { leadId, assignmentId, storeId, from })),
    ctx.db
      .update(assignments)
      .set({
        status: ASSIGNMENT_TRANSITIONS[action].to,
        ...CLOCKS_STOPPED,
        ...changes,
        updatedAt: ctx.now,
      })
      .where(eq(assignments.id, assignmentId)),
  ])
}

/** The customer's yes ends the lead's time in the pool. */
export const winLead = async (ctx: Ctx, leadId: string): Promise<void> => {
  await ctx.db
    .update(leads)
    .set({ status: 'won', inPool: false, poolUntil: null, closingWarnAt: null, updatedAt: ctx.now })
    .where(eq(leads.id, leadId))
}
