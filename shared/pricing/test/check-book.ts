import type { LocalDate } from '../../dates.ts'
import { minorDigits } from '../../money.ts'
import type { PriceBook } from '../price-book.ts'
import { bookCells } from '../cells/book-cells.ts'
import type { CellError } from '../cells/cell.ts'
import { cellValues } from '../cells/cell-values.ts'
import { refusalsOf } from '../cells/refusals.ts'
import { faultsOf } from '../cells/rules.ts'

/**
 * Whether a book can be sold by: every cell within its bounds, sizes ascend, no grid has a gap, better or bigger never
 * costs less, bands of a markup follow each other and the last is open. Empty for a sound book; without `today` no date
 * is in the future.
 */
export function checkBook(book: PriceBook, today?: LocalDate): CellError[] {
  const cells = bookCells(book)
  const faults = faultsOf(book, cells, cellValues(book, cells), { today })
  return refusalsOf(faults, cells, minorDigits(book.currency))
}
