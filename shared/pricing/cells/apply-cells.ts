import type { LocalDate } from '../../dates.ts'
import { minorDigits } from '../../money.ts'
import { ALLOYS } from '../../spec/vocabulary.ts'
import type { PriceBook } from '../price-book.ts'
import { bookCells } from './book-cells.ts'
import type { Cell, CellError, TypedCells } from './cell.ts'
import { textOf } from './cell-text.ts'
import { cellValues, type CellValues } from './cell-values.ts'
import { writeAt } from './json.ts'
import { closeBook, openBook } from './open-book.ts'
import { parseCell } from './parse-cell.ts'
import { refusalsOf } from './refusals.ts'
import { faultsOf, type Fault } from './rules.ts'
import { type TypedSource, withTypedSources } from './sources.ts'

export { cellTexts } from './cell-values.ts'

export type Applied =
  | { book: PriceBook; changed: string[]; errors?: undefined }
  | { errors: CellError[]; book?: undefined; changed?: undefined }

export type ApplyOptions = {
  /** The store's own date: nobody reads a spot price tomorrow. */
  today: LocalDate
  /** Decimals are written with a comma, as in a semicolon-separated CSV. */
  comma?: boolean
  /** Who says so, if not the store. */
  source?: TypedSource
}

const differing = (cells: readonly Cell[], before: CellValues, after: CellValues): string[] =>
  cells.map(({ path }) => path).filter((path) => before.get(path) !== after.get(path))

/** What was typed into cells of the way a metal is not priced would be lost without a word. */
function unusedFaults(before: CellValues, after: CellValues): Fault[] {
  return ALLOYS.flatMap((alloy) => {
    const at = `alloys.${alloy}.price`
    const kind = after.get(`${at}.kind`)
    if (kind !== before.get(`${at}.kind`)) return []
    const unused = kind === 'typed' ? ['finenessPermille', 'surchargePermille'] : ['perKilogramMinor']
    return unused
      .map((key) => `${at}.${key}`)
      .filter((path) => after.get(path) !== null && after.get(path) !== before.get(path))
      .map((path): Fault => ({ path, code: 'unused' }))
  })
}

type Typed = { after: Map<string, string | number | null>; faults: Fault[] }

/** The cells' values with what was typed over them; what can't be read is a fault, and stays as it was. */
function readTyped(
  cells: readonly Cell[],
  before: CellValues,
  typed: TypedCells,
  digits: number,
  comma: boolean,
): Typed {
  const after = new Map(before)
  const faults = Object.keys(typed)
    .filter((path) => !before.has(path))
    .map((path): Fault => ({ path, code: 'unknown_cell' }))
  for (const cell of cells) {
    const { path } = cell
    const text = typed[path]
    const was = before.get(path) ?? null
    if (text === undefined || text.trim() === textOf(cell, was, digits)) continue
    const parsed = parseCell(cell, text, digits, was, comma)
    if ('code' in parsed) faults.push({ path, code: parsed.code })
    else after.set(path, parsed.value)
  }
  return { after, faults }
}

/**
 * A book with what was typed put in, all or nothing: every cell that can't be is named, with what would be right. What
 * is not typed, or typed as it stands, stays to the last digit.
 * @returns the new book and the paths whose value differs, or all errors in reading order.
 */
export function applyCells(
  base: PriceBook,
  typed: TypedCells,
  { today, comma = false, source }: ApplyOptions,
): Applied {
  const digits = minorDigits(base.currency)
  const cells = bookCells(base)
  const before = cellValues(base, cells)
  const { after, faults } = readTyped(cells, before, typed, digits, comma)
  const bad = new Set(faults.map(({ path }) => path))
  faults.push(...faultsOf(base, cells, after, { today, bad }), ...unusedFaults(before, after))
  const touched = differing(cells, before, after)
  if (faults.length > 0) return { errors: refusalsOf(faults, cells, digits, new Set(touched)) }
  if (touched.length === 0) return { book: base, changed: [] }
  const opened = openBook(base)
  for (const path of touched) writeAt(opened, path, after.get(path) ?? null)
  const book = closeBook(opened)
  const changed = differing(cells, before, cellValues(book, cells))
  return { book: withTypedSources(book, changed, today, source), changed }
}
