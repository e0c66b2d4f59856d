/** Half or a quarter, in the six languages. */
const PART = '(?:half|quarter|medi[oa]|demie?|mezz[oa]|mei[oa])'

/** A number in figures ("1.5", ".75", "1 1/2", "6½", "1,200"). */
export const FIGURES = `(?<!\\d|\\d[.,])(?:(?:\\d{1,7}(?:[.,]\\d{1,3}){0,2}|[.,]\\d{1,3})(?:\\s?[½¼¾]|[ -]\\d/\\d| (?:and an?|y|et|e) ${PART}|einhalb)?(?![/\\d])|[½¼¾]|\\d/\\d)`

/** From one to twelve; a word that means something else in another of the languages is left out ("once"). */
const WORDS = [
  'one',
  'two|zwei|dos|deux|dois|duas|due(?! (?:in|on|by|date))',
  'three|drei|tres|trois|tre',
  'four|vier|cuatro|quatre|quattro|quatro',
  'five|funf|cinco|cinque?',
  'six+|sechs|seis',
  'seven|sieben|siete|sept|sette|sete',
  'eight|acht|ocho|huit|otto|oito',
  'nine|neun|nueve|neuf|nove',
  'ten|zehn|diez|dix|dieci|dez',
  'eleven|undici',
  'twelve|zwolf|doce|douze|dodici|doze',
]
const WORD = WORDS.join('|')

/** A number in figures or English words ("one and a half", "six", "a quarter"). */
export const NUMBER = `(?:${FIGURES}|\\b(?:(?:a )?half(?: an?)?|(?:a |three[ -])?quarters?(?: of an?)?|an?|medio|demi|mezzo|meio|halbe[rns]?|anderthalb|(?:${WORD})(?: (?:and|y|et|e)(?: an?)? ${PART})?)\\b)`

const TERM = new RegExp(
  `\\d/\\d|[\\d.,]+|[¼½¾]|three.quarter|${PART.slice(3, -1)}|anderthalb|halb|\\b(?:${WORD})\\b`,
  'g',
)
/** "1,200", "1.200", "1.200,50". */
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+(?=$|[.,]\d{1,2}$)/

/** "1.5" and "1,5" are one and a half; "1,200" and "1.200" twelve hundred. */
function valueOf(term: string): number {
  const quarters = '¼½¾'.indexOf(term) + 1
  if (quarters) return quarters / 4
  if (/^(?:half|medi|demi|mezz|mei|halb)/.test(term)) return 0.5
  if (term === 'quarter') return 0.25
  if (term === 'anderthalb') return 1.5
  const [over, under] = term.split('/')
  if (under) return Number(over) / Number(under)
  if (/\d/.test(term))
    return Number(term.replace(THOUSANDS, (whole) => whole.replace(/[.,]/g, '')).replace(',', '.'))
  return WORDS.findIndex((words) => new RegExp(`^(?:${words})$`).test(term)) + 1 || 0.75
}

/** The value of a text matched by `NUMBER`, its terms added up; not above zero for anything else. */
export const parseNumber = (text: string): number =>
  /^an?$/.test(text)
    ? 1
    : Array.from(text.matchAll(TERM), ([term]) => valueOf(term)).reduce((a, b) => a + b, 0)
