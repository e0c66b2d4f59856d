import { addDays, isLocalDate, type LocalDate } from '../../dates.ts'
import { readAll, type Context } from './context.ts'
import { CUES } from './data/cues.ts'
import { fold, type Match } from './lexicon.ts'
import { NUMBER, parseNumber } from './numbers.ts'

const MONTH = '([a-z]{3,10})\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?'
const YEAR = '(?:,? (20\\d\\d))?'

const months = new Map<string, string[]>()

/** The folded month names of a language, made once: formatters are slow to make. */
function monthsOf(language: string): string[] {
  const known = months.get(language)
  if (known) return known
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, month) => fold(format.format(Date.UTC(2000, month))))
  months.set(language, names)
  return names
}

/** The month of a name or its first three letters, in English or the shopper's language; 0 for none. */
function monthOf(name: string, locale: string): number {
  const isMonth = (month: string) => name === month || name.replace('sept', 'sep') === month.slice(0, 3)
  const [language = 'en'] = /^(?:de|es|fr|it|pt)/.exec(locale) ?? []
  return monthsOf('en').findIndex(isMonth) + 1 || monthsOf(language).findIndex(isMonth) + 1
}

/** The date in its year, or in the first year that puts it after today; empty when there is none. */
function next(today: LocalDate, month: number, day: number, year?: string): LocalDate {
  const [thisYear] = today.split('-').map(Number)
  const candidates = year ? [year] : [0, 1].map((later) => (thisYear ?? 0) + later)
  const pad = (value: number) => String(value).padStart(2, '0')
  return (
    candidates
      .map((candidate) => `${candidate}-${pad(month)}-${pad(day)}`)
      .find((date) => isLocalDate(date) && date > today) ?? ''
  )
}

type Reader = [pattern: string, date: (groups: string[], context: Context) => LocalDate]

const READERS: Reader[] = [
  ['(20\\d\\d-\\d\\d-\\d\\d)\\b', ([date = '']) => (isLocalDate(date) ? date : '')],
  [
    `${DAY} (?:of |de )?${MONTH}${YEAR}(?![a-z])`,
    ([day, month = '', year], { today, locale }) => next(today, monthOf(month, locale), Number(day), year),
  ],
  [
    `${MONTH} ${DAY}${YEAR}(?![\\w/.])`,
    ([month = '', day, year], { today, locale }) => next(today, monthOf(month, locale), Number(day), year),
  ],
  [
    `(?:in|within) (${NUMBER}) (?:day|(week)|(month))s?\\b`,
    ([count = '', week, month], { today }) =>
      addDays(today, Math.round(parseNumber(count) * (week ? 7 : month ? 30 : 1))),
  ],
  [
    `(?:${CUES.deadline})(?: the)? (\\d{1,2})(?:/(\\d{1,2})(?:/(?:20)?\\d\\d)?|\\.(\\d{1,2})\\.(?:(?:20)?\\d\\d)?)(?![\\d/])`,
    ([first, second, third], { today, locale }) =>
      second && /^en(?:-US)?$/.test(locale)
        ? next(today, Number(first), Number(second))
        : next(today, Number(second || third), Number(first)),
  ],
  ['christmas eve', (_, { today }) => next(today, 12, 24)],
  ['(?:christmas|x ?mas|navidad|noel|weihnachten|natale?)\\b', (_, { today }) => next(today, 12, 25)],
  ["valentine'?s?(?: day)?\\b", (_, { today }) => next(today, 2, 14)],
  ["new year'?s? eve|nye", (_, { today }) => next(today, 12, 31)],
]

/** The date the piece is needed by: the next one of its name after today. */
export function readNeedBy(context: Context): Match | undefined {
  for (const [pattern, date] of READERS) {
    const [found] = readAll(context.text, new RegExp(`\\b(?:${pattern})`, 'g'), (groups) => {
      const value = date(groups, context)
      return value > context.today && ['needBy', value]
    })
    if (found) return found
  }
  return undefined
}
