const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  half: 0.5,
  quarter: 0.25,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fifteen: 15,
  twenty: 20,
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
}

/** A number in figures ("1.5", ".75", "1 1/2", "6½", "1,200"). */
export const FIGURES =
  '(?<!\\d|\\d[.,])(?:(?:\\d{1,7}(?:[.,]\\d{1,3}){0,2}|[.,]\\d{1,3})(?:\\s?[½¼¾]|[ -]\\d/\\d| and a (?:half|quarter))?(?![/\\d])|[½¼¾]|\\d/\\d)'

/** A number in figures or English words ("one and a half", "six", "a quarter"). */
export const NUMBER = `(?:${FIGURES}|\\b(?:(?:a |one )?half(?: an?)?|(?:a )?quarter(?: of an?)?|three[ -]quarters?(?: of an?)?|(?:an?|one|two|three|four|five|six+|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty)(?: and (?:a |one )?(?:half|quarter|three quarters))?)\\b)`

const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/

/** "1.5" and "1,5" are one and a half; "1,200" and "1.200" twelve hundred. */
function figure(text: string): number {
  return Number(THOUSANDS.test(text) ? text.replace(/[.,]/g, '') : text.replace(',', '.'))
}

const fraction = (text: string): number => {
  const [over, under] = text.split('/')
  return under ? Number(over) / Number(under) : (WORDS[text] ?? 0)
}

function spelled(text: string): number {
  const [whole = '', part = ''] = text.split(' and ')
  if (/^three[ -]quarter/.test(whole)) return 0.75
  const words = whole
    .replace(/six+/, 'six')
    .split(' ')
    .filter((word) => word !== 'of')
  const value = words.some((word) => word === 'half' || word === 'quarter')
    ? (WORDS[words.find((word) => word === 'half' || word === 'quarter') ?? ''] ?? 0)
    : (WORDS[words[0] ?? ''] ?? 0)
  return value + (part ? spelled(part) : 0)
}

/** The value of a text matched by `NUMBER`; `NaN` for anything else. */
export function parseNumber(text: string): number {
  const plain = text.trim()
  const match = /^([\d.,]*?)(?:[ -]?([½¼¾]|\d\/\d)| and a (half|quarter))?$/.exec(plain)
  if (!match) return /^[a-z -]+$/.test(plain) ? spelled(plain) : Number.NaN
  const [, whole = '', part, word] = match
  return (whole ? figure(whole) : 0) + fraction(part ?? word ?? '')
}
