import { LIMITS } from '../limits.ts'
import { CUES } from './data/cues.ts'
import type { Context } from './context.ts'

type Found = { value: string; from: number; to: number }

const CUE = new RegExp(`\\b(?:${CUES.engraving})`)
/** A quotation whose marks stand free, so that "don't" and 20" are none. */
const QUOTED = /(?<![\w])(["'])(?=\S)([^"\n]{1,60}?)(?<=\S)\1(?!\w)/g
const INITIALS = /\b(?:initials?|letters?) ((?:[a-z][. &+]{0,3}){1,4})(?=[\s,.;]|$)/
const AFTER_CUE = new RegExp(
  `\\b(?:${CUES.engraving})(?: it| them)?(?: (?:on|in|with|inside|outside|the|band|words?|saying|that says|mit|con|avec)){0,4}:? ([^"',;.!?()\\n]{2,30}?)(?=[",;!?()\\n]|\\.(?:\\s|$)|$| (?:and|on the|inside|outside|in (?:the|a)) )`,
)
const DATED = /\b(?:date|engrav\w*|inside)(?: \w+){0,2} (\d{1,4}[./-]\d{1,2}[./-]\d{2,4})/

function capture(text: string, pattern: RegExp): { from: number; to: number } | undefined {
  const match = pattern.exec(text)
  const words = match?.[1]
  if (!match || !words) return undefined
  const from = match.index + match[0].lastIndexOf(words)
  return { from, to: from + words.trimEnd().length }
}

/** The quotation nearest to what says that something is engraved. */
function quoted(text: string, cueAt: number): { from: number; to: number } | undefined {
  const spans = Array.from(text.matchAll(QUOTED), ({ index, 2: words = '' }) => ({
    from: index + 1,
    to: index + 1 + words.length,
  }))
  return spans.toSorted((a, b) => Math.abs(a.from - cueAt) - Math.abs(b.from - cueAt))[0]
}

/** Talk about an engraving rather than its words: "engraved with our initials". */
const TALK =
  /^(?:our|my|his|her|their|an?|the|some|any|initials?|names?|dates?|words?|something|scroll\w*|floral|flowers?|lea\w+|vines?|patterns?|details?)\b/
const INTRODUCED = /(?:with|saying|says|reading|mit|con|avec|com|:) ?$/

/** Words after "engraved with …", or written large right after "engraved". */
function plainWords(text: string, original: string): { from: number; to: number } | undefined {
  const span = capture(text, AFTER_CUE)
  if (!span || TALK.test(text.slice(span.from, span.to))) return undefined
  const large = /[\p{Lu}\d]/u.test(original.charAt(span.from))
  return large || INTRODUCED.test(text.slice(0, span.from)) ? span : undefined
}

/** The words to engrave, as they were written: quoted, initials, a date, or what follows "engraved". */
export function readEngraving({ text, original }: Context): Found | undefined {
  const cueAt = text.search(CUE)
  const dated = capture(text, DATED)
  if (cueAt < 0 && !dated) return undefined
  const near = cueAt < 0 ? undefined : quoted(text, cueAt)
  const span = near ?? capture(text, INITIALS) ?? dated ?? plainWords(text, original)
  if (!span) return undefined
  const value = original.slice(span.from, span.to).trim()
  const long = value.length > LIMITS.engravingCharacters.max
  return value && !long ? { value, ...span } : undefined
}
