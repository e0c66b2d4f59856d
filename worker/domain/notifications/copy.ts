import { formatInstant } from '#shared/dates.ts'
import type { AssignmentRow } from '../assignments/schema.ts'
import type { LeadRow } from '../leads/schema.ts'
import type { Store } from '../stores/schema.ts'
import type { LeadMailKind } from './mail-kinds.ts'

type About = {
  lead: LeadRow
  contact: { name: string }
  store: Store
  assignment: AssignmentRow | undefined
  title: string
}

type Words = {
  subject: string
  neutralSubject: string
  greeting: string
  paragraphs: string[]
  action: string
}

/** A name that reads like an address or a link is not repeated to whoever gets the mail. */
const NAME = /^\p{L}[\p{L}\p{M}'’-]*\.?$/u

const greet = (name: string): string => {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return NAME.test(first) ? `Hello ${first},` : 'Hello,'
}

const when = (instant: number, { lead, store }: About): string =>
  formatInstant(instant, lead.locale, store.timeZone)

const replyPromise = (about: About): string => {
  const { assignment, store } = about
  return assignment?.respondBy
    ? `${store.name} will answer by ${when(assignment.respondBy, about)}. You don’t need to do anything until then.`
    : 'Jewelers who can make it are looking at it now. We write to you as soon as one takes it on.'
}

/** What mails say, by kind. */
export const mailCopy = {
  neutralSender: 'Your request',
  customer_received: (about: About): Words => ({
    subject: `We have your design: ${about.title}`,
    neutralSubject: `We have your request ${about.lead.reference}`,
    greeting: greet(about.contact.name),
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
    greeting: greet(about.contact.name),
    paragraphs: [
      `${about.store.name} has accepted your request ${about.lead.reference}. Next, they work out a detailed quote with you.`,
    ],
    action: 'Open your page',
  }),
  customer_nobody: (about: About): Words => ({
    subject: `About your request ${about.lead.reference}`,
    neutralSubject: `About your request ${about.lead.reference}`,
    greeting: greet(about.contact.name),
    paragraphs: [
      `${about.store.name} can’t take your piece on this time. Your design is saved on your page, and nothing was charged.`,
    ],
    action: 'Open your page',
  }),
  seller_new_lead: (about: About): Words => ({
    subject: `New request: ${about.title}`,
    neutralSubject: `New request: ${about.title}`,
    greeting: 'Hello,',
    paragraphs: [
      `${about.contact.name} has designed a piece on your site.`,
      ...(about.assignment?.respondBy
        ? [`Please accept or decline by ${when(about.assignment.respondBy, about)}.`]
        : []),
      ...(about.lead.surprise ? ['This is a surprise: please do not call.'] : []),
    ],
    action: 'Open the request',
  }),
} satisfies Record<LeadMailKind, (about: About) => Words> & { neutralSender: string }

type BudgetFigures = { percent: string; used: string; cap: string; left: string; month: string }

/** The warning of a month. */
export const budgetMailCopy = {
  subject: ({ percent }: BudgetFigures): string => `AI pictures have used ${percent} of this month’s budget`,
  greeting: 'Hello,',
  paragraphs: ({ used, cap, month }: BudgetFigures): string[] => [
    `The AI pictures on your site have used ${used} of the ${cap} you allow for ${month}.`,
    'When it is used up, our own drawings take over until the month ends. Your customers still see every piece, and every request still reaches you. If you would like more AI pictures, raise the amount in your settings.',
  ],
  rows: { used: 'Used', left: 'Left', pictures: 'Pictures drawn' },
  action: 'Open AI picture settings',
} as const
