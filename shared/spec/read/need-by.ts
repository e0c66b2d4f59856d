import { addDays, isLocalDate, type LocalDate } from '../../dates.ts'
import { CUES } from './data/cues.ts'
import type { Context } from './context.ts'
import { NUMBER, parseNumber } from './numbers.ts'

type Found = { value: LocalDate; from: number; to: number }

/** Month names in the languages we read; the position is the month. */
const MONTHS = [
  'jan january januar janvier enero gennaio janeiro',
  'feb february februar fevrier febrero febbraio fevereiro',
  'mar march marz mars marzo marco',
  'apr april avril abril aprile',
  'may mai mayo maggio maio',
  'jun june juni juin junio giugno junho',
  'jul july juli juillet julio luglio julho',
  'aug august aout agosto',
  'sep sept september septembre septiembre settembre setembro',
  'oct october oktober octobre octubre ottobre outubro',
  'nov november novembre noviembre novembro',
  'dec december dezember decembre diciembre dicembre dezembro',
]
const MONTH = '([a-z]{3,10})\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?'
const YEAR = '(?:,? (20\\d\\d))?'

const pad = (value: number): string => String(value).padStart(2, '0')

/** The date in its year, or in the first year that puts it after today. */
function next(today: LocalDate, month: number, day: number, year?: string): LocalDate | null {
  for (const candidate of year ? [year] : [today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)]) {
    const date = `${candidate}-${pad(month)}-${pad(day)}`
    if (isLocalDate(date) && date > today) return date
  }
  return null
}

const monthOf = (name: string): number => MONTHS.findIndex((names) => names.split(' ').includes(name)) + 1

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
    pattern: /\b(20\d\d)-(\d\d)-(\d\d)\b/g,
    date: ([year, month, day]) => (isLocalDate(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null),
  },
  {
    pattern: new RegExp(`\\b${DAY} (?:of |de )?${MONTH}${YEAR}(?![a-z])`, 'g'),
    date: ([day, month = '', year], { today }) => next(today, monthOf(month), Number(day), year),
  },
  {
    pattern: new RegExp(`\\b${MONTH} ${DAY}${YEAR}(?![\\w/.])`, 'g'),
    date: ([month = '', day, year], { today }) => next(today, monthOf(month), Number(day), year),
  },
  {
    pattern: new RegExp(`\\b(?:in|within) (${NUMBER}) (day|week|month)s?\\b`, 'g'),
    date: ([count = '', unit = ''], { today }) =>
      addDays(today, Math.round(parseNumber(count) * (DAYS[unit] ?? 1))),
  },
  {
    pattern: new RegExp(
      `\\b(?:${CUES.deadline})(?: the)? (\\d{1,2})(?:/(\\d{1,2})(?:/(?:20)?\\d\\d)?|\\.(\\d{1,2})\\.(?:(?:20)?\\d\\d)?)(?![\\d/])`,
      'g',
    ),
    date: ([first, second, third], { today, locale }) =>
      second && /^en(?:-US)?$/.test(locale)
        ? next(today, Number(first), Number(second))
        : next(today, Number(second ?? third), Number(first)),
  },
  ...FEASTS.map(([words, month, day]): Reader => ({
    pattern: new RegExp(`\\b(?:${words})\\b`, 'g'),
    date: (_, { today }) => next(today, month, day),
  })),
]

/** The date the piece is needed by: the next one of its name after today. */
export function readNeedBy(context: Context): Found | undefined {
  for (const { pattern, date } of READERS) {
    for (const match of context.text.matchAll(pattern)) {
      const found = date(match.slice(1), context)
      if (found && found > context.today)
        return { value: found, from: match.index, to: match.index + match[0].length }
    }
  }
  return undefined
}
