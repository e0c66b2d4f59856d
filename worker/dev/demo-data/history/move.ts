import { ASSIGNMENT_TRANSITIONS, type AssignmentAction, canAct } from '#shared/lead/assignment-status.ts'
import { createId } from '#shared/ids.ts'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../../../context.ts'
import { assignmentEvent } from '../../../domain/assignments/assignment-event.ts'
import { type AssignmentRow, assignments, events } from '../../../domain/assignments/schema.ts'
import { type LeadRow, leads } from '../../../domain/leads/schema.ts'

const CLOCKS_STOPPED = {
  respondBy: null,
  warnAt: null,
  replyDue: null,
  replyMailAt: null,
} satisfies Partial<AssignmentRow>

/** The lead no longer waits for anybody. */
export const SETTLED = { poolUntil: null, closingWarnAt: null } satisfies Partial<LeadRow>

/** Takes an action of the transition table whose verb the demo can't ask for: its event, and what it makes of the order. */
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

type Change = { action: 'close' | 'withdraw'; from: string }

/** Changes the lead itself, and says so by an event where one is named. */
export async function settleLead(
  ctx: Ctx,
  leadId: string,
  changes: Partial<LeadRow>,
  change?: Change,
): Promise<void> {
  const update = ctx.db
    .update(leads)
    .set({ ...changes, updatedAt: ctx.now })
    .where(eq(leads.id, leadId))
  if (!change) return void (await update)
  const { action, from: fromStatus } = change
  const event = {
    id: createId('event', ctx.now, ctx.random),
    leadId,
    action,
    fromStatus,
    toStatus: 'closed',
    actorKind: ctx.actor.kind,
    createdAt: ctx.now,
  }
  await ctx.db.batch([ctx.db.insert(events).values(event), update])
}
