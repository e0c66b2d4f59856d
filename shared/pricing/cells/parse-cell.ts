import { isLocalDate } from '../../dates.ts'
import type { Cell, CellErrorCode, Unit } from './cell.ts'
import { decimalsOf, parseDecimal } from './cell-text.ts'
import type { CellValue } from './cell-values.ts'

export type Parsed = { value: CellValue } | { code: CellErrorCode }

/** Marks people write beside a number of the unit, "12 %" and "×1.5"; beside any other unit they mean something else. */
const MARKS: Partial<Record<Unit, RegExp>> = { percent: /\s*%$/, factor: /^[x×]\s*|\s*[x×]$/gi }

/** Spreadsheets rewrite dates their own way: whichever day it can be, or of two the one that stood there. */
function parseDate(text: string, was: CellValue): Parsed {
  if (isLocalDate(text)) return { value: text }
  const match = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(text)
  if (!match) return { code: 'not_a_date' }
  const [, first = '', mark, second = '', third = ''] = match
  const date = (year: string, month: string, day: string): string =>
    `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const days =
    first.length === 4
      ? [date(first, second, third)]
      : [date(third, second, first), ...(mark === '.' ? [] : [date(third, first, second)])]
  const real = [...new Set(days.filter(isLocalDate))]
  const [only] = real
  if (only === undefined) return { code: 'not_a_date' }
  if (real.length === 1) return { value: only }
  return real.some((day) => day === was) ? { value: was } : { code: 'ambiguous' }
}

/** The value of what was typed into a cell that held `was`; whether the cell may have it is for the rules. */
export function parseCell(cell: Cell, typed: string, digits: number, was: CellValue, comma: boolean): Parsed {
  const text = typed.trim()
  const { unit, choices, optional } = cell
  if (text === '') return optional ? { value: null } : { code: 'required' }
  if (unit === 'choice') {
    const word = text.toLowerCase()
    return choices?.includes(word) ? { value: word } : { code: 'not_a_choice' }
  }
  if (unit === 'date') return parseDate(text, was)
  const mark = MARKS[unit]
  const value = parseDecimal(mark ? text.replace(mark, '') : text, decimalsOf(unit, digits), comma)
  return typeof value === 'string' ? { code: value } : { value }
}
