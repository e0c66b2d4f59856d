import { makingCells, settingCells } from './cells-of-work.ts'
import { markupCells, metalCells, termCells } from './cells-of-money.ts'
import { stoneCells } from './cells-of-stones.ts'
import type { PriceBook } from '../price-book.ts'
import type { Cell } from './cell.ts'

/**
 * Every cell of a book, in reading order. The paths depend on the book only in how long its grids are; two books with
 * grids as long as each other have the same cells.
 */
export const bookCells = (book: PriceBook): Cell[] => [
  ...metalCells(),
  ...stoneCells(book),
  ...settingCells(book),
  ...makingCells(),
  ...markupCells(),
  ...termCells(),
]
