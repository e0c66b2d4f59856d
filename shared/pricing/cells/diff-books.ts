import type { PriceBook } from '../price-book.ts'
import { bookCells } from './book-cells.ts'
import type { Cell } from './cell.ts'
import { cellTexts } from './cell-values.ts'

/** One cell that differs, with what each book shows there; '' is a blank, or a size the other book doesn't have. */
export type CellChange = { cell: Cell; before: string; after: string }

/** What differs between two books of one currency, in reading order; then what only the one before had. */
export function diffBooks(before: PriceBook, after: PriceBook): CellChange[] {
  const was = cellTexts(before)
  const is = cellTexts(after)
  const gone = bookCells(before).filter(({ path }) => !Object.hasOwn(is, path))
  return [...bookCells(after), ...gone]
    .map((cell) => ({ cell, before: was[cell.path] ?? '', after: is[cell.path] ?? '' }))
    .filter((change) => change.before !== change.after)
}
