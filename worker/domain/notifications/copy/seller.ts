import type { SellerMailKind } from '../../outbox/mail-kinds.ts'
import { type About, when, who, type Words } from './about.ts'

const same = (subject: string) => ({ subject, neutralSubject: subject, greeting: 'Hello,' })

const dontCall = ({ lead }: About): string[] =>
  lead.surprise ? ['This is a surprise: please do not call.'] : []

/** What becomes of a request its store leaves unanswered. */
function afterThat({ lead, store, assignment }: About): string {
  if (lead.inPool) return 'After that it stays open to other jewelers.'
  if (lead.homeStoreId !== assignment?.storeId) return 'After that you can no longer take it on.'
  return lead.networkConsent && store.networkRelease
    ? 'After that it goes to other jewelers, as you both agreed.'
    : 'After that it closes and the customer is told that you can’t take it.'
}

/** What stores read, by kind. */
const SELLER_MAILS: Record<SellerMailKind, (about: About) => Words> = {
  seller_new_lead: (about: About): Words => ({
    ...same(`New lead: ${about.title}`),
    paragraphs: [
      `${who(about)} has designed a piece on your site.`,
      ...(about.assignment?.respondBy
        ? [`Please accept or decline by ${when(about.assignment.respondBy, about)}.`]
        : []),
      ...dontCall(about),
    ],
    action: 'Open the lead',
  }),
  seller_answer_soon: (about: About): Words => ({
    ...same(`Still waiting for your answer: ${about.title}`),
    paragraphs: [
      about.assignment?.respondBy
        ? `You can accept or decline this lead until ${when(about.assignment.respondBy, about)}. ${afterThat(about)} Declining is free.`
        : 'This lead still waits for your answer. Declining is free.',
      ...dontCall(about),
    ],
    action: 'Open the lead',
  }),
  seller_customer_waiting: (about: About): Words => ({
    ...same(`${who(about)} is waiting to hear from you`),
    paragraphs: [
      `You accepted this lead, and 24 hours have passed without a message or a quote. Write to them by email today; a few words are enough to keep your promise.`,
      'If you have written by email already, say so on the order’s page and the clock stops.',
      ...dontCall(about),
    ],
    action: 'Open the order',
  }),
  seller_lead_lost: (about: About): Words => ({
    ...same(`No longer open: ${about.title}`),
    paragraphs: [
      about.lead.closedReason === 'withdrawn'
        ? 'The customer took this request back. There is nothing left to do, and it does not touch your success rate.'
        : 'Other jewelers have taken this lead on. There is nothing left to do, and it does not touch your success rate.',
    ],
    action: 'Open the lead pool',
  }),
  seller_cancelled: (about: About): Words => ({
    ...same(`${who(about)} has cancelled: ${about.title}`),
    paragraphs: [
      `The customer has taken request ${about.lead.reference} back.`,
      ...(about.assignment?.cancelReason ? [`They wrote: “${about.assignment.cancelReason}”`] : []),
      about.assignment?.status === 'lost'
        ? 'There is nothing left to do.'
        : 'You can still write to each other on the order’s page.',
    ],
    action: about.assignment?.status === 'lost' ? 'Open the lead' : 'Open the order',
  }),
}

/** A mail to a store, in English as the whole dashboard is; dates and amounts as the store writes them. */
export const sellerMail = (kind: SellerMailKind, about: About): Words => SELLER_MAILS[kind](about)
