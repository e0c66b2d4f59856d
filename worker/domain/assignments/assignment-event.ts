import {
  ASSIGNMENT_TRANSITIONS,
  type AssignmentAction,
  type AssignmentStatus,
} from '#shared/lead/assignment-status.ts'
import { createId } from '#shared/ids.ts'
import type { Actor, Ctx } from '../../context.ts'

export const actorId = (actor: Actor): string | null => (actor.kind === 'seller' ? actor.sellerId : null)

type About = { leadId: string; assignmentId: string; storeId: string; from: AssignmentStatus | null }

/** The event of what a seller tells of an order, which leaves it where it stands. */
export const noteEvent = (
  ctx: Ctx,
  action: 'wrote',
  { stands, ...about }: Omit<About, 'from'> & { stands: AssignmentStatus },
) => ({
  id: createId('event', ctx.now, ctx.random),
  ...about,
  action,
  fromStatus: stands,
  toStatus: stands,
  actorKind: ctx.actor.kind,
  actorId: actorId(ctx.actor),
  createdAt: ctx.now,
})

/** The event an action leaves, named by the transition table. */
export const assignmentEvent = (ctx: Ctx, action: AssignmentAction, { from, ...about }: About) => ({
  id: createId('event', ctx.now, ctx.random),
  ...about,
  action,
  fromStatus: from,
  toStatus: ASSIGNMENT_TRANSITIONS[action].to,
  actorKind: ctx.actor.kind,
  actorId: actorId(ctx.actor),
  createdAt: ctx.now,
})
