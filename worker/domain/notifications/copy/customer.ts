import { languageOf, type Language } from '#shared/language.ts'
import { REOPEN_WITHIN } from '#shared/lead/timers.ts'
import type { CustomerMailKind } from '../../outbox/mail-kinds.ts'
import { type About, firstName, onDay, when, type Words } from './about.ts'
import type { CustomerWords } from './customer/customer-words.ts'
import { customerMailsInEnglish } from './customer/en.ts'
import { customerMailsInFrench } from './customer/fr.ts'
import { customerMailsInGerman } from './customer/de.ts'
import { customerMailsInSpanish } from './customer/es.ts'

const WORDS: Record<Language, CustomerWords> = {
  en: customerMailsInEnglish,
  de: customerMailsInGerman,
  es: customerMailsInSpanish,
  fr: customerMailsInFrench,
}

/** The sentences for a customer, in the language they used in the designer. */
export const customerWords = (locale: string): CustomerWords => WORDS[languageOf(locale)]

type Written = Pick<Words, 'subject' | 'neutralSubject' | 'paragraphs'>

const isLooking = ({ lead }: About): boolean => lead.reviewing > 0

/** What happens next, as long as that is true: a mail may go out after somebody has answered. */
function replyPromise(about: About, words: CustomerWords): string[] {
  const { assignment, lead, store } = about
  if (assignment?.respondBy) return [words.willAnswer(store.name, when(assignment.respondBy, about))]
  if (lead.status !== 'open' || !lead.inPool || lead.slotsTaken > 0) return []
  const seen =
    lead.homeStoreId === null
      ? words.jewelersSee(isLooking(about))
      : words.storeCant(store.name, isLooking(about))
  return [`${seen} ${words.weWrite}`]
}

const closingDay = (about: About): string | null =>
  about.lead.poolUntil === null ? null : onDay(about.lead.poolUntil, about)

/** What an order that was given back leaves: another jeweler, the pool, or nothing. */
function afterCancel(about: About, words: CustomerWords): string {
  const { lead, store, wasAgreed } = about
  if (lead.status === 'closed')
    return wasAgreed
      ? `${words.hasClosed} ${words.saved} ${words.alreadyPaid(store.name)}`
      : `${words.hasClosed} ${words.nothingCharged}`
  if (lead.slotsTaken > 0) return words.anotherHasIt
  return `${words.otherJewelersSee(isLooking(about))} ${words.weWrite}`
}

const both = (subject: string) => ({ subject, neutralSubject: subject })

/** What customers read, by kind. */
const CUSTOMER_MAILS: Record<CustomerMailKind, (about: About, words: CustomerWords) => Written> = {
  customer_received: (about, words) => ({
    subject: words.subjects.received(about.title),
    neutralSubject: words.subjects.receivedNeutral(about.lead.reference),
    paragraphs: [words.arrived(about.lead.reference), ...replyPromise(about, words), words.privateLink],
  }),
  customer_accepted: ({ store, lead }, words) => ({
    subject: words.subjects.accepted(store.name),
    neutralSubject: words.subjects.news(lead.reference),
    paragraphs: [words.accepted(store.name, lead.reference)],
  }),
  customer_released: ({ store, lead }, words) => ({
    subject: words.subjects.released(lead.reference),
    neutralSubject: words.subjects.request(lead.reference),
    paragraphs: [words.released(store.name), `${words.weWrite} ${words.nothingToDo}`],
  }),
  customer_closing_soon: (about, words) => ({
    ...both(words.subjects.closing(about.lead.reference, closingDay(about))),
    paragraphs: [words.closing(closingDay(about)), words.nothingCharged],
  }),
  customer_nobody: ({ store, lead }, words) => {
    const cantTake = words.cantTake(lead.homeStoreId === null ? null : store.name)
    const why = lead.closedReason === 'expired' ? words.expired : cantTake
    return {
      ...both(words.subjects.request(lead.reference)),
      paragraphs: [`${why} ${words.nothingCharged}`],
    }
  },
  customer_withdrawn: ({ lead }, words) => ({
    ...both(words.subjects.withdrawn(lead.reference)),
    paragraphs: [`${words.withdrawn} ${words.nothingCharged}`],
  }),
  customer_cancelled: (about, words) => ({
    subject: words.subjects.cancelled(about.store.name),
    neutralSubject: words.subjects.request(about.lead.reference),
    paragraphs: [
      words.cancelled(about.store.name, about.lead.reference),
      ...(about.assignment?.cancelReason ? [words.theyWrote(about.assignment.cancelReason)] : []),
      afterCancel(about, words),
    ],
  }),
  customer_completed: (about, words) => {
    const { store, assignment, lead } = about
    const until = assignment?.completedAt ? onDay(assignment.completedAt + REOPEN_WITHIN, about) : null
    return {
      subject: words.subjects.completed(store.name),
      neutralSubject: words.subjects.news(lead.reference),
      paragraphs: [
        words.completed(store.name),
        ...(until === null ? [] : [words.somethingMissing(store.email || null, until)]),
      ],
    }
  },
}

/** A mail to a customer, in their language. */
export function customerMail(kind: CustomerMailKind, about: About): Words {
  const words = customerWords(about.locale)
  const { hello, action } = words
  return { ...CUSTOMER_MAILS[kind](about, words), greeting: hello(firstName(about.contact.name)), action }
}
