/** A number in figures ("1.5", ".75", "1 1/2", "6½", "1,200"). */
export const FIGURES =
  '(?<!\\d|\\d[.,])(?:(?:\\d{1,7}(?:[.,]\\d{1,3}){0,2}|[.,]\\d{1,3})(?:\\s?[½¼¾]|[ -]\\d/\\d| and a (?:half|quarter))?(?![/\\d])|[½¼¾]|\\d/\\d)'

const WORDS = 'one|two|three|four|five|six+|seven|eight|nine|ten|eleven|twelve'

/** A number in figures or English words ("one and a half", "six", "a quarter"). */
export const NUMBER = `(?:${FIGURES}|\\b(?:(?:a )?half(?: an?)?|(?:a |three[ -])?quarters?(?: of an?)?|an?|(?:${WORDS})(?: and (?:a )?(?:half|quarter))?)\\b)`

const TERM = new RegExp(`\\d/\\d|[\\d.,]+|[¼½¾]|three.quarter|quarter|half|${WORDS}`, 'g')
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/

/** "1.5" and "1,5" are one and a half; "1,200" and "1.200" twelve hundred. */
function valueOf(term: string): number {
  const quarters = '¼½¾'.indexOf(term) + 1 || ['quarter', 'half'].indexOf(term) + 1
  if (quarters) return quarters / 4
  const [over, under] = term.split('/')
  if (under) return Number(over) / Number(under)
  if (/\d/.test(term))
    return Number(THOUSANDS.test(term) ? term.replace(/[.,]/g, '') : term.replace(',', '.'))
  return WORDS.split('|').findIndex((word) => new RegExp(`^${word}$`).test(term)) + 1 || 0.75
}

/** The value of a text matched by `NUMBER`, its terms added up; not above zero for anything else. */
export const parseNumber = (text: string): number =>
  /^an?$/.test(text)
    ? 1
    : Array.from(text.matchAll(TERM), ([term]) => valueOf(term)).reduce((a, b) => a + b, 0)
