import { MOST_COUNTED } from '../../domain/operator/bounded-count.ts'

/** A bounded number as it may be said. */
const atMost = (count: number): string =>
  count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en')}+` : count.toLocaleString('en')

export const operator = {
  title: 'Operator',
  nav: { long: 'Operator', short: 'Operator' },
  lead: 'How the service is doing. Nothing here says who anybody is or what they wrote.',
  count: atMost,
  health: {
    title: 'Health',
    database: { label: 'Database', note: 'The one round trip of this page' },
    timers: { label: 'Timers', note: 'Their last run; one is due every five minutes' },
    never: 'Not yet',
    mails: { label: 'Mails due' },
    oldest: (time: string) => `The oldest has waited ${time}`,
    noneDue: 'Nothing waits to be sent',
    version: { label: 'Version', note: 'Of the worker that answers' },
    milliseconds: (ms: number) => `${ms} ms`,
    timersLate: (time: string) => `The timers have not run for ${time}.`,
    timersNever: 'The timers have not run yet.',
    timersLateNote:
      'Until they do, offers don’t lapse and mails that were missed stay unsent. Look at the worker’s cron trigger.',
    mailsLate: (time: string) => `A mail has been due for ${time}.`,
    mailsLateNote: 'The queue’s consumer and the timers both send mail. Look at the worker’s log.',
  },
  pictures: {
    title: 'Pictures',
    open: 'Being drawn',
    failed: 'Failed today',
    unpictured: 'Not drawn yet',
    givenUp: 'Given up',
  },
  pool: {
    title: 'Open in the pool',
    kind: 'Kind of piece',
    count: 'Leads',
    none: 'No lead is open in the pool.',
    total: 'Together',
  },
  mails: {
    title: 'Mails that failed',
    none: 'No mail has failed.',
    retry: 'Retry',
    retryOf: (kind: string) => `: ${kind}`,
    after: (attempts: number, error: string) =>
      `${error} · after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    unknown: 'No reason kept',
    more: 'Older ones follow once these are sent.',
    retried: 'It is due again and goes out within a minute.',
  },
  stores: {
    title: 'Stores',
    none: 'No store is open yet.',
    noneNote: 'A jeweler opens one at the sign-up page.',
    accepting: 'Accepting',
    paused: 'Not accepting',
    vacation: 'On vacation',
    numbers: (waiting: number, active: number, completed: number) =>
      `${waiting} waiting · ${active} active · ${completed} completed`,
    since: 'opened',
    older: 'Older stores',
    newest: 'Newest stores',
  },
} as const
