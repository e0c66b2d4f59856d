import { ENGAGED_STATUSES, UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { RUNNING_LEAD_STATUSES } from '#shared/lead/lead-status.ts'
import { CLOSING_WARNING, POOL_LIFE } from '#shared/lead/timers.ts'
import { and, count, eq, exists, gt, inArray, lt, not, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import type { Recorded } from '../events/record-events.ts'
import { mayBeReleased } from './give-up-leads.ts'
import { moveLeads, moveLeadsWith } from './move-leads.ts'
import { type LeadRow, leads } from '../../tables/leads.ts'
import { LEAD_SELLER_SLOTS } from '../pool/slots.ts'

type Given = { lead: LeadRow; assignment: AssignmentRow; cancelled: Recorded }

const onLead = ({ db }: Ctx, { id }: LeadRow, of: SQL | undefined) =>
  db
    .select({ stores: count() })
    .from(assignments)
    .where(and(eq(assignments.leadId, id), of))

/** How many places the stores hold that are still engaged: the home store holds all of them. */
function slotsHeld(ctx: Ctx, lead: LeadRow): SQL {
  const engaged = inArray(assignments.status, [...ENGAGED_STATUSES])
  const byHome = and(engaged, eq(assignments.storeId, sql`${lead.homeStoreId}`))
  return sql`iif(${exists(onLead(ctx, lead, byHome).groupBy(assignments.storeId))}, ${LEAD_SELLER_SLOTS}, ${onLead(ctx, lead, engaged)})`
}

/** The timers of a lead in the pool, set again from the day it was sent. */
function poolClocks({ now }: Ctx) {
  const warnAt = sql`${leads.createdAt} + ${POOL_LIFE - CLOSING_WARNING}`
  return {
    poolUntil: sql`${leads.createdAt} + ${POOL_LIFE}`,
    closingWarnAt: sql`case when ${warnAt} > ${now} then ${warnAt} end`,
  }
}

/**
 * A lead without the store that gave its order back: slots are what the others hold, it is in the pool where it may be
 * and still is young enough, and it closes where nobody is left or it had been won.
 */
export function freeSlot(ctx: Ctx<Seller>, { lead, assignment, cancelled }: Given) {
  const it = and(eq(leads.id, lead.id), cancelled.happened)
  const told = { by: { kind: 'system' }, storeId: sql`${ctx.actor.storeId}` } as const
  const slotsTaken = slotsHeld(ctx, lead)
  const closes = (where?: SQL) =>
    moveLeads(ctx, 'close', {
      ...told,
      where: and(it, where),
      set: { slotsTaken, closedReason: 'cancelled' },
    })
  if (assignment.status === 'in_production') return { closed: closes().statements }
  const mayPool = and(
    gt(leads.createdAt, ctx.now - POOL_LIFE),
    or(eq(leads.inPool, true), mayBeReleased(ctx.db)),
  )
  const live = inArray(assignments.status, [...UNANSWERED_STATUSES, ...ENGAGED_STATUSES])
  const somebodyIsOnIt = exists(onLead(ctx, lead, live).groupBy(assignments.leadId))
  const closed = closes(not(sql`${or(mayPool, somebodyIsOnIt)}`))
  const released = moveLeads(ctx, 'release', {
    ...told,
    where: and(it, eq(leads.inPool, false), mayPool),
    set: { inPool: true },
  })
  return {
    closed: closed.statements,
    released: released.statements,
    slots: ctx.db
      .update(leads)
      .set({ slotsTaken, inPool: sql`${mayPool}`, ...poolClocks(ctx), updatedAt: ctx.now })
      .where(and(it, inArray(leads.status, [...RUNNING_LEAD_STATUSES]))),
    freed: moveLeadsWith(ctx, 'free', { of: cancelled, where: lt(leads.slotsTaken, LEAD_SELLER_SLOTS) }),
  }
}
