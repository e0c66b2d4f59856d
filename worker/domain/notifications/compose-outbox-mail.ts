import { formatDate } from '#shared/dates.ts'
import { formatMoney } from '#shared/money.ts'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import { isEngaged } from '#shared/lead/assignment-status.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import { createToken } from '../../platform/auth/tokens.ts'
import { composeMail } from '../../platform/mail/compose-mail.ts'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { concepts } from '../../tables/concepts.ts'
import { messages } from '../../tables/conversations.ts'
import { generalCustomer, maySeeContact } from '../lead-views/lead-card.ts'
import { mailProof } from '../outbox/mail-proof.ts'
import { leadContacts, type LeadRow, leads } from '../../tables/leads.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_KEY } from '../stores/store-by-key.ts'
import { DELETED } from './copy/about.ts'
import { mailCopy, NEUTRAL_SENDER } from './copy/lead-mails.ts'
import { composeBudgetMail } from './compose-budget-mail.ts'
import { composeInvitationMail } from './compose-invitation-mail.ts'
import { isStale } from './is-stale.ts'
import type { LeadMailKind, MailKind } from '../outbox/mail-kinds.ts'
import type { OutboxRow } from '../../tables/outbox.ts'

/** Who writes where no store is left to: the customer is told all the same. */
const NO_STORE = {
  name: 'Milgrain',
  email: '',
  timeZone: 'UTC',
  theme: { accent: null },
  networkRelease: false,
}

/** That an agreed order was given back. */
const agreedCancel = (ctx: Ctx, { leadId, assignmentId }: OutboxRow) =>
  ctx.db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.leadId, leadId ?? ''),
        eq(events.assignmentId, assignmentId ?? ''),
        eq(events.action, 'cancel'),
        eq(events.fromStatus, 'in_production'),
      ),
    )
    .limit(1)

/** Everything a mail may need, in one round trip. */
async function readAround(ctx: Ctx, outboxRow: OutboxRow) {
  const { leadId, storeId, assignmentId } = outboxRow
  const [leadRows, storeRows, assignmentRows, messageRows, cancels] = await ctx.db.batch([
    ctx.db
      .select({ lead: leads, contact: leadContacts, heroKey: concepts.heroKey, alt: concepts.alt })
      .from(leads)
      .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
      .leftJoin(concepts, eq(concepts.id, leads.conceptId))
      .where(eq(leads.id, leadId ?? '')),
    ctx.db
      .select()
      .from(stores)
      .where(storeId === null ? eq(stores.publishableKey, NETWORK_KEY) : eq(stores.id, storeId)),
    ctx.db
      .select()
      .from(assignments)
      .where(eq(assignments.id, assignmentId ?? '')),
    ctx.db
      .select({ body: messages.body, author: messages.author })
      .from(messages)
      .where(eq(messages.assignmentId, assignmentId ?? ''))
      .orderBy(asc(messages.id))
      .limit(1),
    agreedCancel(ctx, outboxRow),
  ])
  const [row] = leadRows
  if (!row) return null
  const [store, assignment, firstMessage] = [storeRows[0], assignmentRows[0], messageRows[0]]
  return { ...row, store, assignment, firstMessage, wasAgreed: cancels.length > 0 }
}

export type MailAround = NonNullable<Awaited<ReturnType<typeof readAround>>>

/**
 * Or why there is none: nobody left to write to, a store that has switched mails of this kind off, or a warning of
 * what has been dealt with meanwhile.
 */
export type Composed = Mail | 'muted' | 'stale' | null

/** The mail an outbox row stands for. */
export async function composeOutboxMail(ctx: Ctx, row: OutboxRow & { kind: MailKind }): Promise<Composed> {
  const { kind } = row
  if (kind === 'seller_ai_budget') return composeBudgetMail(ctx, row)
  if (kind === 'seller_invited') return composeInvitationMail(ctx, row)
  return composeLeadMail(ctx, { ...row, kind })
}

