import { ringSizeDiameterUm } from '../ring-size.ts'
import type { SizeSystem } from '../vocabulary.ts'
import { readAll, type Context } from './context.ts'
import { onceForCues } from './cues.ts'
import type { Match } from './lexicon.ts'
import { NUMBER, parseNumber } from './numbers.ts'

const NATION =
  '(us|uk|eu|au|jp|it|es|br|iso|(?:americ|brit|europ|austral|japan|ital|span|espan|bra[sz]il|french)\\w*)'
const LETTER = "([a-z](?:\\+\\d)?(?: ?½| ?1/2|\\.5)?)(?![a-z'\\d])"
const FILL = '(?: is| a| an| the| of| about| approx| roughly|:|=|-|\\.){0,3} ?'
const SIZED = onceForCues(
  ({ size }) =>
    new RegExp(
      `(?:(?:\\b${NATION}[ /]*)?(?:\\b(${size})\\b|\\bs(?=\\d)|\\bt(?=[4-7]\\d\\b))${FILL}(?:${NATION} )?|\\b(us|uk|eu|jp) )(?:(${NUMBER})(?! ?(?:x|ct|car|q))|${LETTER})( ?mm)?(?:,? \\(?${NATION}\\b)?`,
      'g',
    ),
)
const BEFORE = new RegExp(`\\b${LETTER} size\\b`, 'g')
/** Elsewhere "talla M" is a T-shirt's. */
const ENGLISH_CUE = /^(?:$|(?:ring ?)?siz|sz|fin|wear)/
const LEAST_INNER_MM = 13
const INNER = onceForCues(
  ({ inner }) =>
    new RegExp(
      `(?:${inner})(?: interior?n?o?| interieur)?${FILL}(?:de |von )?(${NUMBER})|(${NUMBER}) ?mm (?:\\w+ )?(?:${inner})`,
      'g',
    ),
)
/** A number standing alone between stops: "platinum look. 7". */
const ALONE = /(?<=^|[.,;\n]) ?(\d{1,2}(?:\.\d{1,2}| ?[½¼¾])?) ?(?=$|[,;\n]|\.(?:\s|$))/g

/** The system a number was meant in: 41–76 a circumference, 3–16 American; in some countries the circumference less 40. */
function numbered(value: number, nation: string, southern: boolean, mm: string): [SizeSystem, number] {
  if (value > 40) return ['EU', value]
  if (nation.startsWith('j')) return ['JP', value]
  if (/^(?:it|es|br|span)/.test(nation) || (!nation && !mm && southern)) return ['EU', value + 40]
  return mm || value > 16 ? ['mm', value] : ['US', Math.round(value * 8) / 8]
}

/** Whether sizes are counted from 40 where the shopper is: Italy, Spain, Brazil; Mexico and the States are American. */
const isSouthern = (locale: string, currency: string, cue: string): boolean =>
  /^(?:it|pt|es(?:-ES)?$)/.test(locale) ||
  (/EUR|BRL/.test(currency) && /^(?:tall|mis|tg|aro|tam|num|tagl)/.test(cue))

const checked = (system: SizeSystem, label: number | string): ['ringSize', string] | false =>
  ringSizeDiameterUm(system, String(label)) !== null && ['ringSize', `${system} ${label}`]

/** A letter is British. "a" and "i" are words; as sizes they are written large. */
const lettered = (letter: string, written: string) =>
  !/ [ai]$/.test(written) && checked('UK', letter.toUpperCase().replace(/ ?(?:½|1\/2|\.5)/, '½'))

/** The ring sizes, in the system they were meant in. */
export function readRingSize({ text, original, locale, currency, cues }: Context): Match[] {
  const found = [
    ...readAll(
      text,
      SIZED(cues),
      ([before, cue = '', after, named, number, letter = '', mm = '', last], from, to) => {
        const written = original.slice(from, to)
        if (named && /^[a-z]/.test(written)) return false
        if (letter) return ENGLISH_CUE.test(cue) && lettered(letter, written)
        return checked(
          ...numbered(
            parseNumber(number ?? ''),
            before || after || named || last || '',
            isSouthern(locale, currency, cue),
            mm,
          ),
        )
      },
    ),
    ...readAll(text, INNER(cues), ([after = '', before = '']) => {
      const value = parseNumber(after || before)
      return value >= LEAST_INNER_MM && checked('mm', value)
    }),
    ...readAll(
      text,
      BEFORE,
      ([letter = ''], from) => /[A-Z]/.test(original.charAt(from)) && lettered(letter, ''),
    ),
  ]
  if (found.length > 0) return found
  return readAll(text, ALONE, ([number = '']) => {
    const value = parseNumber(number)
    return ((value >= 3 && value <= 14) || value > 43) && checked(...numbered(value, '', false, ''))
  })
}
