import { DAY } from '#shared/dates.ts'
import { idStart } from '#shared/ids.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_KEY } from '../stores/store-by-key.ts'
import { leadContacts, type LeadRow, leads } from '../../tables/leads.ts'
import { lower } from '../../platform/db/conditions.ts'

/** Leads of one store and day that are compared; far more than a jeweler is sent, and a bound on what sending costs. */
const COMPARED = 200

/** What the same person, by their address in any case, sent the same store within a day; newest first. */
export function sentBefore({ db, actor, now }: Ctx<Shopper>, email: string) {
  const { storeKey } = actor
  const home =
    storeKey === NETWORK_KEY
      ? isNull(leads.homeStoreId)
      : eq(
          leads.homeStoreId,
          db.select({ id: stores.id }).from(stores).where(eq(stores.publishableKey, storeKey)),
        )
  // Ids begin with their instant, so that a day of a store is one range of its index.
  const lately = db
    .select({ id: leads.id })
    .from(leads)
    .where(and(home, gte(leads.id, idStart('lead', now - DAY))))
    .orderBy(desc(leads.id))
    .limit(COMPARED)
  return db
    .select({ id: leads.id, category: leads.category, description: leads.description, spec: leads.spec })
    .from(leads)
    .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
    .where(and(inArray(leads.id, lately), eq(lower(leadContacts.email), lower(email))))
    .orderBy(desc(leads.id))
}

type Piece = { description: string; spec: DesignSpec }

/** The lead this one repeats: the same specification, or the same words for the same kind of piece. */
export function repeatOf(
  before: readonly Pick<LeadRow, 'id' | 'category' | 'description' | 'spec'>[],
  { description, spec }: Piece,
): string | null {
  const same = before.find(
    (lead) =>
      JSON.stringify(lead.spec) === JSON.stringify(spec) ||
      (lead.category === spec.category && lead.description.trim() === description.trim()),
  )
  return same?.id ?? null
}
