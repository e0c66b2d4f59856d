import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPriceBook } from '../default-price-book.ts'
import type { PriceBook } from '../price-book.ts'
import { applyCells, cellTexts } from './apply-cells.ts'
import { bookCells } from './book-cells.ts'
import { bookToCsv, csvToBook } from './book-csv.ts'
import type { CellErrorCode, TypedCells } from './cell.ts'
import { decimalText, parseDecimal } from './cell-text.ts'
import { checkBook } from './check-book.ts'
import { readCsv, writeCsv } from './csv.ts'
import { diffBooks } from './diff-books.ts'
import { sourceOf } from './sources.ts'

const TODAY = '2026-11-24'
const options = { today: TODAY }
const book = defaultPriceBook('USD')

/** The book after cells that must be accepted. */
function edited(typed: TypedCells, from: PriceBook = book): PriceBook {
  const applied = applyCells(from, typed, options)
  if (applied.errors) throw new Error(applied.errors.map(({ message }) => message).join('\n'))
  return applied.book
}

/** Sound edits of any kind, in the number of decimals every currency has. */
const arbitraryEdits: fc.Arbitrary<TypedCells> = fc.record(
  {
    'alloys.gold_18k_rose.lossPermille': fc.integer({ min: 0, max: 1000 }).map((n) => decimalText(n, 1)),
    'alloys.gold_14k_white.densityCenti': fc.constantFrom('', '12.61', '12.9'),
    'alloys.platinum_950_ru.castingMinor': fc.nat(500).map(String),
    'markup.metalPermille': fc.integer({ min: 1000, max: 10_000 }).map((n) => decimalText(n, 3)),
    'settings.cutPermille.oval': fc.constantFrom('', '1.1', '2'),
    'settings.pearlMinor': fc.constantFrom('', '12'),
    'fees.resizingMinor': fc.constantFrom('', '21'),
    'spot.asOf': fc.constantFrom('2026-11-01', TODAY),
    tax: fc.constantFrom('excluded', 'included'),
    'styles.ring.signet.complexity': fc.constantFrom('simple', 'complex'),
    'uncertainty.metal': fc.nat(1000).map((n) => decimalText(n, 1)),
  },
  { requiredKeys: [] },
)

const arbitraryBook: fc.Arbitrary<PriceBook> = fc
  .tuple(fc.constantFrom('USD', 'EUR', 'GBP', 'JPY', 'KRW'), arbitraryEdits, fc.boolean())
  .map(([currency, edits, typed]) => {
    const from = edited(edits, defaultPriceBook(currency))
    if (!typed) return from
    const price = {
      'alloys.gold_9k_rose.price.kind': 'typed',
      'alloys.gold_9k_rose.price.perKilogramMinor': '61.25',
    }
    return edited(price, from)
  })

describe('a book and its cells', () => {
  test('every cell has a path of its own, words, and text that can be typed again', () => {
    const cells = bookCells(book)
    expect(new Set(cells.map(({ path }) => path)).size).toBe(cells.length)
    for (const { table, row, column } of cells) expect(`${table}${row}${column}`).not.toMatch(/undefined|_/)
    expect(cells.length).toBeGreaterThan(2_000)
  })

  test('typing everything as it stands changes nothing, in any currency', () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        expect(applyCells(any, cellTexts(any), options)).toEqual({ book: any, changed: [] })
      }),
      { seed: 41, numRuns: 30 },
    )
  })

  test('typing all cells of one book over another gives the one book', () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        const start = defaultPriceBook(any.currency)
        const { book: made } = applyCells(start, cellTexts(any), options)
        expect(made && { ...made, provenance: [] }).toEqual({ ...any, provenance: [] })
      }),
      { seed: 42, numRuns: 30 },
    )
  })

  test('a difference names what was and what is, and a book has none with itself', () => {
    const after = edited({ 'markup.labourPermille': '2.25', minimumMinor: '650' })
    expect(diffBooks(book, book)).toEqual([])
    expect(diffBooks(book, after)).toMatchObject([
      { cell: { row: 'Bench work and setting' }, before: '2', after: '2.25' },
      { cell: { path: 'minimumMinor' }, before: '500', after: '650' },
    ])
  })

  test('what was typed says so from then on; what was not keeps its source', () => {
    const after = edited({ 'stones.ruby.perCaratMinor.good.2': '640' })
    expect(sourceOf(after, 'stones.ruby.perCaratMinor.fine.0')).toMatchObject({
      basis: 'typed',
      asOf: TODAY,
    })
    expect(sourceOf(after, 'stones.diamond_lab.sizes.0')?.basis).toBe('sourced')
    expect(bookCells(book).filter(({ path }) => !sourceOf(book, path))).toEqual([])
  })

  test('bands are added and taken away', () => {
    const path = 'markup.center.lab'
    const two = edited({ [`${path}.0.upToMinor`]: '800', [`${path}.1.permille`]: '1.6' })
    expect(two.markup.center.lab).toEqual([
      { upToMinor: 80_000, permille: 2000 },
      { upToMinor: null, permille: 1600 },
    ])
    expect(
      edited({ [`${path}.0.upToMinor`]: '', [`${path}.1.permille`]: '' }, two).markup.center.lab,
    ).toEqual(book.markup.center.lab)
  })

  test('a metal is typed, and goes back to spot with what the alloy is', () => {
    const path = 'alloys.gold_18k_rose.price'
    const typed = edited({ [`${path}.kind`]: 'typed', [`${path}.perKilogramMinor`]: '118.40125' })
    expect(typed.alloys.gold_18k_rose.price).toEqual({ kind: 'typed', perKilogramMinor: 11_840_125 })
    expect(edited({ [`${path}.kind`]: 'spot' }, typed).alloys).toEqual(book.alloys)
  })
})

