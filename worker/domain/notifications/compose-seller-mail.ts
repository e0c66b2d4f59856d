import { formatDate } from '#shared/dates.ts'
import { formatMoney } from '#shared/money.ts'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import { composeMail } from '../../platform/mail/compose-mail.tsx'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import type { OutboxRow } from '../../tables/outbox.ts'
import type { Store } from '../../tables/stores.ts'
import { generalCustomer, maySeeContact } from '../lead-views/lead-card.ts'
import type { SellerMailKind } from '../outbox/mail-kinds.ts'
import { DELETED } from './copy/about.ts'
import { sellerMail } from './copy/seller.ts'
import { pictureOf } from './picture-of.ts'
import type { MailFacts } from './read-mail-facts.ts'

type ToSeller = { row: OutboxRow & { kind: SellerMailKind }; store: Store; facts: MailFacts }

/** A mail to a store: in English, as its dashboard is, with dates and amounts as the store writes them. */
export function composeSellerMail(ctx: Ctx, { row, store, facts }: ToSeller): Mail {
  const { kind, storeId } = row
  const { locale, theme, name, email } = store
  const words = sellerMail(kind, { ...facts, store, locale, title: pieceTitle(facts.lead.spec) })
  return composeMail({
    language: 'en',
    to: email,
    fromName: name,
    subject: words.subject,
    greeting: words.greeting,
    paragraphs: words.paragraphs,
    ...pictureOf(ctx, facts, facts.alt ?? ''),
    rows: leadRows(facts, storeId, locale),
    action: { label: words.action, url: ctx.links.absolute(sellerPath(kind, facts)) },
    accent: theme.accent,
  })
}

function sellerPath(kind: SellerMailKind, { lead, assignment }: MailFacts): string {
  if (kind === 'seller_lead_lost') return paths.pool
  const isOrder = kind === 'seller_customer_waiting' || kind === 'seller_cancelled'
  return isOrder && assignment && assignment.status !== 'lost'
    ? paths.order(assignment.id)
    : paths.lead(lead.id)
}

/** As much of the customer as the store may see on the lead's own page. */
function customerRow({ lead, contact, assignment }: MailFacts, storeId: string | null): string {
  const own = storeId !== null && maySeeContact({ lead, assignment: assignment ?? null }, storeId)
  const { firstName, location } = generalCustomer(contact, own)
  return [(own ? contact.name : firstName) || DELETED, location].filter(Boolean).join(', ')
}

function leadRows(facts: MailFacts, storeId: string | null, locale: string) {
  const { lead } = facts
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: lead.currency }, locale, true)
  const { budgetMinMinor: min, budgetMaxMinor: max } = lead
  const budget = [min === null ? '' : money(min), max === null ? '' : money(max)].filter(Boolean).join(' – ')
  return [
    { label: 'Reference', value: lead.reference },
    { label: 'Customer', value: customerRow(facts, storeId) },
    { label: 'Price shown', value: `about ${money(lead.estimate.likelyMinor)}` },
    ...(budget ? [{ label: 'Budget', value: budget }] : []),
    ...(lead.needBy ? [{ label: 'Needed by', value: formatDate(lead.needBy, locale) }] : []),
  ]
}