async function composeLeadMail(ctx: Ctx, row: OutboxRow & { kind: LeadMailKind }): Promise<Composed> {
  const around = await readAround(ctx, row)
  const forCustomer = row.kind.startsWith('customer_')
  const store = around?.store ?? (forCustomer ? NO_STORE : null)
  if (!around || !store) return null
  if (around.store?.mutedMails.includes(row.kind)) return 'muted'
  if (isStale(row.kind, around)) return 'stale'
  const { lead, contact, heroKey, alt, firstMessage } = around
  if (forCustomer && contact.erasedAt !== null) return null
  const words = mailCopy[row.kind]({ ...around, store, title: pieceTitle(lead.spec) })
  const path = forCustomer ? await portalPath(ctx, lead) : sellerPath(row.kind, around)
  const hidesPiece = forCustomer && lead.surprise
  const quote =
    row.kind === 'customer_accepted' && firstMessage ? { by: store.name, text: firstMessage.body } : null
  return composeMail({
    to: forCustomer ? contact.email : store.email,
    fromName: hidesPiece ? NEUTRAL_SENDER : store.name,
    ...(forCustomer ? answersTo(around) : {}),
    subject: hidesPiece ? words.neutralSubject : words.subject,
    greeting: words.greeting,
    paragraphs: words.paragraphs,
    ...(quote ? { quote } : {}),
    ...(heroKey && !hidesPiece
      ? { picture: { url: ctx.links.absolute(paths.file(heroKey)), alt: alt ?? '' } }
      : {}),
    ...(forCustomer ? {} : { rows: leadRows(around, row.storeId) }),
    action: { label: words.action, url: ctx.links.absolute(path) },
    accent: store.theme.accent,
  })
}

/** Answers go to the store that has, or had, the customer's order; a surprise's mail carries no maker's address. */
function answersTo({ lead, store, assignment }: MailAround): { replyTo?: string } {
  if (lead.surprise || !store || assignment?.storeId !== store.id) return {}
  const deals = isEngaged(assignment.status) || assignment.status === 'cancelled'
  return deals ? { replyTo: store.email } : {}
}

async function portalPath(ctx: Ctx, lead: LeadRow): Promise<string> {
  const token = await createToken(ctx.secrets.links, 'portal', lead.id, lead.generation)
  return paths.portalFromMail(token, await mailProof(ctx, lead))
}

function sellerPath(kind: LeadMailKind, { lead, assignment }: MailAround): string {
  if (kind === 'seller_lead_lost') return paths.pool
  const isOrder = kind === 'seller_customer_waiting' || kind === 'seller_cancelled'
  return isOrder && assignment && assignment.status !== 'lost'
    ? paths.assignment(assignment.id)
    : paths.lead(lead.id)
}

/** As much of the customer as the store may see on the lead's own page. */
function customerRow({ lead, contact, assignment }: MailAround, storeId: string | null): string {
  const own = storeId !== null && maySeeContact({ lead, assignment: assignment ?? null }, storeId)
  const { firstName, location } = generalCustomer(contact, own)
  return [(own ? contact.name : firstName) || DELETED, location].filter(Boolean).join(', ')
}

function leadRows(around: MailAround, storeId: string | null) {
  const { lead } = around
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: lead.currency }, lead.locale, true)
  const { budgetMinMinor: min, budgetMaxMinor: max } = lead
  const budget = [min === null ? '' : money(min), max === null ? '' : money(max)].filter(Boolean).join(' – ')
  return [
    { label: 'Reference', value: lead.reference },
    { label: 'Customer', value: customerRow(around, storeId) },
    { label: 'Price shown', value: `about ${money(lead.estimate.likelyMinor)}` },
    ...(budget ? [{ label: 'Budget', value: budget }] : []),
    ...(lead.needBy ? [{ label: 'Needed by', value: formatDate(lead.needBy, lead.locale) }] : []),
  ]
}
