import { CUES } from './data/cues.ts'
import type { Match } from './lexicon.ts'

/** What a reader of one field sees. `text` is folded, with what was already understood blanked out. */
export type Context = {
  text: string
  original: string
  matches: readonly Match[]
  locale: string
  currency: string
  today: string
}

const CLAUSE_END = /[.,;:!?()\n]|\b(?<!anything )but\b/g
const DENIED = new RegExp(`(?:^|\\W)(?:${CUES.negation})(?: (?:${CUES.filler}))* ?$`)
const CORRECTED = new RegExp(`\\b(?:${CUES.correction})(?!\\w)`, 'g')
const JOINED = /^(?:[\s/,]*(?:or|and|nor|oder|ni)[\s/]*|\s?\/\s?)$/

const clauseBefore = (text: string, from: number): string =>
  text
    .slice(Math.max(0, from - 40), from)
    .split(CLAUSE_END)
    .at(-1) ?? ''

const FAMILY: Readonly<Record<string, string>> = {
  color: 'metal',
  cut: 'stone',
  gem: 'stone',
  origin: 'stone',
}
const family = ({ field }: Match): string => FAMILY[field] ?? field

/** The matches nobody took back: "no diamonds or pearls", "not yellow gold". */
export function affirmed(text: string, matches: readonly Match[]): Match[] {
  const denied: Match[] = []
  return matches.filter((match) => {
    const before = denied.at(-1)
    const gap = before ? text.slice(before.to, match.from) : ''
    const same = before?.from === match.from
    const carried =
      before && (same || JOINED.test(gap) || (gap.trim() === '' && family(before) === family(match)))
    if (!carried && !DENIED.test(clauseBefore(text, match.from))) return true
    denied.push(match)
    return false
  })
}

/**
 * The one that counts when several were said: the first ("oval or pear"), unless the shopper corrected themselves
 * ("2 ct, wait, 1.5 ct"): then the first after the last correction that was followed by another.
 */
export function settled<T extends { from: number }>(text: string, given: readonly T[]): T | undefined {
  const candidates = given.toSorted((a, b) => a.from - b.from)
  const [first] = candidates
  if (!first || candidates.length < 2) return first
  const turns = Array.from(text.matchAll(CORRECTED), ({ index }) => index).filter(
    (index) => index > first.from,
  )
  for (const turn of turns.toReversed()) {
    const later = candidates.find(({ from }) => from > turn)
    if (later) return later
  }
  return first
}

/** Whether one of the cues ends right before `at`, or begins right after it. */
export const endsWith = (text: string, at: number, cues: string, span = 24): boolean =>
  new RegExp(`(?:^|\\W)(?:${cues})\\W{0,2}$`).test(text.slice(Math.max(0, at - span), at))
export const beginsWith = (text: string, at: number, cues: string, span = 24): boolean =>
  new RegExp(`^\\W{0,2}(?:${cues})(?:\\W|$)`).test(text.slice(at, at + span))

/** The text with spans replaced by blanks of the same length, so that they are not read twice. */
export const without = (text: string, ...spans: ({ from: number; to: number } | undefined)[]): string =>
  spans.reduce<string>(
    (rest, span) =>
      span ? rest.slice(0, span.from) + ' '.repeat(span.to - span.from) + rest.slice(span.to) : rest,
    text,
  )
