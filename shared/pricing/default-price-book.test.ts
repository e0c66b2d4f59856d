import { describe, expect, test } from 'vitest'
import { estimateSchema } from '../contract/estimate.ts'
import { minorDigits } from '../money.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { CATEGORIES, GEMS, STYLES } from '../spec/vocabulary.ts'
import { bookCells } from './cells/book-cells.ts'
import { checkBook } from './test/check-book.ts'
import { sourceOf } from './cells/sources.ts'
import { DEFAULT_BOOK_CURRENCIES, defaultPriceBook } from './default-price-book.ts'
import { estimatePiece } from './estimate-piece.ts'
import { compileRetailBook } from './retail-book.ts'

const SPECS = CATEGORIES.flatMap((category) => STYLES[category].map((style) => startingSpec(category, style)))
const solitaire = startingSpec('engagement_ring', 'solitaire')
const dollars = compileRetailBook(defaultPriceBook('USD'), 'v1')

describe('currencies', () => {
  test('every one that Intl knows and things are sold in', () => {
    // Left out: funds, metals, accounting units, test codes, and what is no longer money.
    const not = /^(?:X(?:A[GUD]|B[A-D]|DR|P[DT]|SU|TS|UA|XX)|BOV|CH[EW]|CLF|COU|MXV|US[NS]|UY[IW]|TP[EP])$/
    const gone = new Set([
      'ANG',
      'BGN',
      'BYR',
      'CUC',
      'HRK',
      'LTL',
      'LVL',
      'MRO',
      'SLL',
      'STD',
      'VEF',
      'ZMK',
      'ZWL',
    ])
    const active = Intl.supportedValuesOf('currency').filter((code) => !not.test(code) && !gone.has(code))
    const missing = active.filter((code) => !DEFAULT_BOOK_CURRENCIES.includes(code))
    expect(missing.filter((code) => !isHistoric(code))).toEqual([])
    expect(DEFAULT_BOOK_CURRENCIES.length).toBeGreaterThanOrEqual(154)
  })

  test('a code without rates is refused', () => {
    expect(() => defaultPriceBook('XXX')).toThrow(RangeError)
    expect(() => defaultPriceBook('usd')).toThrow(RangeError)
  })

  test.each([
    // A solitaire of about $5,800; steps and least price as a jeweler there would round them.
    ['USD', 500, 50_000, 500_000, 700_000],
    ['EUR', 500, 45_000, 430_000, 600_000],
    ['GBP', 500, 40_000, 375_000, 525_000],
    ['JPY', 1_000, 80_000, 750_000, 1_050_000],
    ['KWD', 2_000, 160_000, 1_540_000, 2_150_000],
  ])('%s has prices in its own minor unit', (currency, step, least, from, to) => {
    const { roundingMinor, minimumMinor } = defaultPriceBook(currency)
    expect([roundingMinor, minimumMinor]).toEqual([step, least])
    const estimate = estimatePiece(solitaire, compileRetailBook(defaultPriceBook(currency), 'v1'))
    expect(estimate.currency).toBe(currency)
    expect(estimate.likelyMinor % step).toBe(0)
    expect(estimate.likelyMinor).toBeGreaterThan(from)
    expect(estimate.likelyMinor).toBeLessThan(to)
  })

  test.each(DEFAULT_BOOK_CURRENCIES)(
    '%s: a sound book, and every piece at about its dollar value',
    (currency) => {
      const book = defaultPriceBook(currency)
      expect(checkBook(book)).toEqual([])
      expect(book.minimumMinor % book.roundingMinor).toBe(0)
      const retail = compileRetailBook(book, 'v1')
      const perDollar = (book.fees.designMinor.complex / 550) * 10 ** -minorDigits(currency)
      for (const spec of SPECS) {
        const estimate = estimatePiece(spec, retail)
        expect(estimateSchema.parse(estimate)).toEqual(estimate)
        const worth = estimate.likelyMinor * 10 ** -minorDigits(currency)
        const usd = estimatePiece(spec, dollars).likelyMinor / 100
        expect(Math.abs(worth / perDollar - usd)).toBeLessThan(Math.max(usd * 0.02, 10))
      }
    },
  )
})

describe('where the numbers came from', () => {
  test.each(['USD', 'JPY'])('every cell of the %s book has a source and a date', (currency) => {
    const book = defaultPriceBook(currency)
    for (const { path } of bookCells(book)) {
      const source = sourceOf(book, path)
      expect(source, path).toBeDefined()
      expect(source?.source).not.toBe('')
      expect(source?.asOf).toMatch(/^20\d\d-\d\d-\d\d$/)
    }
    for (const part of Object.keys(book)) {
      if (part !== 'provenance') expect(sourceOf(book, part), part).toBeDefined()
    }
  })

  test('the most particular source wins', () => {
    const book = defaultPriceBook()
    expect(sourceOf(book, 'stones.diamond_lab.grades.color.D')?.source).toContain(
      'lab-grown-diamond-price-index',
    )
    expect(sourceOf(book, 'fees.recut.perCaratMinor')?.asOf).toBe('2018-01-01')
    expect(sourceOf(book, 'fees.printMinor')?.basis).toBe('default')
    expect(sourceOf(book, 'stones.ruby.perCaratMinor.fine.2')?.basis).toBe('default')
  })

  test('a book in another currency says at which rate', () => {
    expect(sourceOf(defaultPriceBook('JPY'), 'fees.recut')?.source).toContain('150 JPY a dollar')
    expect(sourceOf(defaultPriceBook('USD'), 'fees.recut')?.source).not.toContain('a dollar')
    expect(sourceOf(defaultPriceBook('JPY'), 'styles.ring.signet.pieces')?.source).not.toContain('a dollar')
  })

  test('every gem has a price of its own', () => {
    const { stones } = defaultPriceBook()
    expect(Object.keys(stones)).toEqual([...GEMS])
    for (const gem of GEMS) {
      const stone = stones[gem]
      const rows = stone.basis === 'width' ? [stone.perStoneMinor] : Object.values(stone.perCaratMinor).flat()
      expect(rows.flat().every((minor) => minor > 0)).toBe(true)
    }
  })
})

/** ICU keeps names of currencies that ended before this product began. */
function isHistoric(code: string): boolean {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code
  return /\d{4}/.test(name)
}
