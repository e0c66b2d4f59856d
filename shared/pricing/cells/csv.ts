/** A row of a CSV and the line it begins on, from 1. */
export type CsvRow = { line: number; fields: string[] }

/** Programs that open a CSV run what begins like a formula; a quote mark in front keeps it text. */
const harmless = (field: string): string => (/^[=+\-@\t]/.test(field) ? `'${field}` : field)

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/** RFC 4180 with a byte order mark, which spreadsheets need to read UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((field) => quoted(harmless(field))).join(',')).join('\r\n')}\r\n`

/** A comma, or the semicolon of spreadsheets that write decimals with a comma: whichever the first line has more of. */
export function separatorOf(text: string): ',' | ';' {
  const [first = ''] = text.split(/\r?\n/, 1)
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** Rows of a CSV; blank lines are left out. A quote that is never closed ends with the text. */
export function readCsv(given: string): CsvRow[] {
  const text = given.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let fields: string[] = []
  let field = ''
  let inQuotes = false
  let line = 1
  let began = 1
  const endField = () => {
    fields.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: began, fields })
    fields = []
    began = line
  }
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i)
    if (mark === '\n') line++
    if (inQuotes && mark === '"' && text.charAt(i + 1) === '"') {
      field += '"'
      i++
    } else if (mark === '"' && (inQuotes || field === '')) inQuotes = !inQuotes
    else if (inQuotes) field += mark
    else if (mark === separator) endField()
    else if (mark === '\n') endRow()
    else if (mark !== '\r') field += mark
  }
  if (field !== '' || fields.length > 0) endRow()
  return rows
}
