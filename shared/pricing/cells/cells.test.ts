import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPriceBook } from '../../test/arbitrary-price-book.ts'
import { DEFAULT_BOOK_CURRENCIES, defaultPriceBook } from '../default-price-book.ts'
import type { PriceBook, StonePrice } from '../price-book.ts'
import { tableOf } from '../table.ts'
import { GEMS, SETTINGS, TIERS } from '../../spec/vocabulary.ts'
import { applyCells } from './apply-cells.ts'
import { bookCells } from './book-cells.ts'
import { cellName, type TypedCells } from './cell.ts'
import { cellTexts } from './cell-values.ts'
import { checkBook } from '../test/check-book.ts'
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

/** Cuts a diamond's others are measured against are no cells. */
function withoutReferences(any: PriceBook): PriceBook {
  const stone = (given: StonePrice): StonePrice => {
    if (given.basis !== 'grade') return given
    const { round: _, pearl_round: __, ...cut } = given.grades.cut
    return { ...given, grades: { ...given.grades, cut } }
  }
  return { ...any, stones: tableOf(GEMS, (gem) => stone(any.stones[gem])) }
}

/** Different minor digits: 2, 2, 0, 3, and the smallest unit there is. */
const arbitraryBook = arbitraryPriceBook('USD', 'EUR', 'JPY', 'KWD', 'IRR').map(withoutReferences)

/** Another sound book whose tables are as long, and whose every number differs where it can. */
function asLong(any: PriceBook): PriceBook {
  const count = ({ length }: readonly unknown[], value: (i: number) => number): number[] =>
    Array.from({ length }, (_, i) => value(i))
  const stone = (given: StonePrice): StonePrice => {
    const sizes = count(given.sizes, (i) => 3_000 + i)
    const row = count(sizes, () => 7)
    if (given.basis === 'tier') return { ...given, sizes, perCaratMinor: tableOf(TIERS, () => row) }
    if (given.basis === 'width') return { ...given, sizes, perStoneMinor: row }
    return { ...given, sizes, perCaratMinor: row }
  }
  const usual = defaultPriceBook(any.currency)
  const fees = tableOf(SETTINGS, (setting) =>
    count([0, ...any.settings.widthsUm], () => (setting === 'none' ? 0 : 3)),
  )
  const settings = {
    ...usual.settings,
    widthsUm: count(any.settings.widthsUm, (i) => 600 + i),
    center: fees,
    other: fees,
  }
  return { ...usual, settings, stones: tableOf(GEMS, (gem) => stone(any.stones[gem])) }
}

const unsourced = (any: PriceBook): PriceBook => ({ ...any, provenance: [] })

describe('a book and its cells', () => {
  test('every cell has a path and a name of its own', () => {
    const cells = bookCells(book)
    expect(cells.length).toBeGreaterThan(2_000)
    expect(new Set(cells.map(({ path }) => path)).size).toBe(cells.length)
    expect(new Set(cells.map(cellName)).size).toBe(cells.length)
    for (const { table, row, column } of cells) expect(`${table}${row}${column}`).not.toMatch(/undefined|_/)
  })

  test('every number of a book is in a cell, but for those that are not the store’s to choose', () => {
    const paths = new Set(bookCells(book).map(({ path }) => path))
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
        : [path]
    const others = leaves(unsourced(book), '').filter((path) => !paths.has(path))
    const fixed = /^currency$|\.price\.metal$|^stones\.\w+\.(basis|kind)$|^settings\.(center|other)\.none\./
    expect(others.filter((path) => !fixed.test(path))).toEqual([])
  })

  test('random books are sound, and typing everything as it stands changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        expect(checkBook(any, TODAY)).toEqual([])
        expect(applyCells(any, cellTexts(any), options)).toEqual({ book: any, changed: [] })
      }),
      { seed: 41, numRuns: 40 },
    )
  })

  test('typing all cells of one book over another gives the one book', () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        const base = asLong(any)
        expect(checkBook(base)).toEqual([])
        const made = edited(cellTexts(any), base)
        expect(unsourced(made)).toEqual(unsourced(any))
        expect(diffBooks(any, made)).toEqual([])
      }),
      { seed: 42, numRuns: 40 },
    )
  })

  test('what changed is what differs', () => {
    fc.assert(
      fc.property(arbitraryBook, (any) => {
        const base = asLong(any)
        const { changed } = applyCells(base, cellTexts(any), options)
        expect(changed).toEqual(diffBooks(base, any).map(({ cell }) => cell.path))
      }),
      { seed: 43, numRuns: 10 },
    )
  })

  test.each(DEFAULT_BOOK_CURRENCIES)('the default book in %s is sound', (currency) => {
    const usual = defaultPriceBook(currency)
    expect(checkBook(usual, TODAY)).toEqual([])
    // So is a metal at its spot price, typed.
    const { price } = usual.alloys.gold_24k_yellow
    const perGram = price.kind === 'spot' ? usual.spot.perTroyOunceMinor.gold / 31 : 0
    const perKilogramMinor = Math.round(perGram * 1000)
    const gold = { ...usual.alloys.gold_24k_yellow, price: { kind: 'typed', perKilogramMinor } as const }
    const typed = { ...usual, alloys: { ...usual.alloys, gold_24k_yellow: gold } }
    expect(checkBook(typed, TODAY)).toEqual([])
  })

  test('a style that came after the book can be filled in', () => {
    const { signet: _, ...others } = book.styles.ring
    const older = { ...book, styles: { ...book.styles, ring: others } }
    expect(applyCells(older, cellTexts(older), options)).toEqual({ book: older, changed: [] })
    const newer = edited({ 'styles.ring.signet.complexity': 'complex' }, older)
    expect(newer.styles.ring['signet']).toEqual({ complexity: 'complex', pieces: 0 })
  })

  test('a cell left blank says what that counts as', () => {
    const blanks = new Map(bookCells(book).map((cell) => [cell.path, cell.blank]))
    expect(blanks.get('alloys.gold_14k_yellow.densityCenti')).toBe('13.07')
    expect(blanks.get('settings.gemPermille.emerald')).toBe('1')
    expect(blanks.get('fees.resizingMinor')).toBe('0')
    expect(blanks.get('fees.printMinor')).toBeUndefined()
  })
})