const REFUSED: [what: string, typed: TypedCells, path: string, code: CellErrorCode][] = [
  ['a negative price', { 'fees.printMinor': '-1' }, 'fees.printMinor', 'out_of_range'],
  [
    'zero fineness',
    { 'alloys.gold_9k_rose.price.finenessPermille': '0' },
    'alloys.gold_9k_rose.price.finenessPermille',
    'out_of_range',
  ],
  ['selling below cost', { 'markup.metalPermille': '0.9' }, 'markup.metalPermille', 'out_of_range'],
  ['an absurd markup', { 'markup.labourPermille': '25' }, 'markup.labourPermille', 'out_of_range'],
  ['words', { 'fees.printMinor': 'about 30' }, 'fees.printMinor', 'not_a_number'],
  ['an exponent', { 'fees.printMinor': '1e3' }, 'fees.printMinor', 'not_a_number'],
  ['infinity', { 'fees.printMinor': 'Infinity' }, 'fees.printMinor', 'not_a_number'],
  ['tenths of a cent', { 'fees.printMinor': '30.005' }, 'fees.printMinor', 'too_many_decimals'],
  [
    'a gap in a grid',
    { 'stones.ruby.perCaratMinor.good.2': ' ' },
    'stones.ruby.perCaratMinor.good.2',
    'required',
  ],
  ['sizes out of order', { 'stones.ruby.sizes.1': '0.3' }, 'stones.ruby.sizes.1', 'not_ascending'],
  [
    'a tier under a lesser one',
    { 'stones.ruby.perCaratMinor.fine.2': '300' },
    'stones.ruby.perCaratMinor.fine.2',
    'falls',
  ],
  [
    'a better color for less',
    { 'stones.diamond_lab.grades.color.D': '0.9' },
    'stones.diamond_lab.grades.color.D',
    'falls',
  ],
  [
    'a bigger pearl for less',
    { 'stones.pearl_akoya.perStoneMinor.3': '1' },
    'stones.pearl_akoya.perStoneMinor.3',
    'falls',
  ],
  [
    'a dearer fee for a smaller stone',
    { 'settings.center.bezel.0': '90' },
    'settings.center.bezel.1',
    'falls',
  ],
  [
    'a typed metal without a price',
    { 'alloys.silver_925.price.kind': 'typed' },
    'alloys.silver_925.price.perKilogramMinor',
    'required',
  ],
  [
    'bands in the wrong order',
    { 'markup.center.colored.1.upToMinor': '150' },
    'markup.center.colored.1.upToMinor',
    'not_ascending',
  ],
  [
    'no band for what is dearer',
    { 'markup.other.lab.0.upToMinor': '900' },
    'markup.other.lab.1.permille',
    'gap',
  ],
  ['no band at all', { 'markup.other.lab.0.permille': '' }, 'markup.other.lab.0.permille', 'required'],
  ['a spot price of tomorrow', { 'spot.asOf': '2026-11-25' }, 'spot.asOf', 'in_the_future'],
  ['a day that never was', { 'spot.asOf': '2026-02-30' }, 'spot.asOf', 'not_a_date'],
  [
    'another way of drawing',
    { 'styles.ring.signet.complexity': 'baroque' },
    'styles.ring.signet.complexity',
    'not_a_choice',
  ],
  ['a rounding step of nothing', { roundingMinor: '0' }, 'roundingMinor', 'out_of_range'],
]

