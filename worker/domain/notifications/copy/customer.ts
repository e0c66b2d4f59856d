import { REOPEN_WITHIN } from '#shared/lead/timers.ts'
import { type About, greet, onDay, when, type Words } from './about.ts'

const TELL = 'We write to you as soon as one takes it on.'

const see = ({ lead }: About): string => (lead.reviewing > 0 ? 'are looking at it' : 'can see it')

/** What happens next, as long as that is true: a mail may go out after somebody has answered. */
function replyPromise(about: About): string[] {
  const { assignment, lead, store } = about
  if (assignment?.respondBy)
    return [
      `${store.name} will answer by ${when(assignment.respondBy, about)}. You don’t need to do anything until then.`,
    ]
  if (lead.status !== 'open' || !lead.inPool || lead.slotsTaken > 0) return []
  return lead.homeStoreId === null
    ? [`Jewelers who can make it ${see(about)} now. ${TELL}`]
    : [`${store.name} can’t take it on just now. As you agreed, other jewelers ${see(about)}. ${TELL}`]
}

const aboutRequest = ({ lead }: About): string => `About your request ${lead.reference}`

const closingDay = (about: About): string =>
  about.lead.poolUntil === null ? 'soon' : `on ${onDay(about.lead.poolUntil, about)}`

const cantTake = ({ lead, store }: About): string =>
  lead.homeStoreId === null
    ? 'No jeweler could take your piece on this time.'
    : `${store.name} can’t take your piece on this time.`

const SAFE = 'Your design is saved on your page, and nothing was charged.'

/** What an order that was given back leaves: another jeweler, the pool, or nothing. */
function afterCancel(about: About): string {
  const { lead, store, wasAgreed } = about
  if (lead.status === 'closed')
    return wasAgreed
      ? `Your request has closed. Your design is saved on your page. Anything you already paid is between you and ${store.name}.`
      : `Your request has closed. ${SAFE}`
  if (lead.slotsTaken > 0)
    return 'Another jeweler has taken your request on too, and goes on with it. You don’t need to do anything.'
  return `Other jewelers who can make it ${see(about)} now. ${TELL}`
}

/** How to reach the store, as long as there is one. */
const writeTo = ({ store }: About): string =>
  store.email ? `write to them at ${store.email}` : 'write to them'

/** What customers read, by kind. */
export const customerCopy = {
  customer_received: (about: About): Words => ({
    subject: `We have your design: ${about.title}`,
    neutralSubject: `We have your request ${about.lead.reference}`,
    greeting: greet(about),
    paragraphs: [
      `Your design has arrived safely. Its reference is ${about.lead.reference}.`,
      ...replyPromise(about),
      'This link is private. It opens your page, where you can follow what happens.',
    ],
    action: 'Open your page',
  }),
  customer_accepted: (about: About): Words => ({
    subject: `${about.store.name} will make a quote for your piece`,
    neutralSubject: `News about your request ${about.lead.reference}`,
    greeting: greet(about),
    paragraphs: [
      `${about.store.name} has accepted your request ${about.lead.reference}. Next, they work out a detailed quote with you.`,
    ],
    action: 'Open your page',
  }),
  customer_released: (about: About): Words => ({
    subject: `Other jewelers can see your request ${about.lead.reference}`,
    neutralSubject: aboutRequest(about),
    greeting: greet(about),
    paragraphs: [
      `${about.store.name} can’t take your piece on this time. As you agreed, other jewelers who can make it can see your request now, without your full name, email or phone.`,
      `${TELL} You don’t need to do anything until then.`,
    ],
    action: 'Open your page',
  }),
  customer_closing_soon: (about: About): Words => ({
    subject: `Your request ${about.lead.reference} closes ${closingDay(about)}`,
    neutralSubject: `Your request ${about.lead.reference} closes ${closingDay(about)}`,
    greeting: greet(about),
    paragraphs: [`No jeweler has it just now. It stays open and then closes ${closingDay(about)}.`, SAFE],
    action: 'Open your page',
  }),
  customer_nobody: (about: About): Words => ({
    subject: aboutRequest(about),
    neutralSubject: aboutRequest(about),
    greeting: greet(about),
    paragraphs: [
      about.lead.closedReason === 'expired'
        ? `No jeweler could take your piece on within 30 days, so your request has closed. ${SAFE}`
        : `${cantTake(about)} ${SAFE}`,
    ],
    action: 'Open your page',
  }),
  customer_withdrawn: (about: About): Words => ({
    subject: `You took your request ${about.lead.reference} back`,
    neutralSubject: `You took your request ${about.lead.reference} back`,
    greeting: greet(about),
    paragraphs: [
      `Your request has closed, as you asked. Jewelers who were looking at it have been told. ${SAFE}`,
    ],
    action: 'Open your page',
  }),
  customer_cancelled: (about: About): Words => ({
    subject: `${about.store.name} can’t make your piece after all`,
    neutralSubject: aboutRequest(about),
    greeting: greet(about),
    paragraphs: [
      `${about.store.name} had to give your request ${about.lead.reference} back.`,
      ...(about.assignment?.cancelReason ? [`They wrote: “${about.assignment.cancelReason}”`] : []),
      afterCancel(about),
    ],
    action: 'Open your page',
  }),
  customer_completed: (about: About): Words => ({
    subject: `${about.store.name} has finished your piece`,
    neutralSubject: `News about your request ${about.lead.reference}`,
    greeting: greet(about),
    paragraphs: [
      `${about.store.name} has marked your piece as finished.`,
      ...(about.assignment?.completedAt
        ? [
            `If something is missing, ${writeTo(about)}: until ${onDay(about.assignment.completedAt + REOPEN_WITHIN, about)} they can open the order again.`,
          ]
        : []),
    ],
    action: 'Open your page',
  }),
} as const
