import { languageOf, spokenLocale } from '#shared/language.ts'
import { isEngaged } from '#shared/lead/assignment-status.ts'
import { titleIn } from '#shared/spec/title-in.ts'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import { createToken } from '../../platform/auth/tokens.ts'
import { composeMail } from '../../platform/mail/compose-mail.tsx'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import type { LeadRow } from '../../tables/leads.ts'
import type { CustomerMailKind } from '../outbox/mail-kinds.ts'
import { mailProof } from '../outbox/mail-proof.ts'
import { customerMail, customerWords } from './copy/customer.ts'
import { pictureOf } from './picture-of.ts'
import type { MailFacts } from './read-mail-facts.ts'

/** Who writes where no store is left to: the customer is told all the same. */
const NO_STORE = {
  name: 'Milgrain',
  email: '',
  timeZone: 'UTC',
  theme: { accent: null },
  networkRelease: false,
}

/**
 * A mail to the customer, in the language they used in the designer. A surprise's tells neither the piece nor its maker
 * in sender, subject and picture.
 */
export async function composeCustomerMail(ctx: Ctx, kind: CustomerMailKind, facts: MailFacts): Promise<Mail> {
  const { lead, contact, firstMessage } = facts
  const store = facts.store ?? NO_STORE
  const language = languageOf(lead.locale)
  const title = titleIn(language, lead.spec)
  const words = customerMail(kind, { ...facts, store, title, locale: spokenLocale(lead.locale) })
  const alt = language === 'en' ? (facts.alt ?? '') : title
  const isQuoted = kind === 'customer_accepted' && firstMessage
  return composeMail({
    language,
    to: contact.email,
    fromName: lead.surprise ? customerWords(lead.locale).neutralSender : store.name,
    ...answersTo(facts),
    subject: lead.surprise ? words.neutralSubject : words.subject,
    greeting: words.greeting,
    paragraphs: words.paragraphs,
    ...(isQuoted ? { quote: { by: store.name, text: firstMessage.body } } : {}),
    ...(lead.surprise ? {} : pictureOf(ctx, facts, alt)),
    action: { label: words.action, url: ctx.links.absolute(await portalPath(ctx, lead)) },
    accent: store.theme.accent,
  })
}

/** Answers go to the store that has, or had, the customer's order; a surprise's mail carries no maker's address. */
function answersTo({ lead, store, assignment }: MailFacts): { replyTo?: string } {
  if (lead.surprise || !store || assignment?.storeId !== store.id) return {}
  const deals = isEngaged(assignment.status) || assignment.status === 'cancelled'
  return deals ? { replyTo: store.email } : {}
}

async function portalPath(ctx: Ctx, lead: LeadRow): Promise<string> {
  const token = await createToken(ctx.secrets.links, 'portal', lead.id, lead.generation)
  return paths.portalFromMail(token, await mailProof(ctx, lead))
}
