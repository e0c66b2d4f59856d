import type { Cell, CellErrorCode, Unit } from './cell.ts'

const DECIMALS: Record<Exclude<Unit, 'date' | 'choice' | `money${string}`>, number> = {
  percent: 1,
  factor: 3,
  fineness: 0,
  density: 2,
  millimeters: 3,
  carats: 4,
  points: 2,
  count: 0,
}

/** How many decimals a unit has where money has `digits`: 2 for dollars, 5 for dollars a gram (kept a kilogram). */
export function decimalsOf(unit: Unit, digits: number): number {
  if (unit === 'date' || unit === 'choice') return 0
  if (unit === 'money_per_gram') return digits + 3
  if (unit === 'money' || unit === 'money_per_ounce' || unit === 'money_per_carat') return digits
  return DECIMALS[unit]
}

/** A stored integer with its decimal point moved, without zeros at the end: 1250 with 3 decimals is "1.25". */
export function decimalText(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${decimals > 0 && fraction ? `.${fraction}` : ''}`
}

/** One kind of mark before every three digits. */
const GROUPED = /^-?\d{1,3}([, '’\u00a0\u202f])\d{3}(?:\1\d{3})*(?:\.\d*)?$/

/** Where decimals have a comma: "1.250,5" as "1250.5". A point before the last three digits alone could be either mark. */
function withPoint(text: string): string | CellErrorCode {
  const [, whole, fraction] = /^(-?\d{1,3}(?:\.\d{3})+|[^.,]*),(\d*)$/.exec(text) ?? []
  if (whole !== undefined) return `${whole.replaceAll('.', '')}.${fraction}`
  if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) return text.replaceAll('.', '')
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) return 'ambiguous'
  return text.includes(',') ? 'not_a_number' : text
}

/**
 * Reads a number as people type it: "1,200", "1 200.50", "1'200". A comma is a thousands mark, and only before three
 * digits; where `comma` says so it is the decimal mark, and a point the thousands'.
 * @returns the number with its decimal point moved, an integer.
 */
export function parseDecimal(typed: string, decimals: number, comma = false): number | CellErrorCode {
  const bare = typed.trim()
  if (bare === '') return 'required'
  const point = comma ? withPoint(bare) : bare
  if (point === 'ambiguous') return point
  const plain = GROUPED.test(point) ? point.replace(/[, '’\u00a0\u202f]/g, '') : point
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain)
  if (!match || (match[2] === '' && !match[3])) return 'not_a_number'
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return 'too_many_decimals'
  const value = Number(`${match[2]}${fraction.padEnd(decimals, '0')}`)
  if (!Number.isSafeInteger(value)) return 'out_of_range'
  return match[1] && value !== 0 ? -value : value
}

/** What the cell's field shows; '' where the book has nothing there. */
export const textOf = ({ unit }: Cell, value: string | number | null, digits: number): string =>
  typeof value === 'number' ? decimalText(value, decimalsOf(unit, digits)) : (value ?? '')
