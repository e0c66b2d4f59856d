import { LIMITS } from '../limits.ts'
import { CUES } from './data/cues.ts'
import type { Context } from './context.ts'

type Found = { words: string; from: number; to: number }

const CUE = new RegExp(`\\b(?:${CUES.engraving})`)
/** A quotation whose marks stand free, so that "don't" and 20" are none. */
const QUOTED = /(?<![\w])(["'])(?=\S)([^"\n]{1,60}?)(?<=\S)\1(?!\w)/g
const INITIALS = /\binitials? ((?:[a-z][. &+]{0,3}){1,4})(?=[\s,.;]|$)/
const AFTER_CUE = new RegExp(
  `\\b(?:${CUES.engraving})(?: it| them)?(?: (?:on|in|with|inside|outside|the|band|words?|saying|that says|mit|con|avec)){0,4}:? ([^"',;.!?()\\n]{2,30}?)(?=[",;!?()\\n]|\\.(?:\\s|$)|$| and )`,
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

/** The words to engrave, as they were written: quoted, initials, a date, or what follows "engraved". */
export function readEngraving({ text, original }: Context): Found | undefined {
  const cueAt = text.search(CUE)
  const dated = capture(text, DATED)
  if (cueAt < 0 && !dated) return undefined
  const near = cueAt < 0 ? undefined : quoted(text, cueAt)
  const span = near ?? capture(text, INITIALS) ?? dated ?? capture(text, AFTER_CUE)
  if (!span) return undefined
  const words = original.slice(span.from, span.to).trim()
  const long = words.length > LIMITS.engravingCharacters.max
  return words && !long ? { words, ...span } : undefined
}
