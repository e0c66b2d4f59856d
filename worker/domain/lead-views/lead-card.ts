import { type AssignmentStatus, isEngaged } from '#shared/lead/assignment-status.ts'
import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { paths } from '../../links.ts'
import { assignments } from '../../tables/assignments.ts'
import { messages } from '../../tables/conversations.ts'
import { isUnread } from './unread-messages.ts'
import { concepts } from '../../tables/concepts.ts'
import { stores } from '../../tables/stores.ts'
import type { LeadCard } from './lead-views.ts'
import { maskContacts } from './mask-contacts.ts'
import { maskedSpec } from './shown-piece.ts'
import type { CARD_LEAD } from './card-columns.ts'
import { type LeadContactRow, leadContacts, type LeadRow, leads } from '../../tables/leads.ts'
import { countOf } from '../../platform/db/conditions.ts'

const PREVIEW_CHARACTERS = 220

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
      unread: countOf(messages, isUnread).as('unread_count'),
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

/** What a card is made of, wherever its lead was found. */
export type CardSource = {
  lead: Pick<LeadRow, keyof typeof CARD_LEAD>
  contact: LeadContactRow
  assignment: { status: AssignmentStatus; respondBy: number | null; spamAt?: number | null } | null
} & Pick<CardRow, 'heroKey' | 'engine' | 'alt'>

/** Whether the store may see who the customer is: it came from its own site, or it was accepted. */
export function maySeeContact(
  { lead, assignment }: { lead: { homeStoreId: string | null }; assignment: CardSource['assignment'] },
  storeId: string,
): boolean {
  const status = assignment?.status
  if (status === undefined) return false
  return isEngaged(status) || (lead.homeStoreId === storeId && status === 'offered')
}

/** Other stores that are looking at the lead or have taken it; never this one. */
export function reviewingBeside({
  lead,
  assignment,
}: {
  lead: { reviewing: number }
  assignment: CardSource['assignment']
}): number {
  const counted =
    assignment !== null &&
    !assignment.spamAt &&
    (assignment.status === 'reviewing' || isEngaged(assignment.status))
  return lead.reviewing - (counted ? 1 : 0)
}

export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** What of the customer may be shown to a store that may not reach them yet. */
export const generalCustomer = (
  { name, location }: Pick<LeadContactRow, 'name' | 'location'>,
  own: boolean,
) =>
  own
    ? { firstName: firstNameOf(name), location }
    : {
        firstName: maskContacts(firstNameOf(name)),
        location: location === null ? null : maskContacts(location),
      }

export function cardOf(ctx: Pick<Ctx<Seller>, 'actor'>, row: CardSource): LeadCard {
  const { lead, contact, assignment } = row
  const own = maySeeContact(row, ctx.actor.storeId)
  const text = own ? lead.description : maskContacts(lead.description)
  const { firstName, location } = generalCustomer(contact, own)
  return {
    leadId: lead.id,
    reference: lead.reference,
    category: lead.category,
    spec: own ? lead.spec : maskedSpec(lead.spec),
    preview: text.length > PREVIEW_CHARACTERS ? `${text.slice(0, PREVIEW_CHARACTERS).trimEnd()}…` : text,
    thumbnailUrl: row.heroKey ? paths.file(row.heroKey) : null,
    pictureBy: row.engine,
    alt: own ? (row.alt ?? '') : maskContacts(row.alt ?? ''),
    customerFirstName: firstName,
    location,
    preferred: contact.preferred,
    currency: lead.currency,
    budgetMinMinor: lead.budgetMinMinor,
    budgetMaxMinor: lead.budgetMaxMinor,
    lowMinor: lead.estimate.lowMinor,
    likelyMinor: lead.estimate.likelyMinor,
    highMinor: lead.estimate.highMinor,
    referenceCount: lead.referenceCount,
    reviewing: reviewingBeside(row),
    respondBy: assignment?.respondBy ?? null,
    poolUntil: lead.poolUntil,
    createdAt: lead.createdAt,
    assignmentStatus: assignment?.status ?? null,
  }
}
