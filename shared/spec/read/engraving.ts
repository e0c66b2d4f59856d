import { LIMITS } from '../limits.ts'
import { readAll, type Context } from './context.ts'
import { onceForCues } from './cues.ts'
import type { Match } from './lexicon.ts'

const CUE = onceForCues(({ engraving }) => new RegExp(`\\b(?:${engraving})`))
/** A quotation whose marks stand free, so that "don't" and 20" are none. */
const QUOTED = /(?<=(?<!\w)(["']))(?=\S)[^"\n]{1,60}?(?<=\S)(?=\1(?!\w))/g
const INITIALS = /(?<=\b(?:(?:inizial|inicial|initial)\w*|letters?) )(?:[a-z][. &+]{0,3}){1,4}(?=[\s,.;]|$)/g
const DATED = /(?<=\b(?:date|engrav\w*|inside)(?: \w+){0,2} )\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/g
const FILL = '(?:it|them|on|in|with|inside|outside|the|band|words?|saying|that says|mit|con|avec)'
/** What follows the cue, other than talk about an engraving: "engraved with our initials". */
const AFTER = onceForCues(
  ({ engraving }) =>
    new RegExp(
      `(?<=\\b(?:${engraving})(?: ${FILL}){0,4}:? )(?!${FILL}\\b|(?:our|my|his|her|their|an?|some|any|initials?|names?|dates?|something|scroll\\w*|floral|flowers?|lea\\w+|vines?|patterns?|details?)\\b)[^"',;.!?()\\n]{2,30}?(?=[",;!?()\\n]|\\.(?:\\s|$)|$| (?:and|on the|inside|outside|in (?:the|a)) )`,
      'g',
    ),
)

/** The words to engrave, as they were written: quoted nearest to the cue, initials, a date, or what follows "engraved". */
export function readEngraving({ text, original, cues }: Context): Match | undefined {
  const cueAt = text.search(CUE(cues))
  const find = (pattern: RegExp) =>
    readAll(text, pattern, (_, from, to) => ['engraving', original.slice(from, to).trim()])
  const dated = find(DATED)
  const initials = find(INITIALS)
  if (cueAt < 0) return dated[0] ?? initials.find(({ value }) => /^\p{Lu}/u.test(value))
  const [span] = [
    ...find(QUOTED).sort((a, b) => Math.abs(a.from - cueAt) - Math.abs(b.from - cueAt)),
    ...initials,
    ...dated,
    ...find(AFTER(cues)).filter(
      ({ value, from }) =>
        /^[\p{Lu}\d]/u.test(value) || /(?:with|saying|mit|con|avec|:) $/.test(text.slice(0, from)),
    ),
  ]
  return span && span.value.length <= LIMITS.engravingCharacters.max ? span : undefined
}
