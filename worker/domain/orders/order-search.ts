import { ENGAGED_STATUSES } from '#shared/lead/assignment-status.ts'
import { capitalize } from '#shared/spec/phrases.ts'
import { type SQL, sql } from 'drizzle-orm'
import { concepts } from '../../tables/concepts.ts'
import { messages } from '../../tables/conversations.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { assignments } from '../../tables/assignments.ts'

const MOST_WORDS = 6
const MOST_CHARACTERS = 100

/** The words of a search; every one of them has to be found. */
export const searchWords = (typed: string): string[] =>
  typed.slice(0, MOST_CHARACTERS).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)

const pattern = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/**
 * Everything of an order that people look for, in one text: what the piece is, under which reference, and who asked,
 * as long as the page says so: what a list does not show it must not find either.
 */
const TEXT = sql`(l.reference || ' ' || replace(l.category, '_', ' ') || ' ' || coalesce(p.alt, '') || ' '
  || iif(a.status in ${ENGAGED_STATUSES}, c.name || ' ' || c.email || ' ' || coalesce(c.location, ''), ''))`

/** `like` ignores case in A to Z only, so that "élodie" is looked for as "Élodie" too. */
const said = (word: string): SQL =>
  sql`(${TEXT} like ${pattern(word)} escape '\\' or ${TEXT} like ${pattern(capitalize(word))} escape '\\')`

/** Holds for a place `w` whose order has every word. */
export const hasWords = (words: string[]): SQL =>
  sql`exists (select 1 from ${assignments} a join ${leads} l on l.id = a.lead_id
    join ${leadContacts} c on c.lead_id = l.id left join ${concepts} p on p.id = l.concept_id
    where a.id = w.id and ${sql.join(words.map(said), sql` and `)})`

/** Holds for a place `w` with a message of the customer nobody has read. */
export const hasUnread = sql`exists (select 1 from ${messages} m
  where m.assignment_id = w.id and m.author = 'customer' and m.read_at is null)`

/** Holds for a place `w` that was this store's order before it was lost. */
export const wasAccepted = sql`exists (select 1 from ${assignments} a where a.id = w.id and a.accepted_at is not null)`
