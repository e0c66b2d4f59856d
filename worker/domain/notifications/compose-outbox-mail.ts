import type { Ctx } from '../../context.ts'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import type { OutboxRow } from '../../tables/outbox.ts'
import { isForCustomer, type LeadMailKind, type MailKind } from '../outbox/mail-kinds.ts'
import { composeBudgetMail } from './compose-budget-mail.ts'
import { composeCustomerMail } from './compose-customer-mail.ts'
import { composeInvitationMail } from './compose-invitation-mail.ts'
import { composeSellerMail } from './compose-seller-mail.ts'
import { isStale } from './is-stale.ts'
import { readMailFacts } from './read-mail-facts.ts'

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
  const { kind } = row
  const facts = await readMailFacts(ctx, row)
  if (!facts) return null
  const { store, contact } = facts
  if (!store && !isForCustomer(kind)) return null
  if (store?.mutedMails.includes(kind)) return 'muted'
  if (isStale(kind, facts)) return 'stale'
  if (isForCustomer(kind)) return contact.erasedAt === null ? composeCustomerMail(ctx, kind, facts) : null
  return store ? composeSellerMail(ctx, { row: { ...row, kind }, store, facts }) : null
}
