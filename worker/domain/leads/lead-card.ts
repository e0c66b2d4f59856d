import { ENGAGED_STATUSES, isEngaged } from '#shared/lead/assignment-status.ts'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { paths } from '../../links.ts'
import { assignments } from '../assignments/schema.ts'
import { concepts } from '../concepts/schema.ts'
import { designReferences } from '../designs/schema.ts'
import { stores } from '../stores/schema.ts'
import type { LeadCard } from './lead-views.ts'
import { maskContacts } from './mask-contacts.ts'
import { leadContacts, leads } from './schema.ts'

const PREVIEW_CHARACTERS = 220

/** Other stores that are looking at the lead or have taken it; never this one. */
export const reviewingCount = (storeId: string) =>
  sql<number>`(select count(*) from assignments others where others.lead_id = ${leads.id} and others.store_id <> ${storeId}
    and others.status in ${['reviewing', ...ENGAGED_STATUSES]})`

/** Leads with what their card shows, joined with the seller's store and its assignment. */
export const selectCards = (ctx: Ctx<Seller>, where: SQL | undefined, limit: number) => {
  const { storeId } = ctx.actor
  return ctx.db
    .select({
      lead: leads,
      contact: leadContacts,
      heroKey: concepts.heroKey,
      engine: concepts.engine,
      alt: concepts.alt,
      assignment: assignments,
      reviewing: reviewingCount(storeId).as('reviewing_count'),
      references:
        sql<number>`(select count(*) from ${designReferences} where ${designReferences.designId} = ${leads.designId})`.as(
          'reference_count',
        ),
      unread:
        sql<number>`(select count(*) from messages where messages.assignment_id = ${assignments.id} and messages.author = 'customer' and messages.read_at is null)`.as(
          'unread_count',
        ),
    })
    .from(leads)
    .innerJoin(stores, eq(stores.id, storeId))
    .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
    .leftJoin(concepts, eq(concepts.id, leads.conceptId))
    .leftJoin(assignments, and(eq(assignments.leadId, leads.id), eq(assignments.storeId, storeId)))
    .where(where)
    .orderBy(desc(leads.createdAt), desc(leads.id))
    .limit(limit)
}

export type CardRow = Awaited<ReturnType<typeof selectCards>>[number]

/** Whether the store may see who the customer is: it came from its own site, or it was accepted. */
export function maySeeContact(row: Pick<CardRow, 'lead' | 'assignment'>, storeId: string): boolean {
  const status = row.assignment?.status
  if (status === undefined) return false
  return isEngaged(status) || (row.lead.homeStoreId === storeId && status === 'offered')
}

export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** What of the customer may be shown to a store that may not reach them yet. */
export const generalCustomer = (
  { name, location }: Pick<CardRow['contact'], 'name' | 'location'>,
  own: boolean,
) =>
  own
    ? { firstName: firstNameOf(name), location }
    : {
        firstName: maskContacts(firstNameOf(name)),
        location: location === null ? null : maskContacts(location),
      }

export function cardOf(ctx: Ctx<Seller>, row: CardRow): LeadCard {
  const { lead, contact, assignment } = row
  const own = maySeeContact(row, ctx.actor.storeId)
  const text = own ? lead.description : maskContacts(lead.description)
  const { firstName, location } = generalCustomer(contact, own)
  return {
    leadId: lead.id,
    reference: lead.reference,
    category: lead.category,
    spec: lead.spec,
    preview: text.length > PREVIEW_CHARACTERS ? `${text.slice(0, PREVIEW_CHARACTERS).trimEnd()}…` : text,
    thumbnailUrl: row.heroKey ? paths.file(row.heroKey) : null,
    pictureBy: row.engine,
    alt: row.alt ?? '',
    customerFirstName: firstName,
    location,
    preferred: contact.preferred,
    currency: lead.currency,
    budgetMinMinor: lead.budgetMinMinor,
    budgetMaxMinor: lead.budgetMaxMinor,
    lowMinor: lead.estimate.lowMinor,
    likelyMinor: lead.estimate.likelyMinor,
    highMinor: lead.estimate.highMinor,
    referenceCount: row.references,
    reviewing: row.reviewing,
    respondBy: assignment?.respondBy ?? null,
    createdAt: lead.createdAt,
    assignmentStatus: assignment?.status ?? null,
  }
}
