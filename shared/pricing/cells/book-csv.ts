import type { PriceBook } from '../price-book.ts'
import { applyCells, type ApplyOptions } from './apply-cells.ts'
import { bookCells } from './book-cells.ts'
import { cellName, type Cell, type CellErrorCode, type TypedCells, type Unit } from './cell.ts'
import { cellTexts } from './cell-values.ts'
import { separatorOf, writeCsv } from './csv.ts'
import { type CsvError, HEADER, readRows } from './read-rows.ts'

export type { CsvError, CsvErrorCode } from './read-rows.ts'

const UNIT_WORDS: Record<Exclude<Unit, 'choice'>, (currency: string) => string> = {
  money: (currency) => currency,
  money_per_gram: (currency) => `${currency} per gram`,
  money_per_ounce: (currency) => `${currency} per troy ounce`,
  money_per_carat: (currency) => `${currency} per carat`,
  percent: () => '%',
  factor: () => 'times',
  fineness: () => 'per 1000',
  density: () => 'g/cm³',
  millimeters: () => 'mm',
  carats: () => 'ct',
  points: () => 'ct',
  count: () => 'pieces',
  date: () => 'YYYY-MM-DD',
}

/** "g/cm³ (blank is 13.07)", "spot or typed": what may be written into the row. */
function unitWords({ unit, choices = [], blank }: Cell, currency: string): string {
  if (unit === 'choice') return choices.join(' or ')
  const words = UNIT_WORDS[unit](currency)
  return blank === undefined ? words : `${words} (blank is ${blank})`
}

/** A book as a CSV: a row for each cell. `what` and `unit` are for reading and ignored on the way back. */
export function bookToCsv(book: PriceBook): string {
  const texts = cellTexts(book)
  const rows = bookCells(book).map((cell) => [
    cell.path,
    cellName(cell),
    texts[cell.path] ?? '',
    unitWords(cell, book.currency),
  ])
  return writeCsv([HEADER, ...rows])
}

export type Imported =
  | { book: PriceBook; changed: string[]; errors?: undefined }
  | { errors: CsvError[]; book?: undefined; changed?: undefined }

/**
 * Spreadsheets that write decimals with a comma put semicolons between fields. A file of semicolons in which no value has
 * a comma, and some a point that marks no thousands, was written by another hand: its points are decimal.
 */
function hasDecimalComma(csv: string, typed: TypedCells): boolean {
  if (separatorOf(csv) === ',') return false
  const values = Object.values(typed)
  return (
    values.some((value) => value.includes(',')) ||
    !values.some((value) => /^(?:0?\.\d+|\d+\.(?!\d{3}$)\d+)$/.test(value.trim()))
  )
}

/** Judged beside other cells, which in half a file are not the ones that were meant. */
const BESIDE_OTHERS: ReadonlySet<CellErrorCode> = new Set(['falls', 'not_ascending', 'gap', 'too_coarse'])

const byLine = (one: CsvError, two: CsvError): number => (one.line || Infinity) - (two.line || Infinity) || 0

/**
 * A book from a CSV in the shape `bookToCsv` writes, on top of `base`: the same cells, each exactly once, in any order.
 * A file separated by semicolons may have decimal commas. All or nothing, with every error and its line; what is wrong
 * with the file as a whole comes last.
 */
export function csvToBook(csv: string, base: PriceBook, options: ApplyOptions): Imported {
  const { typed, lines, errors } = readRows(csv, bookCells(base), base.currency)
  const applied = applyCells(base, typed, { ...options, comma: hasDecimalComma(csv, typed) })
  if (!applied.errors && errors.length === 0) return applied
  const ofCells = (applied.errors ?? [])
    .filter(({ code }) => errors.length === 0 || !BESIDE_OTHERS.has(code))
    .map(({ path, code, message }): CsvError => ({ line: lines.get(path) ?? 0, path, code, message }))
  return { errors: [...errors, ...ofCells].sort(byLine) }
}
