import type { PriceBook } from '../price-book.ts'
import { cellTexts } from './apply-cells.ts'
import { bookCells } from './book-cells.ts'
import type { Cell } from './cell.ts'

/** One cell that differs, with what each book shows there; '' is a blank. */
export type CellChange = { cell: Cell; before: string; after: string }

/** What differs between two books of one currency, in reading order. */
export function diffBooks(before: PriceBook, after: PriceBook): CellChange[] {
  const was = cellTexts(before)
  const is = cellTexts(after)
  return bookCells(after)
    .map((cell) => ({ cell, before: was[cell.path] ?? '', after: is[cell.path] ?? '' }))
    .filter((change) => change.before !== change.after)
}
