import { REOPEN_WITHIN } from '#shared/lead/timers.ts'
import { type About, greet, onDay, when, type Words } from './about.ts'

const replyPromise = (about: About): string => {
  const { assignment, store } = about
  return assignment?.respondBy
    ? `${store.name} will answer by ${when(assignment.respondBy, about)}. You don’t need to do anything until then.`
    : 'Jewelers who can make it are looking at it now. We write to you as soon as one takes it on.'
}

const aboutRequest = ({ lead }: About): string => `About your request ${lead.reference}`

const closingDay = (about: About): string =>
  about.lead.poolUntil === null ? 'soon' : `on ${onDay(about.lead.poolUntil, about)}`

const cantTake = ({ lead, store }: About): string =>
  lead.homeStoreId === null
    ? 'No jeweler could take your piece on this time.'
    : `${store.name} can’t take your piece on this time.`

const SAFE = 'Your design is saved on your page, and nothing was charged.'

/** What customers read, by kind. */
export const customerCopy = {
  customer_received: (about: About): Words => ({
    subject: `We have your design: ${about.title}`,
    neutralSubject: `We have your request ${about.lead.reference}`,
    greeting: greet(about),
    paragraphs: [
      `Your design has arrived safely. Its reference is ${about.lead.reference}.`,
      replyPromise(about),
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
    subject: `Other jewelers are looking at your request ${about.lead.reference}`,
    neutralSubject: aboutRequest(about),
    greeting: greet(about),
    paragraphs: [
      `${about.store.name} can’t take your piece on this time. As you agreed, other jewelers who can make it see your request now, without your full name, email or phone.`,
      'We write to you as soon as one takes it on. You don’t need to do anything until then.',
    ],
    action: 'Open your page',
  }),
  customer_closing_soon: (about: About): Words => ({
    subject: `Your request ${about.lead.reference} closes ${closingDay(about)}`,
    neutralSubject: `Your request ${about.lead.reference} closes ${closingDay(about)}`,
    greeting: greet(about),
    paragraphs: [
      `No jeweler has taken your request on yet. It stays open and then closes ${closingDay(about)}.`,
      SAFE,
    ],
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
      about.lead.status === 'open' && about.lead.inPool
        ? 'Other jewelers who can make it see it now. We write to you as soon as one takes it on.'
        : SAFE,
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
            `If something is missing, write to them: until ${onDay(about.assignment.completedAt + REOPEN_WITHIN, about)} they can open the order again.`,
          ]
        : []),
    ],
    action: 'Open your page',
  }),
} as const
