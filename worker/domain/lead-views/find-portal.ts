import { isEngaged } from '#shared/lead/assignment-status.ts'
import { eq } from 'drizzle-orm'
import type { Ctx, Customer } from '../../context.ts'
import { found, notFound } from '../../errors.ts'
import { tokenOpens, tokenSubject } from '../../platform/auth/tokens.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { stores } from '../../tables/stores.ts'
import {
  eventsOf,
  eventView,
  messagesOf,
  messageView,
  photoViews,
  picturesOf,
  pictureViews,
  referencesOf,
} from './lead-reads.ts'
import { mailProofHolds } from '../outbox/mail-proof.ts'
import type { PortalView } from './portal-view.ts'
import { leadContacts, leads } from '../../tables/leads.ts'

const read = (ctx: Ctx<Customer>, leadId: string) =>
  ctx.db.batch([
    ctx.db
      .select({ lead: leads, contact: leadContacts, home: stores })
      .from(leads)
      .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
      .leftJoin(stores, eq(stores.id, leads.homeStoreId))
      .where(eq(leads.id, leadId)),
    ctx.db
      .select({ assignment: assignments, storeName: stores.name, storeEmail: stores.email })
      .from(assignments)
      .innerJoin(stores, eq(stores.id, assignments.storeId))
      .where(eq(assignments.leadId, leadId)),
    picturesOf(ctx, eq(leads.id, leadId)),
    eventsOf(ctx, eq(leads.id, leadId)),
    messagesOf(ctx, eq(leads.id, leadId)),
    referencesOf(ctx, eq(leads.id, leadId)),
  ])

/** Who the customer hears from: the home store from the start, others once they have accepted, whatever came after. */
const speaks = ({ status, acceptedAt }: AssignmentRow, isHome: boolean): boolean =>
  isHome || acceptedAt !== null || isEngaged(status)

type PortalRows = Awaited<ReturnType<typeof read>>

function jewelersOf([rows, jewelers, , , messages]: PortalRows): PortalView['jewelers'] {
  const { lead, contact } = found(rows[0])
  return jewelers
    .filter((row) => speaks(row.assignment, row.assignment.storeId === lead.homeStoreId))
    .map(({ assignment, storeName, storeEmail }) => ({
      assignmentId: assignment.id,
      storeName,
      storeEmail,
      status: assignment.status,
      respondBy: assignment.respondBy,
      replyDue: assignment.replyDue,
      messages: messages
        .filter(({ message }) => message.assignmentId === assignment.id)
        .map((message) => messageView(message, contact.name)),
    }))
}

/**
 * The page behind a portal link; a wrong or revoked link is a 404. `proof` is what a mail's link carries beside it.
 * One round trip.
 */
export async function findPortal(
  ctx: Ctx<Customer>,
  { proof }: { proof?: string | undefined } = {},
): Promise<PortalView> {
  const { token } = ctx.actor
  const portalRows = await read(ctx, tokenSubject(token))
  const [rows, , pictures, events, , references] = portalRows
  const { lead, contact, home } = found(rows[0])
  if (!(await tokenOpens(ctx.secrets.links, 'portal', lead.id, lead.generation, token))) throw notFound()
  const { reference, status, surprise, spec, estimate, description, createdAt, locale } = lead
  const { closedReason, poolUntil, reviewing } = lead
  const isNews = contact.verifiedAt === null && contact.erasedAt === null
  const views = pictureViews(pictures)
  const jewelers = jewelersOf(portalRows)
  const heard = new Set([null, ...jewelers.map((jeweler) => jeweler.assignmentId)])
  const snapshot = { reference, status, surprise, spec, estimate, description, createdAt, locale }
  return {
    ...snapshot,
    closedReason,
    poolUntil,
    reviewing,
    mailProof: proof && isNews && (await mailProofHolds(ctx, lead, proof)) ? proof : null,
    storeName: home?.name ?? null,
    // Of the piece as it was sent, or none until that is drawn: another version would tell of another piece.
    picture: views.find((picture) => picture.chosen) ?? null,
    photos: await photoViews(ctx, references),
    customerName: contact.name,
    erasedAt: contact.erasedAt,
    timeZone: home?.timeZone ?? 'UTC',
    theme: { accent: home?.theme.accent ?? null },
    jewelers,
    events: events.filter(({ event }) => heard.has(event.assignmentId)).map(eventView),
  }
}
