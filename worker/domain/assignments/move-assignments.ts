import {
  ASSIGNMENT_NOTES,
  ASSIGNMENT_TRANSITIONS,
  type AssignmentAction,
  type AssignmentNote,
  type AssignmentStatus,
  OPEN_ORDER_STATUSES,
  UNANSWERED_STATUSES,
} from '#shared/lead/assignment-status.ts'
import type { Transition } from '#shared/transition.ts'
import { createId } from '#shared/ids.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor, BulkCtx, Ctx, Seller } from '../../context.ts'
import { insertWhere, statusList } from '../../platform/db/guarded.ts'
import { recordEvents } from '../events/record-events.ts'
import { type AssignmentColumns, assignments } from '../../tables/assignments.ts'

type Move = {
  /** Which of those that may take the action, as a condition on `assignments`. */
  where: SQL | undefined
  set?: AssignmentColumns
  by?: Actor
}

const isOneOf = (statuses: readonly AssignmentStatus[], status: AssignmentStatus): boolean =>
  statuses.includes(status)

/** The timers that run no longer in a status. */
const stoppedClocks = (status: AssignmentStatus): AssignmentColumns => ({
  ...(isOneOf(UNANSWERED_STATUSES, status) ? {} : { respondBy: null, warnAt: null }),
  ...(isOneOf(OPEN_ORDER_STATUSES, status) ? {} : { replyDue: null, replyMailAt: null }),
})

/** Whose event it is: theirs who act, where the table lets them; otherwise it follows from something else. */
const actorOf = ({ actor }: BulkCtx, { by }: Pick<Transition<AssignmentStatus>, 'by'>): Actor =>
  by.some((kind) => kind === actor.kind) ? actor : { kind: 'system' }

/**
 * The door through which assignments change: the event of each that the table lets take the action, then its new
 * status, with the clocks of the old one stopped. `moved` is for the statements after these.
 */
export function moveAssignments(ctx: BulkCtx, action: AssignmentAction, { where, set = {}, by }: Move) {
  const transition = ASSIGNMENT_TRANSITIONS[action]
  const { from, to } = transition
  const moved = recordEvents(ctx, {
    action,
    by: by ?? actorOf(ctx, transition),
    leadId: sql`lead_id`,
    assignmentId: sql`id`,
    storeId: sql`store_id`,
    fromStatus: sql`status`,
    toStatus: sql`${to}`,
    rows: sql`(select id, lead_id, store_id, status from ${assignments} where status in ${statusList(from)} and ${where})`,
  })
  const row = ctx.db
    .update(assignments)
    .set({ status: to, ...stoppedClocks(to), ...set, updatedAt: ctx.now })
    .where(sql`${assignments.id} in (select recorded.assignment_id ${moved.fromEvents})`)
  return { moved, statements: { event: moved.statement, row } }
}

type Opening = { leadId: string; guard: SQL; set?: AssignmentColumns }

/** The same for a store that has none on the lead yet: its first action makes one, while `guard` holds. */
export function openAssignment(
  ctx: Ctx<Seller>,
  action: 'review' | 'accept' | 'decline',
  { leadId, guard, set = {} }: Opening,
) {
  const { now, actor } = ctx
  const { to } = ASSIGNMENT_TRANSITIONS[action]
  const id = createId('assignment', now, ctx.random)
  const { storeId } = actor
  const moved = recordEvents(ctx, {
    action,
    by: actor,
    leadId: sql`${leadId}`,
    assignmentId: sql`${id}`,
    storeId: sql`${storeId}`,
    fromStatus: sql`null`,
    toStatus: sql`${to}`,
    rows: sql`(select 1) where ${guard}`,
  })
  const row = { id, leadId, storeId, status: to, ...set, createdAt: now, updatedAt: now }
  return {
    assignmentId: id,
    moved,
    statements: { event: moved.statement, row: insertWhere(ctx.db, assignments, row, moved.happened) },
  }
}

/** What is noted of assignments without moving them; `set` are the columns it changes. */
export function noteAssignments(ctx: BulkCtx, note: AssignmentNote, { where, set = {} }: Move) {
  const transition = ASSIGNMENT_NOTES[note]
  const noted = recordEvents(ctx, {
    action: note,
    by: actorOf(ctx, transition),
    leadId: sql`lead_id`,
    assignmentId: sql`id`,
    storeId: sql`store_id`,
    fromStatus: sql`status`,
    toStatus: sql`status`,
    rows: sql`(select id, lead_id, store_id, status from ${assignments} where status in ${statusList(transition.from)} and ${where})`,
  })
  const row = ctx.db
    .update(assignments)
    .set({ ...set, updatedAt: ctx.now })
    .where(sql`${assignments.id} in (select recorded.assignment_id ${noted.fromEvents})`)
  return { noted, statements: { event: noted.statement, row } }
}