describe('bad books', () => {
  test.each(REFUSED)('%s is refused, naming the cell', (_, typed, path, code) => {
    const { errors, book: made } = applyCells(book, typed, options)
    expect(made).toBeUndefined()
    const error = errors?.find((given) => given.path === path)
    expect(error?.code).toBe(code)
    expect(error?.message).toMatch(/^[^:]+: [a-z'].*\.$/)
  })

  test('all that is wrong is said at once', () => {
    const typed = Object.assign({}, ...REFUSED.slice(0, 3).map(([, cells]) => cells))
    expect(applyCells(book, typed, options).errors).toHaveLength(3)
  })

  test.each(['USD', 'EUR', 'GBP', 'JPY'])('the default book in %s is not one of them', (currency) => {
    expect(checkBook(defaultPriceBook(currency))).toEqual([])
  })
})

describe('numbers as people type them', () => {
  test.each([
    ['1,200', 2, 120_000],
    ['1 200.50', 2, 120_050],
    ["1'200", 0, 1_200],
    ['12 %', 1, 120],
    ['×1.5', 3, 1_500],
    ['x 2', 3, 2_000],
    [' .5 ', 2, 50],
    ['5.', 2, 500],
    ['1.50', 1, 15],
    ['12,5', 2, 'not_a_number'],
    ['', 2, 'required'],
    ['.', 2, 'not_a_number'],
    ['0x10', 0, 'not_a_number'],
    ['9007199254740993', 0, 'not_a_number'],
  ])('%j', (typed, decimals, expected) => {
    expect(parseDecimal(typed, decimals)).toBe(expected)
  })

  test.each([
    ['1,5', 2, 150],
    ['1.250,50', 2, 125_050],
    ['1.5', 2, 150],
    // Either a thousand or one and a quarter: nobody can know.
    ['1.250', 3, 'not_a_number'],
    ['0.125', 3, 125],
  ])('%j where decimals have a comma', (typed, decimals, expected) => {
    expect(parseDecimal(typed, decimals, true)).toBe(expected)
  })

  test('every stored number comes back from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.nat(6), (value, decimals) => {
        expect(parseDecimal(decimalText(value, decimals), decimals)).toBe(value)
        const comma = decimalText(value, decimals).replace('.', ',')
        expect(parseDecimal(comma, decimals, true)).toBe(value)
      }),
      { seed: 43, numRuns: 500 },
    )
  })
})

describe('CSV', () => {
  const csv = bookToCsv(book)
  const lines = csv.split('\r\n')
  const importing = (text: string) => csvToBook(text, book, options)

  test('any rows come back as they went out', () => {
    const field = fc.string({ unit: fc.constantFrom(...'ab1,;"\n\r é') }).filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1 }), (rows) => {
        const read = readCsv(`${writeCsv([['a', 'b', 'c'], ...rows])}`)
        expect(read.slice(1).map(({ fields }) => fields)).toEqual(rows)
      }),
      { seed: 44, numRuns: 300 },
    )
  })

  test('what begins like a formula goes out as text', () => {
    expect(writeCsv([['=SUM(A1)', '+1', '@x', 'plain']])).toContain("'=SUM(A1),'+1,'@x,plain")
  })

  test('a book comes back whole, in any order of rows', () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        const rows = bookToCsv(any).trimEnd().split('\r\n')
        const [head = '', ...rest] = rows
        const imported = csvToBook([head, ...rest.toReversed()].join('\n'), any, options)
        expect(imported).toEqual({ book: any, changed: [] })
      }),
      { seed: 45, numRuns: 8 },
    )
  })

  test('a changed value is a changed cell', () => {
    const changed = importing(csv.replace(',5191.1,', ',"4,950.25",'))
    expect(changed.book?.spot.perTroyOunceMinor.gold).toBe(495_025)
    expect(changed.changed).toEqual(['spot.perTroyOunceMinor.gold'])
  })

  test('a European spreadsheet’s file is read: semicolons and decimal commas', () => {
    const rows = readCsv(csv).map(({ fields }) =>
      fields.map((field) =>
        /^[\d.]+$/.test(field) ? field.replace('.', ',') : `"${field.replaceAll('"', '""')}"`,
      ),
    )
    const european = rows.map((fields) => fields.join(';')).join('\r\n')
    expect(importing(european)).toEqual({ book, changed: [] })
  })

  const at = (line: number, text: string): string =>
    lines.map((old, index) => (index === line - 1 ? text : old)).join('\r\n')

  test.each([
    ['another shape', 'metal,price\ngold,12', 1, /^The first line must be/],
    ['nothing', '', 0, /^The first line must be|must be/],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000', 1, /^The first line must be/],
    ['a missing row', [...lines.slice(0, 7), ...lines.slice(8)].join('\n'), 0, /is missing \(alloys/],
    ['a row twice', `${csv}${lines[3]}`, lines.length, /is already on line 4/],
    ['a row of nothing known', `${csv}moon.dust,,3,`, lines.length, /"moon.dust" is not a cell/],
    ['a negative number', at(2, 'spot.perTroyOunceMinor.gold,,-4,'), 2, /Gold, Per troy ounce: must be/],
    ['words for a number', at(2, 'spot.perTroyOunceMinor.gold,,high,'), 2, /is not a number/],
    ['too many columns', at(2, 'spot.perTroyOunceMinor.gold,,1,2,3'), 2, /has 5 columns/],
  ])('%s is refused by its line', (_, text, line, message) => {
    const { errors, book: made } = importing(text)
    expect(made).toBeUndefined()
    expect(errors?.some((error) => (line === 0 || error.line === line) && message.test(error.message))).toBe(
      true,
    )
  })
})
