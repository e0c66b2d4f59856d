import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { assignments } from '../../tables/assignments.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { reachesPoolOf } from '../pool/matches-store.ts'
import { leads } from '../../tables/leads.ts'

/**
 * The read before a seller acts on a lead: it, their store, and their assignment if there is one. A pool lead that
 * was just taken is still found, so that they can be told so. One round trip.
 */
export async function sellerLead(ctx: Ctx<Seller>, leadId: string) {
  const { storeId } = ctx.actor
  const rows = await ctx.db
    .select({ lead: leads, store: stores, assignment: assignments })
    .from(leads)
    .innerJoin(stores, eq(stores.id, storeId))
    .leftJoin(assignments, and(eq(assignments.leadId, leads.id), eq(assignments.storeId, storeId)))
    .where(and(eq(leads.id, leadId), or(isNotNull(assignments.id), reachesPoolOf())))
  return found(rows[0])
}

export type SellerLead = Awaited<ReturnType<typeof sellerLead>>

/** Whether the lead came from the store's own site: its acceptance takes every slot, the customer is theirs. */
export const isHome = (lead: { homeStoreId: string | null }, store: Pick<Store, 'id'>): boolean =>
  lead.homeStoreId === store.id
