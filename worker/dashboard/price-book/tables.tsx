import { cellName, type Cell, type Unit } from '#shared/pricing/cells/cell.ts'
import { sourceOf } from '#shared/pricing/cells/sources.ts'
import type { PriceBook } from '#shared/pricing/price-book.ts'
import { copy } from '../copy.ts'

const words = copy.priceBook

/** What stands in each cell, and what was refused. */
export type Sheet = {
  book: PriceBook
  cells: readonly Cell[]
  texts: Readonly<Record<string, string>>
  saved: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

const unitOf = (unit: Unit, currency: string): string => words.units[unit].replace('$', currency)

type FieldProps = { cell: Cell; sheet: Sheet; id: string }

function CellInput({ cell, sheet, id }: FieldProps) {
  const { path, unit, choices } = cell
  const value = sheet.texts[path] ?? ''
  const error = sheet.errors[path]
  const common = {
    id,
    name: path,
    'aria-label': cellName(cell),
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
    class: value === (sheet.saved[path] ?? '') ? 'cell' : 'cell cell-changed',
  }
  if (choices)
    return (
      <select {...common}>
        {choices.map((choice) => (
          <option key={choice} value={choice} selected={choice === value}>
            {words.choices[choice] ?? choice}
          </option>
        ))}
      </select>
    )
  return unit === 'date' ? (
    <input {...common} type="date" value={value} />
  ) : (
    <input {...common} type="text" inputMode="decimal" autocomplete="off" value={value} />
  )
}

/** A cell's id; paths have dots, which selectors take for classes. */
export const cellId = (path: string): string => `c-${path.replaceAll('.', '-')}`

const Field = ({ cell, sheet }: Omit<FieldProps, 'id'>) => {
  const id = cellId(cell.path)
  const error = sheet.errors[cell.path]
  return (
    <>
      <CellInput cell={cell} sheet={sheet} id={id} />
      {error ? (
        <p class="cell-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </>
  )
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

function Source({ book, cells }: { book: PriceBook; cells: readonly Cell[] }) {
  const sources = unique(
    cells.map(({ path }) => {
      const source = sourceOf(book, path)
      return source ? words.source(source) : words.noSource
    }),
  )
  return <p class="hint">{sources.slice(0, 3).join(' · ')}</p>
}

type TableProps = { title: string; cells: readonly Cell[]; sheet: Sheet }

/** One table of the book: a row for each thing, a column for each number of it. */
function BookTable({ title, cells, sheet }: TableProps) {
  const rows = unique(cells.map(({ row }) => row))
  const columns = unique(cells.map(({ column }) => column))
  const heading = `t-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  const unitFor = (column: string) =>
    unique(
      cells.filter((cell) => cell.column === column).map(({ unit }) => unitOf(unit, sheet.book.currency)),
    )
  return (
    <section class="card stack stack-8" aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{title}</h2>
        <Source book={sheet.book} cells={cells} />
      </div>
      {/* Wider than a phone: scrolled by finger, or by keyboard once it has the focus. */}
      <div class="grid-scroll" role="region" aria-labelledby={heading} tabIndex={0}>
        <table class="grid">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                  <span class="hint">{unitFor(column).length === 1 ? unitFor(column) : null}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map((column) => {
                  const cell = cells.find((given) => given.row === row && given.column === column)
                  return <td key={column}>{cell ? <Field cell={cell} sheet={sheet} /> : null}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export const BookTables = ({ sheet }: { sheet: Sheet }) => (
  <>
    {unique(sheet.cells.map(({ table }) => table)).map((title) => (
      <BookTable
        key={title}
        title={title}
        cells={sheet.cells.filter(({ table }) => table === title)}
        sheet={sheet}
      />
    ))}
  </>
)
