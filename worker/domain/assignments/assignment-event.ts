import {
  ASSIGNMENT_TRANSITIONS,
  type AssignmentAction,
  type AssignmentStatus,
} from '#shared/lead/assignment-status.ts'
import { createId } from '#shared/ids.ts'
import type { Actor, Ctx } from '../../context.ts'

export const actorId = (actor: Actor): string | null => (actor.kind === 'seller' ? actor.sellerId : null)

type About = { leadId: string; assignmentId: string; storeId: string; from: AssignmentStatus | null }

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
