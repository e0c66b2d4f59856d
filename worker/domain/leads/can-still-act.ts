import { UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { and, eq, gt, inArray, lt, notExists, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { assignments } from '../../tables/assignments.ts'
import { stores } from '../../tables/stores.ts'
import { inPoolOf } from '../pool/matches-store.ts'
import { isHome, type SellerLead } from './seller-lead.ts'
import { leads } from '../../tables/leads.ts'
import { LEAD_SELLER_SLOTS } from '../pool/slots.ts'

/**
 * Holds while the store's assignment still waits for an answer, or the lead is still a card in its pool; to accept, as
 * long as there is room for it: the home store takes every slot.
 */
export function canStillAct(
  ctx: Ctx<Seller>,
  { lead, assignment, store }: SellerLead,
  action: 'review' | 'accept' | 'decline',
): SQL {
  const { db } = ctx
  const { storeId } = ctx.actor
  if (assignment) {
    const waiting = db
      .select({ one: sql`1` })
      .from(assignments)
      .innerJoin(leads, eq(leads.id, assignments.leadId))
      .where(
        and(
          eq(assignments.id, assignment.id),
          inArray(assignments.status, [...UNANSWERED_STATUSES]),
          gt(assignments.respondBy, ctx.now),
          eq(leads.status, 'open'),
          lt(leads.slotsTaken, action === 'accept' && isHome(lead, store) ? 1 : LEAD_SELLER_SLOTS),
        ),
      )
    return sql`exists ${waiting}`
  }
  const mine = db
    .select({ one: sql`1` })
    .from(assignments)
    .where(and(eq(assignments.leadId, leads.id), eq(assignments.storeId, storeId)))
  const inPool = db
    .select({ one: sql`1` })
    .from(leads)
    .innerJoin(stores, eq(stores.id, storeId))
    .where(and(eq(leads.id, lead.id), inPoolOf(), lt(leads.slotsTaken, LEAD_SELLER_SLOTS), notExists(mine)))
  return sql`exists ${inPool}`
}
