import { addDays, isLocalDate, type LocalDate } from '../../dates.ts'
import { readAll, type Context } from './context.ts'
import { onceForCues } from './cues.ts'
import type { Match } from './lexicon.ts'
import { NUMBER, parseNumber } from './numbers.ts'

const MONTH = '([a-z]{3,10})\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?'
const YEAR = '(?:,? (?:de )?(20\\d\\d))?'
const MONTH_NAMES = onceForCues(({ monthNames }) =>
  monthNames.split('|').map((year) => year.split(',').map((names) => names.split(' '))),
)

/** The month of a name, 0 for none. */
const monthOf = (name: string, { cues }: Context): number =>
  Math.max(...MONTH_NAMES(cues).map((year) => year.findIndex((names) => names.includes(name)))) + 1

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

const on =
  (month: number, day: number): Reader[1] =>
  (_, { today }) =>
    next(today, month, day)

const READERS = onceForCues((cues): Reader[] => [
  ['(20\\d\\d-\\d\\d-\\d\\d)\\b', ([date = '']) => (isLocalDate(date) ? date : '')],
  [
    `${DAY} (?:of |de |d[ei] )?${MONTH}${YEAR}(?![a-z])`,
    ([day, month = '', year], context) => next(context.today, monthOf(month, context), Number(day), year),
  ],
  [
    `${MONTH} ${DAY}${YEAR}(?![\\w/.])`,
    ([month = '', day, year], context) => next(context.today, monthOf(month, context), Number(day), year),
  ],
  [
    `(?:${cues.after}) (${NUMBER}|${cues.one}) (?:${cues.days}|(${cues.weeks})|(${cues.months}))\\b`,
    ([count = '', week, month], { today }) =>
      addDays(today, Math.round((parseNumber(count) || 1) * (week ? 7 : month ? 30 : 1))),
  ],
  [
    `(?:${cues.deadline})(?: (?:${cues.theDay}))* (\\d{1,2})(?:/(\\d{1,2})(?:/(?:20)?(\\d\\d))?|\\.(\\d{1,2})\\.(?:(?:20)?(\\d\\d))?)(?![\\d/])`,
    ([first, second, shortYear, third, germanYear], { today, locale }) => {
      const year = shortYear || germanYear
      const [day, month] = second && /^en(?:-US)?$/.test(locale) ? [second, first] : [first, second || third]
      return next(today, Number(month), Number(day), year && `20${year}`)
    },
  ],
  [cues.christmasEve, on(12, 24)],
  [`(?:${cues.christmas})\\b`, on(12, 25)],
  [`(?:${cues.valentine})\\b`, on(2, 14)],
  [cues.newYearsEve, on(12, 31)],
])

/** The date the piece is needed by: the next one of its name after today. */
export function readNeedBy(context: Context): Match | undefined {
  for (const [pattern, date] of READERS(context.cues)) {
    const [found] = readAll(context.text, new RegExp(`\\b(?:${pattern})`, 'g'), (groups) => {
      const value = date(groups, context)
      return value > context.today && ['needBy', value]
    })
    if (found) return found
  }
  return undefined
}
