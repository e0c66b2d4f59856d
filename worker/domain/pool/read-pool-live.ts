import { UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { assignments } from '../../tables/assignments.ts'
import { stores } from '../../tables/stores.ts'
import { reviewingBeside } from '../lead-views/lead-card.ts'
import { inPoolOf } from './matches-store.ts'
import { leads } from '../../tables/leads.ts'

/** More than a page of the pool has cards are asked for in two calls. */
export const MOST_LIVE = 60

export type LiveLead = {
  leadId: string
  reviewing: number
  respondBy: number | null
  poolUntil: number | null
}

/** What changes on the cards of a pool page while it is open; a lead that is no card of this store's is left out. */
export async function readPoolLive(ctx: Ctx<Seller>, leadIds: readonly string[]): Promise<LiveLead[]> {
  const { storeId } = ctx.actor
  const rows = await ctx.db
    .select({
      lead: { id: leads.id, reviewing: leads.reviewing, poolUntil: leads.poolUntil },
      assignment: {
        status: assignments.status,
        respondBy: assignments.respondBy,
        spamAt: assignments.spamAt,
      },
    })
    .from(leads)
    .innerJoin(stores, eq(stores.id, storeId))
    .leftJoin(assignments, and(eq(assignments.leadId, leads.id), eq(assignments.storeId, storeId)))
    .where(
      and(
        inArray(leads.id, leadIds.slice(0, MOST_LIVE)),
        or(inArray(assignments.status, [...UNANSWERED_STATUSES]), and(isNull(assignments.id), inPoolOf())),
      ),
    )
  return rows.map(({ lead, assignment }) => ({
    leadId: lead.id,
    reviewing: reviewingBeside({ lead, assignment }),
    respondBy: assignment?.respondBy ?? null,
    poolUntil: lead.poolUntil,
  }))
}
