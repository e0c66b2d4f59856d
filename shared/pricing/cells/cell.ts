/** The parts of a price book, in reading order; each is a page of its own in the dashboard. */
export const BOOK_PARTS = [
  'metals',
  'diamonds',
  'gems',
  'pearls',
  'settings',
  'making',
  'markup',
  'terms',
] as const
export type BookPart = (typeof BOOK_PARTS)[number]

/**
 * What a cell's number is. Every unit is a fixed-point number in the book, shown with the decimal point moved: money in
 * major units, permille as percent or as a factor, µm as millimeters, ten-thousandths of a carat as carats.
 */
export type Unit =
  | 'money'
  | 'money_per_gram'
  | 'money_per_ounce'
  | 'money_per_carat'
  | 'percent'
  | 'factor'
  | 'fineness'
  | 'density'
  | 'millimeters'
  | 'carats'
  | 'points'
  | 'count'
  | 'date'
  | 'choice'

/** One editable value of a price book. */
export type Cell = {
  /** Unique and stable: the field of the form, the row of the CSV, the line of a difference. */
  path: string
  part: BookPart
  /** The table it stands in, with the table's title, its row and its column, in words. */
  table: string
  row: string
  column: string
  unit: Unit
  /** Bounds of the stored number, both allowed. */
  min: number
  max: number
  /** A blank leaves the value out: the usual density, no care beyond a round's, an unused band. */
  optional?: true
  /** What a blank counts as, as it would be typed: for a field to show where nothing is. */
  blank?: string
  choices?: readonly string[]
}

export type CellErrorCode =
  | 'required'
  | 'not_a_number'
  | 'ambiguous'
  | 'too_many_decimals'
  | 'out_of_range'
  | 'not_a_choice'
  | 'not_a_date'
  | 'in_the_future'
  | 'unknown_cell'
  | 'not_ascending'
  | 'falls'
  | 'gap'
  | 'too_coarse'
  | 'unused'

/** Why a cell was refused; `message` names the cell and says what would be right. */
export type CellError = { path: string; code: CellErrorCode; message: string }

/** What a person typed, by path. */
export type TypedCells = Readonly<Record<string, string>>

/** "18k rose gold, loss": a cell in words. */
export const cellName = ({ table, row, column }: Cell): string =>
  [table, row, column].filter((word) => word !== '').join(', ')
