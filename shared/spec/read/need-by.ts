import { addDays, isLocalDate, type LocalDate } from '../../dates.ts'
import { CUES } from './data/cues.ts'
import type { Context } from './context.ts'
import { NUMBER, parseNumber } from './numbers.ts'

type Found = { date: LocalDate; from: number; to: number }

/** First letters of the months in the languages we read; the position is the month. */
const MONTHS = [
  'jan|ene|gen',
  'feb|fev',
  'mar|mrz',
  'apr|abr|avr',
  'may|mai|mag',
  'jun|juin|giu',
  'jul|juil|lug',
  'aug|ago|aout',
  'sep|set',
  'oct|okt|ott|out',
  'nov',
  'dec|dic|dez',
]
const MONTH =
  '(jan|ene|gen|feb|fev|mar|mrz|apr|abr|avr|may|mai|mag|june?|juin|giu|jul|juil|lug|aug|ago|aout|sep|set|oct|okt|ott|out|nov|dec|dic|dez)[a-z]*\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?'
const YEAR = '(?:,? (20\\d\\d))?'
const CUE = `(?:${CUES.deadline})(?: the)? `

const pad = (value: number): string => String(value).padStart(2, '0')

/** The date in its year, or in the first year that puts it after today. */
function next(today: LocalDate, month: number, day: number, year?: string): LocalDate | null {
  for (const candidate of year ? [year] : [today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)]) {
    const date = `${candidate}-${pad(month)}-${pad(day)}`
    if (isLocalDate(date) && date > today) return date
  }
  return null
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => names.split('|').some((start) => name.startsWith(start))) + 1

const FEASTS: readonly (readonly [words: string, month: number, day: number])[] = [
  ['christmas eve', 12, 24],
  ['christmas|x ?mas|navidad|noel|weihnachten|natale|natal', 12, 25],
  ["valentine'?s?(?: day)?", 2, 14],
  ["new year'?s? eve|nye", 12, 31],
]

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 }

type Reader = {
  pattern: RegExp
  date: (groups: (string | undefined)[], context: Context) => LocalDate | null
}

const READERS: readonly Reader[] = [
  {
    pattern: /\b(20\d\d)-(\d\d)-(\d\d)\b/,
    date: ([year, month, day]) => (isLocalDate(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null),
  },
  {
    pattern: new RegExp(`\\b${DAY} (?:of |de )?${MONTH}${YEAR}(?![a-z])`),
    date: ([day, month = '', year], { today }) => next(today, monthOf(month), Number(day), year),
  },
  {
    pattern: new RegExp(`\\b${MONTH} ${DAY}${YEAR}(?![\\w/.])`),
    date: ([month = '', day, year], { today }) => next(today, monthOf(month), Number(day), year),
  },
  {
    pattern: new RegExp(`\\b(?:in|within) (${NUMBER}) (day|week|month)s?\\b`),
    date: ([count = '', unit = ''], { today }) =>
      addDays(today, Math.round(parseNumber(count) * (DAYS[unit] ?? 1))),
  },
  {
    pattern: new RegExp(`\\b${CUE}(\\d{1,2})[/.](\\d{1,2})(?:[/.](?:20)?\\d\\d)?(?![\\d/])`),
    date: ([a, b], { today, locale }) =>
      locale === 'en-US' || locale === 'en'
        ? next(today, Number(a), Number(b))
        : next(today, Number(b), Number(a)),
  },
  ...FEASTS.map(([words, month, day]): Reader => ({
    pattern: new RegExp(`\\b(?:${words})\\b`),
    date: (_, { today }) => next(today, month, day),
  })),
]

/** The date the piece is needed by: the next one of its name after today. */
export function readNeedBy(context: Context): Found | undefined {
  for (const { pattern, date } of READERS) {
    const match = pattern.exec(context.text)
    const found = match && date(match.slice(1), context)
    if (match && found && found > context.today)
      return { date: found, from: match.index, to: match.index + match[0].length }
  }
  return undefined
}
