import { formatMoney } from '#shared/money.ts'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import { asc, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import { createToken } from '../../platform/auth/tokens.ts'
import { composeMail } from '../../platform/mail/compose-mail.ts'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import { assignments } from '../assignments/schema.ts'
import { concepts } from '../concepts/schema.ts'
import { messages } from '../conversations/schema.ts'
import { leadContacts, leads } from '../leads/schema.ts'
import { stores } from '../stores/schema.ts'
import { mailCopy, NEUTRAL_SENDER } from './copy/lead-mails.ts'
import { composeBudgetMail } from './compose-budget-mail.ts'
import type { LeadMailKind, MailKind } from './mail-kinds.ts'
import type { OutboxRow } from './schema.ts'

/** Everything a mail may need, in one round trip. */
async function readAround(ctx: Ctx, { leadId, storeId, assignmentId }: OutboxRow) {
  const [leadRows, storeRows, assignmentRows, messageRows] = await ctx.db.batch([
    ctx.db
      .select({ lead: leads, contact: leadContacts, heroKey: concepts.heroKey, alt: concepts.alt })
      .from(leads)
      .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
      .leftJoin(concepts, eq(concepts.id, leads.conceptId))
      .where(eq(leads.id, leadId ?? '')),
    ctx.db
      .select()
      .from(stores)
      .where(eq(stores.id, storeId ?? '')),
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
  ])
  const [row] = leadRows
  return row
    ? { ...row, store: storeRows[0], assignment: assignmentRows[0], firstMessage: messageRows[0] }
    : null
}

export type MailAround = NonNullable<Awaited<ReturnType<typeof readAround>>>

/** The mail an outbox row stands for, or `null` where there is nobody left to write to. */
export function composeOutboxMail(ctx: Ctx, row: OutboxRow & { kind: MailKind }): Promise<Mail | null> {
  const { kind } = row
  return kind === 'seller_ai_budget' ? composeBudgetMail(ctx, row) : composeLeadMail(ctx, { ...row, kind })
}

async function composeLeadMail(ctx: Ctx, row: OutboxRow & { kind: LeadMailKind }): Promise<Mail | null> {
  const around = await readAround(ctx, row)
  if (!around?.store) return null
  const { lead, contact, store, heroKey, alt, assignment, firstMessage } = around
  const forCustomer = row.kind.startsWith('customer_')
  const words = mailCopy[row.kind]({ lead, contact, store, assignment, title: pieceTitle(lead.spec) })
  const token = await createToken(ctx.secrets.links, 'portal', lead.id, lead.generation)
  const path = forCustomer ? paths.portal(token) : sellerPath(row.kind, around)
  const hidesPiece = forCustomer && lead.surprise
  const quote =
    row.kind === 'customer_accepted' && firstMessage ? { by: store.name, text: firstMessage.body } : null
  return composeMail({
    to: forCustomer ? contact.email : store.email,
    fromName: hidesPiece ? NEUTRAL_SENDER : store.name,
    subject: hidesPiece ? words.neutralSubject : words.subject,
    greeting: words.greeting,
    paragraphs: words.paragraphs,
    ...(quote ? { quote } : {}),
    ...(heroKey && !hidesPiece
      ? { picture: { url: ctx.links.absolute(paths.file(heroKey)), alt: alt ?? '' } }
      : {}),
    ...(forCustomer ? {} : { rows: leadRows(around) }),
    action: { label: words.action, url: ctx.links.absolute(path) },
    accent: store.theme.accent,
  })
}

function sellerPath(kind: LeadMailKind, { lead, assignment }: MailAround): string {
  if (kind === 'seller_lead_lost') return paths.pool
  const isOrder = kind === 'seller_customer_waiting' || kind === 'seller_cancelled'
  return isOrder && assignment ? paths.assignment(assignment.id) : paths.lead(lead.id)
}

function leadRows({ lead, contact }: MailAround) {
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: lead.currency }, lead.locale, true)
  const { budgetMinMinor: min, budgetMaxMinor: max } = lead
  const budget = [min === null ? '' : money(min), max === null ? '' : money(max)].filter(Boolean).join(' – ')
  return [
    { label: 'Reference', value: lead.reference },
    { label: 'Customer', value: contact.location ? `${contact.name}, ${contact.location}` : contact.name },
    { label: 'Price shown', value: `about ${money(lead.estimate.likelyMinor)}` },
    ...(budget ? [{ label: 'Budget', value: budget }] : []),
    ...(lead.needBy ? [{ label: 'Needed by', value: lead.needBy }] : []),
  ]
}
