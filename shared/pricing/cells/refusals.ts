import { cellName, type Cell, type CellError, type CellErrorCode } from './cell.ts'
import { decimalsOf, decimalText } from './cell-text.ts'
import type { Fault } from './rules.ts'

/** What a sentence needs to know of a fault: the bound in words, and the other cell's name beside this one. */
type Said = { cell: Cell; decimals: number; bound: string; isLeast: boolean; other: string; range: string }

/** "10,000,000" is read faster than "10000000". */
function amount(cell: Cell, value: number, decimals: number): string {
  const [whole = '', ...fraction] = decimalText(value, decimals).split('.')
  const grouped = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
  return cell.unit === 'percent' ? `${grouped} %` : grouped
}

/** A cell beside another: the words that differ. */
const nameBeside = (cell: Cell, other: Cell): string =>
  [other.table === cell.table ? '' : other.table, other.row === cell.row ? '' : other.row, other.column]
    .filter((word) => word !== '' && word !== cell.column)
    .join(', ')

const needed = ({ unit, part }: Cell): string => {
  if (unit === 'date') return 'needs a date.'
  if (unit === 'money_per_gram') return 'needs a price, since this metal’s price is typed.'
  if (part !== 'markup') return 'needs a number.'
  return unit === 'money' ? 'needs an end: only the last band is open.' : 'needs a factor.'
}

const EXAMPLE = { money: '25', percent: '6', factor: '1.5' } as const

const sayWhy: Record<CellErrorCode, (said: Said) => string> = {
  required: ({ cell }) => needed(cell),
  not_a_number: ({ cell: { unit } }) =>
    `is not a number. Write it like ${unit === 'percent' || unit === 'factor' ? EXAMPLE[unit] : EXAMPLE.money}, decimals after a point.`,
  ambiguous: ({ cell: { unit } }) =>
    unit === 'date'
      ? 'could be two days. Write it like 2026-11-24.'
      : 'could be a thousand or a decimal. Write thousands like 1250, decimals like 1,25.',
  too_many_decimals: ({ decimals }) =>
    decimals === 0
      ? 'takes a whole number.'
      : `takes at most ${decimals} decimal${decimals === 1 ? '' : 's'}.`,
  out_of_range: ({ range }) => range,
  not_a_choice: ({ cell: { choices = [] } }) => `must be one of: ${choices.join(', ')}.`,
  not_a_date: () => 'must be a date like 2026-11-24.',
  in_the_future: () => 'is in the future. Use the day the prices were read.',
  unknown_cell: () => 'is not in this price book.',
  not_ascending: ({ bound, isLeast }) =>
    isLeast ? `must be more than the ${bound} before it.` : `must be less than the ${bound} after it.`,
  falls: ({ bound, isLeast, other }) =>
    isLeast
      ? `must be at least ${bound}, or it would cost less than “${other}”.`
      : `must be at most ${bound}, or “${other}” would cost less than it.`,
  gap: ({ cell: { unit } }) =>
    unit === 'factor'
      ? 'needs a factor: the last band is for every cost above the others.'
      : 'must be blank: the last band is for every cost above the others.',
  too_coarse: ({ bound, isLeast }) =>
    isLeast
      ? `must be at least ${bound}, which prices are rounded to, or 0 for no minimum.`
      : `must be at most ${bound}, the least a made piece is sold for.`,
  unused: ({ cell: { unit } }) =>
    unit === 'money_per_gram'
      ? 'is not used while this metal follows the spot price. Choose “typed”, or leave it blank.'
      : 'is not used while this metal’s price is typed. Choose “spot”, or leave it as it was.',
}

function rangeOf(cell: Cell, decimals: number): string {
  const most = amount(cell, cell.max, decimals)
  return cell.min > 0
    ? `must be from ${amount(cell, cell.min, decimals)} to ${most}.`
    : `can't be less than 0 or more than ${most}.`
}

function messageOf(fault: Fault, cell: Cell, other: Cell | undefined, digits: number): string {
  const decimals = decimalsOf(cell.unit, digits)
  const bound = fault.least ?? fault.most
  const said: Said = {
    cell,
    decimals,
    bound: bound === undefined ? '' : amount(cell, bound, decimals),
    isLeast: fault.least !== undefined,
    other: other ? nameBeside(cell, other) : '',
    range: rangeOf(cell, decimals),
  }
  return `${cellName(cell)}: ${sayWhy[fault.code](said)}`
}

/** Of two faults of one cell: the one that leaves less room, or the first. */
function stricter(one: Fault, two: Fault): Fault {
  if (one.code !== two.code) return one
  const harder = (two.least ?? 0) > (one.least ?? Infinity) || (two.most ?? Infinity) < (one.most ?? 0)
  return harder ? two : one
}

/**
 * Sentences for faults, one a cell, in reading order; each names its cell and says what would be right. Of two cells
 * that contradict each other it is the one in `changed`, where somebody is looking.
 */
export function refusalsOf(
  faults: readonly Fault[],
  cells: readonly Cell[],
  digits: number,
  changed: ReadonlySet<string> = new Set(),
): CellError[] {
  if (faults.length === 0) return []
  const byPath = new Map(cells.map((cell) => [cell.path, cell]))
  const worst = new Map<string, Fault>()
  for (const { instead, ...given } of faults) {
    const fault = instead && changed.has(instead.path) && !changed.has(given.path) ? instead : given
    const known = worst.get(fault.path)
    worst.set(fault.path, known ? stricter(known, fault) : fault)
  }
  const error = (path: string, fault: Fault): CellError => {
    const cell = byPath.get(path)
    const other = fault.than === undefined ? undefined : byPath.get(fault.than)
    const message = cell
      ? messageOf(fault, cell, other, digits)
      : `“${path}” is not a cell of this price book.`
    return { path, code: fault.code, message }
  }
  const known = cells.flatMap(({ path }) => {
    const fault = worst.get(path)
    return fault ? [error(path, fault)] : []
  })
  const unknown = [...worst].filter(([path]) => !byPath.has(path)).map(([path, fault]) => error(path, fault))
  return [...known, ...unknown]
}
