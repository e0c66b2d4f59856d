import { isLocalDate, type LocalDate } from '../../dates.ts'
import { minorDigits } from '../../money.ts'
import type { PriceBook } from '../price-book.ts'
import { bookCells } from './book-cells.ts'
import type { Cell, CellError, CellErrorCode, TypedCells } from './cell.ts'
import { decimalsOf, parseDecimal, textOf } from './cell-text.ts'
import { checkBook } from './check-book.ts'
import { readAt, writeAt, type JsonObject } from './json.ts'
import { closeBook, openBook } from './open-book.ts'
import { refusalText } from './refusal-text.ts'
import { withTypedSources } from './sources.ts'

export type Applied =
  | { book: PriceBook; changed: string[]; errors?: undefined }
  | { errors: CellError[]; book?: undefined; changed?: undefined }

export type ApplyOptions = {
  /** The store's own date: nobody reads a spot price tomorrow. */
  today: LocalDate
  /** Decimals are written with a comma, as in a semicolon-separated CSV. */
  comma?: boolean
}

type Parsed = { value: string | number | null } | { code: CellErrorCode }

/** A cell's number from its text. */
function parseCell(cell: Cell, typed: string, digits: number, { today, comma }: ApplyOptions): Parsed {
  const text = typed.trim()
  const { unit, choices, min, max, optional } = cell
  if (text === '' && optional) return { value: null }
  if (unit === 'choice') return choices?.includes(text) ? { value: text } : { code: 'not_a_choice' }
  if (unit === 'date') {
    if (!isLocalDate(text)) return { code: 'not_a_date' }
    return text > today ? { code: 'in_the_future' } : { value: text }
  }
  const value = parseDecimal(text, decimalsOf(unit, digits), comma)
  if (typeof value === 'string') return { code: value }
  return value < min || value > max ? { code: 'out_of_range' } : { value }
}

/** A typed price needs its number, whatever is said of spot. */
function missingPrices(opened: JsonObject, cells: Cell[], digits: number): CellError[] {
  return cells
    .filter(({ path }) => path.endsWith('.price.perKilogramMinor') && readAt(opened, path) === null)
    .filter(({ path }) => readAt(opened, path.replace('perKilogramMinor', 'kind')) === 'typed')
    .map((cell) => ({ path: cell.path, code: 'required', message: refusalText(cell, 'required', digits) }))
}

/**
 * A book with what was typed put in, all or nothing: every cell that can't be is named, with what would be right. What
 * is not typed, or typed as it stands, stays to the last digit.
 * @returns the new book and the paths whose value differs, or all errors in reading order.
 */
export function applyCells(base: PriceBook, typed: TypedCells, options: ApplyOptions): Applied {
  const digits = minorDigits(base.currency)
  const opened = openBook(base)
  const cells = bookCells(base)
  const errors: CellError[] = []
  const changed: string[] = []
  for (const cell of cells) {
    const text = typed[cell.path]
    const before = readAt(opened, cell.path)
    if (text === undefined || text.trim() === textOf(cell, before, digits)) continue
    const parsed = parseCell(cell, text, digits, options)
    if ('code' in parsed) {
      errors.push({
        path: cell.path,
        code: parsed.code,
        message: refusalText(cell, parsed.code, digits),
      })
    } else if (parsed.value !== before) {
      writeAt(opened, cell.path, parsed.value)
      changed.push(cell.path)
    }
  }
  errors.push(...missingPrices(opened, cells, digits))
  if (errors.length > 0) return { errors }
  const book = closeBook(opened)
  const odd = checkBook(book)
  return odd.length > 0 ? { errors: odd } : { book: withTypedSources(book, changed, options.today), changed }
}

/** What every cell of a book shows, by path. */
export function cellTexts(book: PriceBook): Record<string, string> {
  const opened = openBook(book)
  const digits = minorDigits(book.currency)
  return Object.fromEntries(
    bookCells(book).map((cell) => [cell.path, textOf(cell, readAt(opened, cell.path), digits)]),
  )
}
