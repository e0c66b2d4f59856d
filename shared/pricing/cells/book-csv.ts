import type { PriceBook } from '../price-book.ts'
import { applyCells, cellTexts, type ApplyOptions } from './apply-cells.ts'
import { bookCells } from './book-cells.ts'
import { cellName, type TypedCells, type Unit } from './cell.ts'
import { readCsv, separatorOf, writeCsv } from './csv.ts'

const HEADER = ['cell', 'what', 'value', 'unit'] as const

const UNIT_WORDS: Record<Unit, (currency: string) => string> = {
  money: (currency) => currency,
  money_per_gram: (currency) => `${currency} per gram`,
  money_per_ounce: (currency) => `${currency} per troy ounce`,
  money_per_carat: (currency) => `${currency} per carat`,
  percent: () => '%',
  factor: () => 'times',
  fineness: () => 'per 1000',
  density: () => 'g/cm³',
  millimetres: () => 'mm',
  carats: () => 'ct',
  points: () => 'ct',
  count: () => 'pieces',
  date: () => 'date',
  choice: () => 'word',
}

/** A book as a CSV: a row for each cell. `what` and `unit` are for reading and ignored on the way back. */
export function bookToCsv(book: PriceBook): string {
  const texts = cellTexts(book)
  const rows = bookCells(book).map((cell) => [
    cell.path,
    cellName(cell),
    texts[cell.path] ?? '',
    UNIT_WORDS[cell.unit](book.currency),
  ])
  return writeCsv([HEADER, ...rows])
}

/** `line` counts from 1, the header being the first; 0 is the file as a whole. */
export type CsvError = { line: number; message: string }

export type Imported =
  | { book: PriceBook; changed: string[]; errors?: undefined }
  | { errors: CsvError[]; book?: undefined; changed?: undefined }

const SHAPE = `The first line must be: ${HEADER.join(',')}. Download this price book to get such a file.`

/** What stands in the rows, and where; odd rows are errors. */
function collect(
  csv: string,
  known: ReadonlySet<string>,
): { typed: TypedCells; lines: Map<string, number>; errors: CsvError[] } {
  const [head, ...rows] = readCsv(csv)
  const lines = new Map<string, number>()
  const typed: Record<string, string> = {}
  const errors: CsvError[] = []
  const names = head?.fields.map((field) => field.trim().toLowerCase()) ?? []
  const [at, valueAt] = [names.indexOf('cell'), names.indexOf('value')]
  if (at < 0 || valueAt < 0) return { typed, lines, errors: [{ line: 1, message: SHAPE }] }
  for (const { line, fields } of rows) {
    const path = (fields[at] ?? '').trim()
    const value = fields[valueAt]
    const first = lines.get(path)
    if (fields.length > names.length)
      errors.push({ line, message: `This row has ${fields.length} columns, the first has ${names.length}.` })
    else if (!known.has(path)) errors.push({ line, message: `"${path}" is not a cell of this price book.` })
    else if (first !== undefined) errors.push({ line, message: `${path} is already on line ${first}.` })
    else if (value === undefined) errors.push({ line, message: `${path} has no value column.` })
    else {
      lines.set(path, line)
      typed[path] = value
    }
  }
  return { typed, lines, errors }
}

/**
 * A book from a CSV in the shape `bookToCsv` writes, on top of `base`: the same cells, each exactly once, in any order.
 * A file separated by semicolons may have decimal commas. All or nothing, with every error and its line.
 */
export function csvToBook(csv: string, base: PriceBook, options: ApplyOptions): Imported {
  const cells = bookCells(base)
  const { typed, lines, errors } = collect(csv, new Set(cells.map(({ path }) => path)))
  if (lines.size === 0) return { errors: errors.length > 0 ? errors : [{ line: 0, message: SHAPE }] }
  for (const cell of cells)
    if (!lines.has(cell.path))
      errors.push({ line: 0, message: `${cellName(cell)} is missing (${cell.path}).` })
  if (errors.length > 0) return { errors }
  const comma = separatorOf(csv.replace(/^\uFEFF/, '')) === ';'
  const applied = applyCells(base, typed, { ...options, comma })
  if (!applied.errors) return applied
  return {
    errors: applied.errors.map(({ path, message }) => ({ line: lines.get(path) ?? 0, message })),
  }
}
