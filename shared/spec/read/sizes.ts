import { LIMITS } from '../limits.ts'
import { ringSizeDiameterUm } from '../ring-size.ts'
import type { SizeSystem } from '../vocabulary.ts'
import { settled, type Context } from './context.ts'
import { CUES } from './data/cues.ts'
import { FIGURES, NUMBER, parseNumber } from './numbers.ts'

type Found = { value: string; from: number; to: number }

const NATION =
  '(us|american|uk|british|eu|european|au|australian|jp|japanese|japan|italian[ao]?|it|espanola|spanish|es|br|brasil|brazil|french|iso)'
const LETTER = "([a-z](?:\\+\\d)?(?: ?½| ?1/2|\\.5)?)(?![a-z'\\d])"
const FILL = '(?: is| a| an| the| of| about| approx| roughly|:|=|-){0,3} ?'
const SIZED = new RegExp(
  `(?:\\b${NATION}[ /]*)?(?:\\b(?:${CUES.size})\\b|\\bs(?=\\d))${FILL}(?:${NATION} )?(?:(${NUMBER})|${LETTER})( ?mm)?(?:,? \\(?${NATION}\\b)?`,
  'g',
)
const BEFORE = new RegExp(`\\b${LETTER} size\\b`, 'g')
const NAMED = new RegExp(`\\b(us|uk|eu|jp) (?:(${FIGURES})|${LETTER})`, 'g')
const JAPANESE = /(\d{1,2}) ?号/g
/** A number standing alone between stops: "platinum look. 7". */
const ALONE = /(?:^|[.,;\n]) ?(\d{1,2}(?:\.\d{1,2}| ?[½¼¾])?) ?(?=$|[,;\n]|\.(?:\s|$))/g

/** Countries whose size is the circumference less 40 mm. */
const LESS_40 = /^(?:it|es|br|italian|espan|spanish|brasil|brazil)/
const LOCALES_LESS_40 = /^(?:it|es|pt)\b/

const eighth = (value: number): string => String(Math.round(value * 8) / 8)

function numbered(value: number, nation: string, locale: string, millimetres: boolean): [SizeSystem, string] {
  if (millimetres) return value > 40 ? ['EU', String(value)] : ['mm', String(value)]
  if (value > 40) return ['EU', eighth(value)]
  if (nation.startsWith('j')) return ['JP', String(value)]
  if (LESS_40.test(nation) || (!nation && LOCALES_LESS_40.test(locale))) return ['EU', String(value + 40)]
  if (value > 16) return ['mm', String(value)]
  return ['US', eighth(value)]
}

const checked = (system: SizeSystem, label: string): string | null =>
  ringSizeDiameterUm(system, label) === null ? null : `${system} ${label}`

function lettered(letter: string): string | null {
  const label = letter.toUpperCase().replace(/ ?(?:½|1\/2|\.5)/, '½')
  return checked('UK', label)
}

/** "a" and "i" are words; as sizes they are written large. */
const isWord = (original: string, at: number): boolean => /[ai]/.test(original.charAt(at))

/** The ring size, in the system it was meant in: a letter is British, 41–76 a circumference, 3–16 American. */
export function readRingSize(context: Context): Found | undefined {
  const { text, original, locale } = context
  const found: Found[] = []
  const add = (value: string | null, from: number, whole: string) => {
    if (value) found.push({ value, from, to: from + whole.length })
  }
  for (const { 0: whole, 1: first, 2: second, 3: number, 4: letter, 5: mm, 6: last, index } of text.matchAll(
    SIZED,
  )) {
    const nation = first ?? second ?? last ?? ''
    if (number) {
      const [system, label] = numbered(parseNumber(number), nation, locale, Boolean(mm))
      add(checked(system, label), index, whole)
    } else if (letter && !isWord(original, index + whole.lastIndexOf(letter)))
      add(lettered(letter), index, whole)
  }
  for (const { 0: whole, 1: letter = '', index } of text.matchAll(BEFORE))
    if (/[A-Z]/.test(original.charAt(index))) add(lettered(letter), index, whole)
  for (const { 0: whole, 1: nation = '', 2: number, 3: letter, index } of text.matchAll(NAMED)) {
    if (original.slice(index, index + 2) === original.slice(index, index + 2).toLowerCase()) continue
    if (letter) add(lettered(letter), index, whole)
    else if (number) {
      const [system, label] = numbered(parseNumber(number), nation, locale, false)
      add(checked(system, label), index, whole)
    }
  }
  for (const { 0: whole, 1: number = '', index } of text.matchAll(JAPANESE))
    add(checked('JP', number), index, whole)
  if (found.length === 0)
    for (const { 0: whole, 1: number = '', index } of text.matchAll(ALONE)) {
      const value = parseNumber(number)
      if ((value >= 3 && value <= 14) || value > 43)
        add(checked(...numbered(value, '', 'en', false)), index + whole.indexOf(number), number)
    }
  return settled(text, found)
}

const LENGTH = new RegExp(`(${FIGURES})[ -]?(?:("|''|in(?:ch(?:es)?)?\\b)|cm\\b)`, 'g')

/** Chain or bracelet length in µm, given in inches or centimetres. */
export function readLength({ text }: Context): Found | undefined {
  const found: Found[] = []
  for (const { 0: whole, 1: number = '', 2: inches, index } of text.matchAll(LENGTH)) {
    const um = Math.round(parseNumber(number) * (inches ? 25_400 : 10_000))
    const { min, max } = LIMITS.lengthUm
    if (um >= min && um <= max) found.push({ value: String(um), from: index, to: index + whole.length })
  }
  return settled(text, found)
}
