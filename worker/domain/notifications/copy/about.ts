import { formatDate, formatInstant, localDateOf } from '#shared/dates.ts'
import type { AssignmentRow } from '../../../tables/assignments.ts'
import type { LeadRow } from '../../../tables/leads.ts'
import type { Store } from '../../../tables/stores.ts'

/** What a mail about a lead may speak of. */
export type About = {
  lead: LeadRow
  contact: { name: string }
  /** Whose mail it is: the store the customer deals with, or the store that reads it. */
  store: Pick<Store, 'name' | 'timeZone' | 'email' | 'networkRelease'>
  assignment: AssignmentRow | undefined
  /** The order had been agreed when the store gave it back: money may have gone over. */
  wasAgreed: boolean
  title: string
  /** Of whoever reads it: how dates are written, and for customers in which language. */
  locale: string
}

export type Words = {
  subject: string
  /** For a surprise: names neither the piece nor its maker. */
  neutralSubject: string
  greeting: string
  paragraphs: string[]
  action: string
}

/** A name that reads like an address or a link is not repeated to whoever gets the mail. */
const NAME = /^\p{L}[\p{L}\p{M}'’-]*\.?$/u

export const firstName = (name: string): string | null => {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return NAME.test(first) ? first : null
}

/** Instead of the name of somebody who had their data deleted. */
export const DELETED = 'Deleted customer'

/** Who asked, for a store that knows them. */
export const who = ({ contact }: About): string => firstName(contact.name) ?? 'The customer'

export const when = (instant: number, { locale, store }: About): string =>
  formatInstant(instant, locale, store.timeZone)

/** To the day, where the hour would only pretend. */
export const onDay = (instant: number, { locale, store }: About): string =>
  formatDate(localDateOf(instant, store.timeZone), locale)
