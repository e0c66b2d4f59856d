import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPriceBook } from '../../test/arbitrary-price-book.ts'
import { defaultPriceBook } from '../default-price-book.ts'
import { bookToCsv, type CsvErrorCode, csvToBook } from './book-csv.ts'
import { readCsv, separatorOf, writeCsv } from './csv.ts'

const options = { today: '2026-11-24' }
const book = defaultPriceBook('USD')
const arbitraryBook = arbitraryPriceBook('USD', 'EUR', 'JPY', 'KWD')

describe('CSV by RFC 4180', () => {
  const field = fc
    .string({ unit: fc.constantFrom(...'ab1,;"\n\r é=') })
    .filter((text) => !/(?:^|[;,\r\n][\s"]*)=|^\r/.test(text))
  const row = fc.tuple(field, field, field).filter((fields) => fields.some((text) => text.trim() !== ''))

  test('any rows come back as they went out', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const { rows: read, openQuote } = readCsv(writeCsv([['a', 'b', 'c'], ...rows]))
        expect(read.slice(1).map(({ fields }) => fields)).toEqual(rows)
        expect(openQuote).toBeNull()
      }),
      { seed: 44, numRuns: 500 },
    )
  })

  test('any text at all is read without complaint, each row at its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a,;"\n\r') }), (text) => {
        const lines = text.split(/\r\n|\r|\n/).length
        const { rows } = readCsv(text)
        for (const [index, { line }] of rows.entries()) {
          expect(line).toBeGreaterThan(rows[index - 1]?.line ?? 0)
          expect(line).toBeLessThanOrEqual(lines)
        }
      }),
      { seed: 45, numRuns: 1_000 },
    )
  })

  test.each([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFFa,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\n\n,\n" "," "\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\n1,5;"x;y"',
      [
        ['a', 'b'],
        ['1,5', 'x;y'],
      ],
    ],
    ['"a ""b"", c",\n', [['a "b", c', '']]],
    ['5" pipe,x', [['5" pipe', 'x']]],
    ['""', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(readCsv(text).rows.map(({ fields }) => fields)).toEqual(expected)
  })

  test('a quote that never ends is where it began', () => {
    expect(readCsv('a,b\n"c\nd",x\ne,"f\ng,h').openQuote).toBe(4)
  })

  test('the first line says what separates', () => {
    expect(separatorOf('\uFEFF\na;b;c\n1,2,3,4,5')).toBe(';')
    expect(separatorOf('a,b;c,d')).toBe(',')
  })

  test.each(['=SUM(A1)', '+1', '-1', '@x', '\tx', '\rx'])('%j goes out as text', (text) => {
    const [out] = readCsv(writeCsv([[text, 'plain']])).rows
    expect(out?.fields).toEqual([`'${text}`, 'plain'])
  })
})

describe('a CSV opened where another mark separates', () => {
  const people = [
    ['Grace', 'g@x.example', 'Berlin;=1+1;', '2026'],
    ['Joe, Inc', 'a,b; @SUM(A1)', 'x\t-1|+2', 'two\n=lines, ;"=1+1"'],
  ]
  test.each([[';'], ['\t'], ['|'], [',']])('%j begins no formula, quoted or not', (mark) => {
    const cells = writeCsv(people)
      .split(/\r\n|\n/)
      .flatMap((line) => line.split(mark))
    expect(cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).toEqual([])
  })

  test('what is no formula goes out as it is', () => {
    const plain = ['Berlin; Wedding', 'a+b@x.example', 'Baden-Baden, 7-9', 'one\ntwo']
    expect(readCsv(writeCsv([['a', 'b', 'c', 'd'], plain])).rows[1]?.fields).toEqual(plain)
  })
})

