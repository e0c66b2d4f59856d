import { BRANDS } from './data/brands.ts'

/** The most of a shopper's words that goes into a prompt. */
export const WORDS_LENGTH = 600

/** What some servers read as markup or parameters inside a prompt, full-width forms included. */
const MARKUP = /[<>|`\\{}\uff1c\uff1e\uff5c\uff40\uff3c\uff5b\uff5d]/gu
const DOUBLE_QUOTES = /["\u201c-\u201f\u00ab\u00bb\u2033\u2036\u275d\u275e\u300c-\u300f\u301d-\u301f\uff02]/gu
const LINES_AND_CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu
/** Bidirectional overrides, zero-width characters, tags, private use, lone halves. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu
const TAG = /<[^<>]*>/g

const GAP = String.raw`[\s.,&'’–-]*(?:(?:and|et|by)\b[\s.,&'’–-]*)?`

/** Letters match whatever accents they carry. */
const accented = (word: string): string => word.replace(/[a-z]/g, String.raw`$&\p{M}*`)
const patternOf = (name: string): RegExp => {
  const words = name.split(' ').map(accented).join(GAP)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?:['’]?s)?(?![\p{L}\p{N}\p{M}])`, 'giu')
}
const NEUTRAL = BRANDS.map(([name, instead]) => [patternOf(name), instead] as const)

/** Without what looks like a tag; taking one out can make another. */
function withoutTags(text: string): string {
  for (let rest = text; ;) {
    const next = rest.replace(TAG, ' ')
    if (next === rest) return rest
    rest = next
  }
}

/** Famous names and designs, said as what may be made instead. */
function neutralised(text: string): string {
  let rest = text.normalize('NFD')
  for (const [name, instead] of NEUTRAL) rest = rest.replace(name, instead)
  return rest.normalize('NFC')
}

/** Cut between words, so that no cut makes another word. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length).toWellFormed().replace('\ufffd', '')
  const space = cut.lastIndexOf(' ')
  return space > length / 2 ? cut.slice(0, space) : cut
}

/** One line of plain text that can stand between double quotes: no control, bidi or zero-width character, no markup. */
export function plainLine(text: string, length: number): string {
  const seen = withoutTags(text.normalize('NFC').replace(UNSEEN, '').replace(LINES_AND_CONTROLS, ' '))
  const plain = seen.replace(DOUBLE_QUOTES, "'").replace(MARKUP, ' ').replace(/\s+/gu, ' ').trim()
  return shortened(plain, length).trim()
}

/**
 * A shopper's words as they may be quoted once in a prompt, as the customer's wording. Nothing in them can close the
 * quote, start a line or act as a parameter of a server; what they ask for is the model's to weigh as a description.
 */
export function sanitizeWords(text: string, length: number = WORDS_LENGTH): string {
  return plainLine(neutralised(plainLine(text, length)), length)
}
