import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { DAY } from '#shared/dates.ts'
import { and, asc, desc, eq, gte, isNotNull, isNull, sum } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { assignments } from '../../tables/assignments.ts'
import { leads } from '../../tables/leads.ts'
import { funnelCounts, stores } from '../../tables/stores.ts'

/** The newest of each, whatever the store has behind it. */
const MOST = 500
export const WINDOW = 90 * DAY
export const FUNNEL_DAYS = 28

/** What ended one way within the window, newest first, by the index on store, status and time. */
const ended = ({ db, actor, now }: Ctx<Seller>, status: AssignmentStatus) =>
  db
    .select({
      id: assignments.id,
      leadId: assignments.leadId,
      at: assignments.updatedAt,
      declineReason: assignments.declineReason,
      declineNote: assignments.declineNote,
      lapsedAt: assignments.lapsedAt,
      cancelledBy: assignments.cancelledBy,
      cancelReason: assignments.cancelReason,
      category: leads.category,
      currency: leads.currency,
      budgetMaxMinor: leads.budgetMaxMinor,
      likelyMinor: leads.likelyMinor,
      closedReason: leads.closedReason,
    })
    .from(assignments)
    .innerJoin(leads, eq(leads.id, assignments.leadId))
    .where(
      and(
        eq(assignments.storeId, actor.storeId),
        eq(assignments.status, status),
        gte(assignments.updatedAt, now - WINDOW),
        isNull(assignments.spamAt),
      ),
    )
    .orderBy(desc(assignments.updatedAt))
    .limit(MOST)

const answered = ({ db, actor, now }: Ctx<Seller>) =>
  db
    .select({ offeredAt: assignments.offeredAt, answeredAt: assignments.answeredAt })
    .from(assignments)
    .where(
      and(
        eq(assignments.storeId, actor.storeId),
        isNotNull(assignments.offeredAt),
        isNotNull(assignments.answeredAt),
        gte(assignments.answeredAt, now - WINDOW),
        isNull(assignments.spamAt),
      ),
    )
    .orderBy(desc(assignments.answeredAt))
    .limit(MOST)

/** From a day earlier than needed: which days are within is the store's time zone's to say. */
const counted = ({ db, actor, now }: Ctx<Seller>) =>
  db
    .select({
      day: funnelCounts.day,
      step: funnelCounts.step,
      count: sum(funnelCounts.count).mapWith(Number),
    })
    .from(funnelCounts)
    .where(
      and(
        eq(funnelCounts.storeId, actor.storeId),
        gte(funnelCounts.day, new Date(now - (FUNNEL_DAYS + 1) * DAY).toISOString().slice(0, 10)),
      ),
    )
    .groupBy(funnelCounts.day, funnelCounts.step)
    .orderBy(asc(funnelCounts.day))

const ownRequests = ({ db, actor }: Ctx<Seller>) =>
  db
    .select({
      category: leads.category,
      currency: leads.currency,
      likelyMinor: leads.likelyMinor,
      budgetMaxMinor: leads.budgetMaxMinor,
      closedReason: leads.closedReason,
      spamAt: assignments.spamAt,
      acceptedAt: assignments.acceptedAt,
    })
    .from(leads)
    .leftJoin(assignments, and(eq(assignments.leadId, leads.id), eq(assignments.storeId, actor.storeId)))
    .where(eq(leads.homeStoreId, actor.storeId))
    .orderBy(desc(leads.id))
    .limit(MOST)

/** Everything the numbers are made of, for one batch. */
export const insightReads = (ctx: Ctx<Seller>) =>
  [
    ctx.db.select().from(stores).where(eq(stores.id, ctx.actor.storeId)),
    ended(ctx, 'declined'),
    ended(ctx, 'lost'),
    ended(ctx, 'auto_declined'),
    ended(ctx, 'cancelled'),
    answered(ctx),
    counted(ctx),
    ownRequests(ctx),
  ] as const

export type Ended = Awaited<ReturnType<typeof ended>>[number]
export type OwnRequest = Awaited<ReturnType<typeof ownRequests>>[number]
