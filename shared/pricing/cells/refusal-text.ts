import { cellName, type Cell, type CellErrorCode } from './cell.ts'
import { decimalsOf, decimalText } from './cell-text.ts'

const bound = (cell: Cell, value: number, digits: number): string =>
  cell.unit === 'date' || cell.unit === 'choice'
    ? ''
    : `${decimalText(value, decimalsOf(cell.unit, digits))}${cell.unit === 'percent' ? ' %' : ''}`

const decimals = (cell: Cell, digits: number): string => {
  const allowed = cell.unit === 'date' || cell.unit === 'choice' ? 0 : decimalsOf(cell.unit, digits)
  return allowed === 0 ? 'a whole number' : `at most ${allowed} decimals`
}

const EXAMPLE = { money: '25', percent: '6', factor: '1.5' } as const

const sayWhy: Record<CellErrorCode, (cell: Cell, digits: number) => string> = {
  required: () => 'needs a number.',
  not_a_number: ({ unit }) =>
    `is not a number. Write it like ${unit === 'percent' || unit === 'factor' ? EXAMPLE[unit] : EXAMPLE.money}.`,
  too_many_decimals: (cell, digits) => `takes ${decimals(cell, digits)}.`,
  out_of_range: (cell, digits) =>
    cell.min > 0
      ? `must be from ${bound(cell, cell.min, digits)} to ${bound(cell, cell.max, digits)}.`
      : `can't be less than 0 or more than ${bound(cell, cell.max, digits)}.`,
  not_a_choice: ({ choices = [] }) => `must be one of: ${choices.join(', ')}.`,
  not_a_date: () => 'must be a date like 2026-11-24.',
  in_the_future: () => 'is in the future. Use the day the prices were read.',
  unknown_cell: () => 'is not in this price book.',
  not_ascending: () => 'must be more than the one before it.',
  falls: () => 'is less than a lesser one. Better or bigger never costs less.',
  gap: () => 'is missing. Fill in every number of the table.',
}

/** A sentence that names the cell and says what would be right. */
export const refusalText = (cell: Cell, code: CellErrorCode, digits: number): string =>
  `${cellName(cell)}: ${sayWhy[code](cell, digits)}`
