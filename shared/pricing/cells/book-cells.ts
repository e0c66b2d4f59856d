import { makingCells, settingCells } from './cells-of-work.ts'
import { markupCells, metalCells, termCells } from './cells-of-money.ts'
import { stoneCells } from './cells-of-stones.ts'
import type { PriceBook } from '../price-book.ts'
import type { Cell } from './cell.ts'
import { mostMoney } from './most-money.ts'

/**
 * Every cell of a book, in reading order. The paths depend on the book only in how long its grids are, the bounds of
 * money on its currency.
 */
export function bookCells(book: PriceBook): Cell[] {
  const most = mostMoney(book.currency)
  return [
    ...metalCells(most),
    ...stoneCells(book, most),
    ...settingCells(book, most),
    ...makingCells(most),
    ...markupCells(most),
    ...termCells(most),
  ]
}