describe('differences', () => {
  test('name what was and what is, and a book has none with itself', () => {
    const after = edited({ 'markup.labourPermille': '2.25', minimumMinor: '650' })
    expect(diffBooks(book, book)).toEqual([])
    expect(diffBooks(book, after)).toMatchObject([
      { cell: { row: 'Bench work and setting' }, before: '2', after: '2.25' },
      { cell: { path: 'minimumMinor' }, before: '500', after: '650' },
    ])
  })

  test('of tables of other lengths tell what is gone', () => {
    const { widthsUm } = book.settings
    const shorter = { ...book, settings: { ...book.settings, widthsUm: widthsUm.slice(0, -1) } }
    const gone = diffBooks(book, shorter).filter(({ after }) => after === '')
    expect(gone.map(({ cell }) => cell.path)).toContain(`settings.widthsUm.${widthsUm.length - 1}`)
  })
})

describe('where a number came from', () => {
  test('what was typed says so from then on; what was not keeps its source', () => {
    const after = edited({ 'stones.ruby.perCaratMinor.good.2': '640' })
    expect(sourceOf(after, 'stones.ruby.perCaratMinor.fine.0')).toEqual({
      part: 'stones.ruby',
      basis: 'typed',
      source: 'typed by the store',
      asOf: TODAY,
    })
    expect(sourceOf(after, 'stones.diamond_lab.sizes.0')?.basis).toBe('sourced')
    expect(sourceOf(after, 'stones.rubyish')?.part).toBe('stones')
    expect(bookCells(book).filter(({ path }) => !sourceOf(book, path))).toEqual([])
  })

  test('a finer entry doesn’t outlive what it was about', () => {
    const part = 'stones.ruby.perCaratMinor.good'
    const finer = {
      ...book,
      provenance: [
        ...book.provenance,
        { part, basis: 'sourced', source: 'a list', asOf: '2020-01-01' } as const,
      ],
    }
    const path = `${part}.2`
    expect(sourceOf(finer, path)?.source).toBe('a list')
    expect(sourceOf(edited({ [path]: '640' }, finer), path)?.basis).toBe('typed')
  })

  test('somebody else than the store can be the source', () => {
    const source = { basis: 'sourced', source: 'a fix' } as const
    const gold = { 'spot.perTroyOunceMinor.gold': '5000' }
    const { book: after } = applyCells(book, gold, { today: TODAY, source })
    expect(after && sourceOf(after, 'spot.asOf')).toEqual({ part: 'spot', ...source, asOf: TODAY })
  })
})

describe('markup bands', () => {
  const path = 'markup.center.lab'
  test('are added and taken away', () => {
    const two = edited({ [`${path}.0.upToMinor`]: '800', [`${path}.1.permille`]: '1.6' })
    expect(two.markup.center.lab).toEqual([
      { upToMinor: 80_000, permille: 2000 },
      { upToMinor: null, permille: 1600 },
    ])
    const one = edited({ [`${path}.0.upToMinor`]: '', [`${path}.1.permille`]: '' }, two)
    expect(one.markup.center.lab).toEqual(book.markup.center.lab)
  })

  test('move together when one between is emptied', () => {
    const natural = 'markup.center.natural_diamond'
    const typed = { [`${natural}.1.upToMinor`]: '', [`${natural}.1.permille`]: '' }
    const { natural_diamond: before } = book.markup.center
    expect(edited(typed).markup.center.natural_diamond).toEqual(before.toSpliced(1, 1))
  })
})

describe('a metal’s price', () => {
  const path = 'alloys.gold_18k_rose.price'
  test('is typed, and goes back to spot with what the alloy is', () => {
    const typed = edited({ [`${path}.kind`]: 'typed', [`${path}.perKilogramMinor`]: '118.40125' })
    expect(typed.alloys.gold_18k_rose.price).toEqual({ kind: 'typed', perKilogramMinor: 11_840_125 })
    // A form sends the price it still shows.
    const back = { ...cellTexts(typed), [`${path}.kind`]: 'spot' }
    expect(edited(back, typed).alloys).toEqual(book.alloys)
  })

  test('goes back to spot with a fineness of the store’s own', () => {
    const typed = edited({ [`${path}.kind`]: 'typed', [`${path}.perKilogramMinor`]: '118' })
    const back = edited({ [`${path}.kind`]: 'spot', [`${path}.finenessPermille`]: '752' }, typed)
    expect(back.alloys.gold_18k_rose.price).toMatchObject({ kind: 'spot', finenessPermille: 752 })
  })
})
