import {
  LEAD_TRANSITIONS,
  type LeadConsequence,
  type LeadEventAction,
  type LeadStatus,
  RUNNING_LEAD_STATUSES,
} from '#shared/lead/lead-status.ts'
import type { Transition } from '#shared/transition.ts'
import { and, type SQL, sql } from 'drizzle-orm'
import type { Actor, BulkCtx } from '../../context.ts'
import { events } from '../../tables/events.ts'
import { statusList } from '../../platform/db/guarded.ts'
import { type Recorded, recordEvents } from '../events/record-events.ts'
import { type LeadRow, leads } from '../../tables/leads.ts'

type Columns = { [K in keyof LeadRow]?: LeadRow[K] | SQL }

type Move = {
  /** Which of those that may take the action, as a condition on `leads`; with `after` also on those events, `recorded`. */
  where: SQL | undefined
  /** Only leads that these events tell of, one each. */
  after?: Recorded
  set?: Columns
  /** Whose event it is, where it isn't theirs who act. */
  by?: Pick<Actor, 'kind'>
  /** The store that the event is about. */
  storeId?: SQL
}

/** Out of the pool, with no timer running. */
const STOPPED = { inPool: false, poolUntil: null, closingWarnAt: null } as const

const keepsRunning = (to: Transition<LeadStatus>['to']): boolean =>
  to === 'same' || RUNNING_LEAD_STATUSES.some((status) => status === to)

/** The status after the action, of a row of `leads`. */
function statusAfter(to: Transition<LeadStatus>['to']): SQL {
  if (to === 'same') return sql`${leads.status}`
  if (typeof to === 'string') return sql`${to}`
  const cases = Object.entries(to).map(([from, after]) => sql`when ${from} then ${after}`)
  return sql`case ${leads.status} ${sql.join(cases, sql` `)} else ${leads.status} end`
}

const isFrom = ({ from }: Transition<LeadStatus>): SQL => sql`${leads.status} in ${statusList(from)}`

const columnsAfter = (ctx: BulkCtx, { to }: Pick<Transition<LeadStatus>, 'to'>, set: Columns) => ({
  status: statusAfter(to),
  ...(keepsRunning(to) ? {} : STOPPED),
  ...set,
  updatedAt: ctx.now,
})

/**
 * The door through which leads change: the event of each that the table lets take the action, then its new status,
 * with the clocks of the old one stopped. `moved` is for the statements after these.
 */
export function moveLeads(
  ctx: BulkCtx,
  action: LeadEventAction,
  { where, after, set = {}, by, storeId }: Move,
) {
  const transition: Transition<LeadStatus> = LEAD_TRANSITIONS[action]
  const source = after
    ? sql`${events} recorded cross join ${leads} on ${leads.id} = recorded.lead_id`
    : sql`${leads}`
  const moved = recordEvents(ctx, {
    action,
    by: by ?? ctx.actor,
    leadId: sql`${leads.id}`,
    ...(storeId ? { storeId } : {}),
    fromStatus: sql`${leads.status}`,
    toStatus: statusAfter(transition.to),
    rows: sql`${source} where ${and(after?.isRecorded, isFrom(transition), where)}`,
  })
  const row = ctx.db
    .update(leads)
    .set(columnsAfter(ctx, transition, set))
    .where(sql`${leads.id} in (select recorded.lead_id ${moved.fromEvents})`)
  return { moved, statements: { event: moved.statement, row } }
}

type Consequence = { of: Recorded; where?: SQL | undefined; set?: Columns }

/** A lead that changes with an assignment on it, whose events tell of both. */
export function moveLeadsWith(ctx: BulkCtx, action: LeadConsequence, { of, where, set = {} }: Consequence) {
  const transition: Transition<LeadStatus> = LEAD_TRANSITIONS[action]
  return ctx.db
    .update(leads)
    .set(columnsAfter(ctx, transition, set))
    .where(and(sql`${leads.id} in (select recorded.lead_id ${of.fromEvents})`, isFrom(transition), where))
}
