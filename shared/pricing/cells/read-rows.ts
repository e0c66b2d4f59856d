import { cellName, type Cell, type CellErrorCode } from './cell.ts'
import { readCsv, type CsvRow } from './csv.ts'

export const HEADER = ['cell', 'what', 'value', 'unit'] as const
type ColumnName = (typeof HEADER)[number]

export type CsvErrorCode = CellErrorCode | 'shape' | 'column' | 'twice' | 'other_currency' | 'open_quote'

/** `line` counts from 1, the header being the first; 0 is the file as a whole. */
export type CsvError = { line: number; path?: string; code: CsvErrorCode; message: string }

/** What stands in the rows of a file, where, and what is wrong with its shape. */
export type ReadRows = { typed: Record<string, string>; lines: Map<string, number>; errors: CsvError[] }

const SHAPE = `The first line must be: ${HEADER.join(',')}. Download this price book to get such a file.`

const ofShape = (line: number): CsvError => ({ line, code: 'shape', message: SHAPE })

type Columns = {
  at: (name: ColumnName, row: CsvRow) => string | undefined
  count: number
  errors: CsvError[]
}

/** Columns may stand in any order, `what` and `unit` may be missing; others, or one twice, could mean anything. */
function columnsOf({ line, fields }: CsvRow): Columns {
  const names = fields.map((field) => field.trim().toLowerCase())
  while (names.at(-1) === '') names.pop()
  const known = new Set<string>(HEADER)
  const errors = names.flatMap((name, index): CsvError[] => {
    const first = names.indexOf(name)
    if (first !== index) return [{ line, code: 'column', message: `The column “${name}” is there twice.` }]
    return known.has(name) ? [] : [{ line, code: 'column', message: `“${name}” is not a column. ${SHAPE}` }]
  })
  const isOurs = names.includes('cell') && names.includes('value')
  return {
    at: (name, row) => row.fields[names.indexOf(name)],
    count: names.length,
    errors: isOurs ? errors : [ofShape(line)],
  }
}

type CellsByPath = ReadonlyMap<string, Cell>

const pathOf = (row: CsvRow, { at }: Columns): string => (at('cell', row) ?? '').trim()

/** "EUR per gram" in a book of dollars: the numbers would be taken for another money. Other units are for reading only. */
function foreignPrices(
  rows: readonly CsvRow[],
  columns: Columns,
  cells: CellsByPath,
  currency: string,
): CsvError[] {
  for (const row of rows) {
    const path = pathOf(row, columns)
    const [code] = /^[A-Z]{3}\b/.exec(columns.at('unit', row)?.trim() ?? '') ?? []
    if (code === undefined || code === currency || !cells.get(path)?.unit.startsWith('money')) continue
    const message = `This file’s prices are in ${code}, this price book’s in ${currency}.`
    return [{ line: row.line, path, code: 'other_currency', message }]
  }
  return []
}

/** Takes a row in, or says why not. */
function takeRow(row: CsvRow, columns: Columns, cells: CellsByPath, read: ReadRows): CsvError | null {
  const { line, fields } = row
  const path = pathOf(row, columns)
  const error = (code: CsvErrorCode, message: string): CsvError => ({ line, path, code, message })
  if (!cells.has(path)) return error('unknown_cell', `“${path}” is not a cell of this price book.`)
  const first = read.lines.get(path)
  if (first !== undefined) return error('twice', `${path} is already on line ${first}.`)
  read.lines.set(path, line)
  if (fields.slice(columns.count).some((field) => field.trim() !== ''))
    return error('column', `This row has ${fields.length} columns, the first line has ${columns.count}.`)
  const value = columns.at('value', row)
  if (value === undefined) return error('required', `${path} has no value column.`)
  read.typed[path] = value
  return null
}

/** What is in no row, by the cell's name; the file as a whole is to blame. */
const missingRows = (cells: readonly Cell[], lines: ReadonlyMap<string, number>): CsvError[] =>
  cells
    .filter(({ path }) => !lines.has(path))
    .map((cell) => ({
      line: 0,
      path: cell.path,
      code: 'gap',
      message: `${cellName(cell)} is missing (${cell.path}).`,
    }))

/** Reads the rows of `csv` for a book of these cells: every one once, in any order. */
export function readRows(csv: string, cells: readonly Cell[], currency: string): ReadRows {
  const { rows, openQuote } = readCsv(csv)
  const [head, ...rest] = rows
  const read: ReadRows = { typed: {}, lines: new Map(), errors: [] }
  const refused = (...errors: CsvError[]): ReadRows => ({ ...read, errors })
  if (!head) return refused(ofShape(0))
  const columns = columnsOf(head)
  if (columns.errors.length > 0) return refused(...columns.errors)
  if (openQuote !== null)
    return refused({ line: openQuote, code: 'open_quote', message: 'A quote begins here and never ends.' })
  const byPath = new Map(cells.map((cell) => [cell.path, cell]))
  const foreign = foreignPrices(rest, columns, byPath, currency)
  if (foreign.length > 0) return refused(...foreign)
  read.errors.push(...rest.flatMap((row) => takeRow(row, columns, byPath, read) ?? []))
  if (read.lines.size === 0) return refused(ofShape(head.line))
  read.errors.push(...missingRows(cells, read.lines))
  return read
}
