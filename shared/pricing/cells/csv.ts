/** A row of a CSV and the line it begins on, from 1. */
export type CsvRow = { line: number; fields: string[] }

/** The rows, and the line of a quote that is never closed: what is behind it can't be told apart. */
export type Csv = { rows: CsvRow[]; openQuote: number | null }

/**
 * Programs that open a CSV run what begins like a formula; a quote mark in front keeps it text. Of another language
 * they end a cell at marks inside a field too, wherever it is quoted.
 */
const harmless = (field: string): string =>
  field.replace(/^[\t\r]/, "'$&").replace(/(^|[;,\t|\r\n][\s"]*)(?=[=+\-@])/g, "$1'")

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/** RFC 4180 with a byte order mark, which spreadsheets need to read UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((field) => quoted(harmless(field))).join(',')).join('\r\n')}\r\n`

/** A comma, or the semicolon of spreadsheets that write decimals with a comma: whichever the first line has more of. */
export function separatorOf(text: string): ',' | ';' {
  const first = /^[^\r\n]*/.exec(text.replace(/^\uFEFF?\s*/, ''))?.[0] ?? ''
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/**
 * Rows of a CSV by RFC 4180, with a comma or semicolon between fields and any line ends. Rows in which every field is
 * blank are left out: spreadsheets leave them behind.
 */
export function readCsv(given: string): Csv {
  const text = given.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let fields: string[] = []
  let field = ''
  let openQuote: number | null = null
  let line = 1
  let began = 1
  const endRow = () => {
    fields.push(field)
    if (fields.some((inner) => inner.trim() !== '')) rows.push({ line: began, fields })
    fields = []
    field = ''
  }
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i)
    const next = text.charAt(i + 1)
    const endsLine = mark === '\n' || (mark === '\r' && next !== '\n')
    if (endsLine) line++
    if (openQuote !== null && mark === '"' && next === '"') {
      field += '"'
      i++
    } else if (mark === '"' && openQuote !== null) openQuote = null
    else if (openQuote !== null) field += mark
    else if (mark === '"' && field === '') openQuote = line
    else if (mark === separator) {
      fields.push(field)
      field = ''
    } else if (endsLine) {
      endRow()
      began = line
    } else if (mark !== '\r') field += mark
  }
  endRow()
  return { rows, openQuote }
}
