import { and, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { assignments } from '../../tables/assignments.ts'
import { stores } from '../../tables/stores.ts'
import {
  type CardRow,
  firstNameOf,
  generalCustomer,
  maySeeContact,
  reviewingBeside,
  selectCards,
} from '../lead-views/lead-card.ts'
import {
  eventsOf,
  eventView,
  messagesOf,
  messageView,
  photoViews,
  picturesOf,
  pictureViews,
  referencesOf,
} from '../lead-views/lead-reads.ts'
import { leadSignsOf } from '../lead-views/lead-signs-of.ts'
import type { LeadDetails } from '../lead-views/lead-views.ts'
import { maskContacts } from '../lead-views/mask-contacts.ts'
import { maskedPicture, maskedSpec } from '../lead-views/shown-piece.ts'
import { inPoolOf } from '../pool/matches-store.ts'
import { ownBooksOf, ownPrice } from '../lead-views/own-price.ts'
import { leads } from '../../tables/leads.ts'

const readLeadRows = (ctx: Ctx<Seller>, where: SQL) => {
  // What a store called spam is gone for it.
  const visible = and(isNull(assignments.spamAt), or(isNotNull(assignments.id), inPoolOf()))
  return ctx.db.batch([
    selectCards(ctx, and(where, visible), 1),
    picturesOf(ctx, where),
    referencesOf(ctx, where),
    eventsOf(ctx, where),
    messagesOf(ctx, where),
    ownBooksOf(ctx, where),
    ctx.db
      .select({
        leadTimeDays: stores.leadTimeDays,
        timeZone: stores.timeZone,
        savedReplies: stores.savedReplies,
        networkRelease: stores.networkRelease,
      })
      .from(stores)
      .where(eq(stores.id, ctx.actor.storeId)),
  ])
}

/**
 * Everything a seller may see of a lead: theirs, or open in the pool and matching; anything else is a 404. What
 * other stores do with it is not theirs to see. One round trip.
 */
export const findLead = (ctx: Ctx<Seller>, leadId: string): Promise<LeadDetails> =>
  readLead(ctx, eq(leads.id, leadId))

/** The same, for a lead named by any condition on `leads`. */
export async function readLead(ctx: Ctx<Seller>, where: SQL): Promise<LeadDetails> {
  const { storeId } = ctx.actor
  const [rows, pictures, references, events, messages, books, storeRows] = await readLeadRows(ctx, where)
  const row = found(rows[0])
  const store = found(storeRows[0])
  const { lead, contact } = row
  const own = maySeeContact(row, storeId)
  return {
    ...snapshotOf(row, own),
    pictures: own ? pictureViews(pictures) : pictureViews(pictures).map(maskedPicture),
    photos: own ? await photoViews(ctx, references) : [],
    hiddenPhotos: own ? 0 : references.length,
    customer: customerOf(row, own),
    reviewing: reviewingBeside(row),
    signs: leadSignsOf(ctx, store, row),
    savedReplies: store.savedReplies,
    assignment: assignmentOf(row),
    staysOpen: staysOpen(ctx, row, store.networkRelease),
    ownPrice: ownPrice(lead.spec, lead.estimate, books),
    events: events.filter(({ event }) => event.storeId === null || event.storeId === storeId).map(eventView),
    messages: messages
      .filter((message) => message.storeId === storeId)
      .map((message) => messageView(message, firstNameOf(contact.name))),
    unread: row.unread,
  }
}

function snapshotOf({ lead }: CardRow, own: boolean) {
  const { id, reference, status, description, spec, estimate, advice, needBy, surprise } = lead
  const { createdAt, currency, budgetMinMinor, budgetMaxMinor, closedReason } = lead
  const words = own ? description : maskContacts(description)
  const about = {
    reference,
    status,
    closedReason,
    spec: own ? spec : maskedSpec(spec),
    estimate,
    advice,
    needBy,
    surprise,
    createdAt,
    currency,
  }
  return { ...about, leadId: id, description: words, budgetMinMinor, budgetMaxMinor }
}

function customerOf({ contact }: CardRow, own: boolean): LeadDetails['customer'] {
  const { name, email, phone, message, preferred, erasedAt } = contact
  return {
    ...generalCustomer(contact, own),
    preferred,
    full: own && erasedAt === null ? { name, email, phone, message } : null,
    erasedAt,
  }
}

/** In the pool, or let into it by its home store as the customer agreed, and its days there not over by then. */
function staysOpen({ actor, now }: Ctx<Seller>, { lead, assignment }: CardRow, release: boolean): boolean {
  const { status, inPool, homeStoreId, networkConsent, poolUntil } = lead
  const passedOn = homeStoreId === actor.storeId && networkConsent && release
  const timeIsUp = assignment?.respondBy ?? now
  return status !== 'closed' && (inPool || passedOn) && poolUntil !== null && poolUntil > timeIsUp
}

function assignmentOf({ assignment }: CardRow): LeadDetails['assignment'] {
  if (!assignment) return null
  const { id, status, respondBy, replyDue, acceptedAt, completedAt, cancelledBy, cancelReason } = assignment
  return { id, status, respondBy, replyDue, acceptedAt, completedAt, cancelledBy, cancelReason }
}