describe('a price book as CSV', () => {
  const csv = bookToCsv(book)
  const lines = csv.trimEnd().split('\r\n')
  const importing = (text: string) => csvToBook(text, book, options)
  const withLine = (line: number, text: string): string =>
    lines.map((old, index) => (index === line - 1 ? text : old)).join('\r\n')

  /** The file as a spreadsheet saves it, with each field as `write` has it. */
  const saved = (write: (text: string) => string, separator: string, mark = ''): string =>
    mark +
    readCsv(csv)
      .rows.map(({ fields }) =>
        fields.map((text) => `"${write(text).replaceAll('"', '""')}"`).join(separator),
      )
      .join('\r\n')

  const decimalComma = (text: string): string => (/^[\d.]+$/.test(text) ? text.replace('.', ',') : text)

  test('begins with a byte order mark and the header, in lines that end as the standard says', () => {
    expect(csv).toMatch(/^\uFEFFcell,what,value,unit\r\n/)
    expect(csv).toContain(
      'alloys.gold_14k_yellow.densityCenti,"Alloys, 14k yellow gold, Own density",,g/cm³ (blank is 13.07)',
    )
    expect(csv).toContain('tax,"Prices, Sales tax or VAT in these prices",excluded,excluded or included')
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('comes back whole, in any order of rows', () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        const [head = '', ...rest] = bookToCsv(any).trimEnd().split('\r\n')
        const imported = csvToBook([head, ...rest.toReversed()].join('\n'), any, options)
        expect(imported).toEqual({ book: any, changed: [] })
      }),
      { seed: 45, numRuns: 20 },
    )
  })

  test('a changed value is a changed cell, whatever the other columns say', () => {
    const changed = importing(csv.replace(',5191.1,USD per troy ounce', ',"4,950.25",'))
    expect(changed.book?.spot.perTroyOunceMinor.gold).toBe(495_025)
    expect(changed.changed).toEqual(['spot.perTroyOunceMinor.gold'])
  })

  test.each([
    ['semicolons and decimal commas', saved(decimalComma, ';')],
    ['semicolons and decimal points', saved((text) => text, ';')],
    ['everything quoted', saved((text) => text, ',', '\uFEFF')],
    ['empty rows and columns behind', `${lines.map((line) => `${line},,`).join('\n')}\n,,,,,\n,,,,,\n`],
    [
      'without the columns for reading',
      `value,cell\n${readCsv(csv)
        .rows.slice(1)
        .map(({ fields }) => `${fields[2]},${fields[0]}`)
        .join('\n')}`,
    ],
    ['the date as Excel has it', csv.replace(',2026-03-10,', ',3/10/2026,')],
    ['the date as Excel has it elsewhere', csv.replace(',2026-03-10,', ',10/03/2026,')],
  ])('is read as spreadsheets save it: %s', (_, text) => {
    expect(importing(text)).toEqual({ book, changed: [] })
  })

  test('a number that could be two is refused in a file of decimal commas', () => {
    const text = saved(decimalComma, ';').replace('"5191,1"', '"5.191"')
    expect(importing(text).errors).toMatchObject([{ line: 2, code: 'ambiguous' }])
  })

  test.each<[string, string, number, CsvErrorCode, RegExp]>([
    ['another shape', 'metal,price\ngold,12', 1, 'shape', /^The first line must be/],
    ['nothing', '', 0, 'shape', /^The first line must be/],
    ['only a header', lines[0] ?? '', 1, 'shape', /^The first line must be/],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000', 1, 'shape', /^The first line must be/],
    ['a book of another program', 'cell,value\na1,2\nb1,3', 1, 'shape', /^The first line must be/],
    ['a column of notes', csv.replaceAll('\r\n', ',note\r\n'), 1, 'column', /“note” is not a column/],
    [
      'two columns of values',
      csv.replace('value,unit', 'value,value'),
      1,
      'column',
      /“value” is there twice/,
    ],
    ['a missing row', [...lines.slice(0, 7), ...lines.slice(8)].join('\n'), 0, 'gap', /is missing \(alloys/],
    ['a row twice', `${csv}${lines[3]}`, lines.length + 1, 'twice', /is already on line 4/],
    [
      'a row of nothing known',
      `${csv}moon.dust,,3,`,
      lines.length + 1,
      'unknown_cell',
      /“moon.dust” is not a cell/,
    ],
    ['a row without a value', withLine(2, 'spot.perTroyOunceMinor.gold'), 2, 'required', /no value column/],
    [
      'a negative number',
      withLine(2, 'spot.perTroyOunceMinor.gold,,-4,'),
      2,
      'out_of_range',
      /Gold, .+: must be/,
    ],
    [
      'words for a number',
      withLine(2, 'spot.perTroyOunceMinor.gold,,high,'),
      2,
      'not_a_number',
      /is not a number/,
    ],
    ['too many columns', withLine(2, 'spot.perTroyOunceMinor.gold,,1,2,3'), 2, 'column', /has 5 columns/],
    [
      'a quote without an end',
      withLine(lines.length, 'tax,"Prices,included,'),
      lines.length,
      'open_quote',
      /begins here/,
    ],
    ['another currency', bookToCsv(defaultPriceBook('EUR')), 2, 'other_currency', /in EUR, .+ in USD/],
  ])('%s is refused by its line', (_, text, line, code, message) => {
    const { errors, book: made } = importing(text)
    expect(made).toBeUndefined()
    const error = errors?.find((given) => given.line === line && given.code === code)
    expect(error?.message).toMatch(message)
  })

  test('what is wrong with a book of another currency is said once', () => {
    expect(importing(bookToCsv(defaultPriceBook('JPY'))).errors).toHaveLength(1)
  })

  test('every error is said at once, by line; what belongs to no line comes last', () => {
    const text = withLine(2, 'spot.perTroyOunceMinor.gold,,high,')
      .replace(/^.+\r\n(?=alloys)/m, '')
      .concat('\r\nmoon.dust,,3,', '\r\nspot.perTroyOunceMinor.gold,,3,')
    const { errors = [] } = importing(text)
    expect(errors.map(({ code }) => code)).toEqual(['not_a_number', 'unknown_cell', 'twice', 'gap'])
    expect(errors.map(({ line }) => line)).toEqual([2, lines.length, lines.length + 1, 0])
  })
})
