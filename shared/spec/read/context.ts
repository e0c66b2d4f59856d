import type { Category } from '../vocabulary.ts'
import { onceForCues, type Cues } from './cues.ts'
import type { Match } from './lexicon.ts'

/** What a reader of one field sees. `text` is folded, with what was already understood blanked out. */
export type Context = {
  text: string
  original: string
  matches: readonly Match[]
  locale: string
  currency: string
  today: string
  words: readonly string[]
  cues: Cues
  category?: Category | undefined
}

type Said = Pick<Context, 'text' | 'cues'>

/** Every place a pattern finds in the text that `read` makes a field and a value of; absent groups are empty. */
export const readAll = (
  text: string,
  pattern: RegExp,
  read: (groups: string[], from: number, to: number) => readonly [field: string, value: string] | false,
): Match[] =>
  Array.from(text.matchAll(pattern), (match) => {
    const [whole = '', ...groups] = Array.from(match, (group) => group ?? '')
    const [from, to] = [match.index, match.index + whole.length]
    const [field, value] = read(groups, from, to) || ['', '']
    return { field, value, from, to }
  }).filter(({ field }) => field)

export const of = ({ matches }: Context, ...fields: string[]): Match[] =>
  matches.filter(({ field }) => fields.includes(field))

const DENIED = onceForCues(
  ({ negation, filler }) => new RegExp(`(?:^|\\W)(?:${negation})(?: (?:${filler}))* ?$`),
)
const CORRECTED = onceForCues(({ correction }) => new RegExp(`\\b(?:${correction})(?!\\w)`, 'g'))
const DENIED_AFTER = onceForCues(({ deniedAfter }) => new RegExp(`^ (?:${deniedAfter})\\s*(?:[.,;!?)]|$)`))
const JOINED = /^[\s/,]*(?:or|and|nor|oder|und|ni|[oyue]|et|ou|\/)[\s/]*$/

/** What is said before a place in its clause. */
export const clauseBefore = (text: string, at: number, reach = 40): string =>
  text
    .slice(Math.max(0, at - reach), at)
    .replace(/^[^]*(?:[.,;:!?()\n]|\b(?<!anything )but\b|\b(?:sondern|sino|pero|mais|aber|ma)\b)/, '')

/** Whether what begins at a place was taken back right before it. */
export const isDenied = ({ text, cues }: Said, at: number): boolean =>
  DENIED(cues).test(clauseBefore(text, at))

const family = ({ field }: Match): string =>
  field === 'color' ? 'alloy' : /gem|cut|origin/.test(field) ? 'stone' : field

/** The matches nobody took back: "no diamonds or pearls", "not yellow gold". */
export function affirmed(said: Said, matches: readonly Match[]): Match[] {
  const { text, cues } = said
  let denied: Match | undefined
  return matches.filter((match) => {
    const gap = denied && text.slice(denied.to, match.from)
    const carried =
      denied &&
      (denied.from === match.from ||
        JOINED.test(gap ?? '') ||
        (!gap?.trim() && family(denied) === family(match)))
    if (!carried && !isDenied(said, match.from) && !DENIED_AFTER(cues).test(text.slice(match.to))) return true
    denied = match
    return false
  })
}

/**
 * The one that counts when several were said: the first ("oval or pear"), unless the shopper corrected themselves
 * ("2 ct, wait, 1.5 ct"): then the first after the last correction that was followed by another.
 */
export function settled<T extends { from: number }>(
  { text, cues }: Said,
  given: readonly T[],
): T | undefined {
  const [first, ...others] = given.toSorted((a, b) => a.from - b.from)
  let chosen = first
  for (const { index } of text.matchAll(CORRECTED(cues)))
    if (first && index > first.from) chosen = others.find(({ from }) => from > index) ?? chosen
  return chosen
}

/** Whether one of the cues ends right before `at`, or begins right after it. */
export const endsWith = (text: string, at: number, cues: string): boolean =>
  new RegExp(`(?:^|\\W)(?:${cues})\\W{0,2}$`).test(text.slice(Math.max(0, at - 34), at))
export const beginsWith = (text: string, at: number, cues: string): boolean =>
  new RegExp(`^\\W{0,2}(?:${cues})(?:\\W|$)`).test(text.slice(at, at + 24))

/** The text with spans replaced by blanks of the same length, so that they are not read twice. */
export const without = (text: string, spans: readonly ({ from: number; to: number } | undefined)[]): string =>
  spans.reduce<string>(
    (rest, span) =>
      span ? rest.slice(0, span.from) + ' '.repeat(span.to - span.from) + rest.slice(span.to) : rest,
    text,
  )
