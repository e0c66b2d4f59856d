import { minorDigits } from '../../money.ts'
import type { PriceBook } from '../price-book.ts'
import { bookCells } from './book-cells.ts'
import type { Cell } from './cell.ts'
import { textOf } from './cell-text.ts'
import { readAt } from './json.ts'
import { openBook } from './open-book.ts'

/** What is stored in a cell: an integer, a word, a date, or nothing. */
export type CellValue = string | number | null

/** The value of every cell, by path. */
export type CellValues = ReadonlyMap<string, CellValue>

export function cellValues(book: PriceBook, cells: readonly Cell[]): Map<string, CellValue> {
  const opened = openBook(book)
  return new Map(cells.map(({ path }) => [path, readAt(opened, path)]))
}

/** What every cell of a book shows, by path. */
export function cellTexts(book: PriceBook): Record<string, string> {
  const digits = minorDigits(book.currency)
  const cells = bookCells(book)
  const values = cellValues(book, cells)
  return Object.fromEntries(
    cells.map((cell) => [cell.path, textOf(cell, values.get(cell.path) ?? null, digits)]),
  )
}
