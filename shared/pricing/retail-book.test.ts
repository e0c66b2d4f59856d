import { brotliCompressSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALLOYS, CATEGORIES, GEMS, STYLES } from '../spec/vocabulary.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { stoneSizeForWeight } from '../spec/stone-size.ts'
import { arbitraryPriceBook } from '../test/arbitrary-price-book.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { defaultPriceBook } from './default-price-book.ts'
import { estimateCost } from './estimate-cost.ts'
import { estimatePiece } from './estimate-piece.ts'
import type { StonePrice } from './price-book.ts'
import { compileRetailBook } from './retail-book.ts'

const book = defaultPriceBook()
const retail = compileRetailBook(book, 'v1')

describe('what the browser gets', () => {
  test('is plain JSON and no more than 6 kB on the wire', () => {
    const json = JSON.stringify(retail)
    expect(JSON.parse(json)).toEqual(retail)
    expect(brotliCompressSync(json).byteLength).toBeLessThanOrEqual(6_000)
  })

  test('covers every alloy, gem and style', () => {
    expect(Object.keys(retail.metals)).toEqual([...ALLOYS])
    expect(Object.keys(retail.gems)).toEqual([...GEMS])
    for (const category of CATEGORIES)
      expect(Object.keys(retail.styles[category]).sort()).toEqual([...STYLES[category]].sort())
  })

  test('rises along every row and from row to row', () => {
    for (const gem of GEMS) {
      const { axis, basis, center, other } = retail.gems[gem]
      const sizes = retail.axes[axis] ?? []
      for (const rows of [center, other])
        for (const [index, row] of rows.entries()) {
          expect(row).toHaveLength(sizes.length)
          const whole = row.map((price, at) => (basis === 'width' ? price : price * (sizes[at] ?? 0)))
          expect(whole).toEqual([...whole].sort((a, b) => a - b))
          const better = rows[index + 1] ?? row
          expect(row.every((price, at) => price <= (better[at] ?? 0))).toBe(true)
        }
    }
  })

  test('asks no less for setting a wider stone', () => {
    for (const fees of [retail.settings.center, retail.settings.other])
      for (const row of Object.values(fees)) {
        expect(row).toHaveLength(retail.settings.widthsUm.length + 1)
        expect(row).toEqual([...row].sort((a, b) => a - b))
      }
  })

  test('raises a cell where a heavier stone would sell for less, whatever was typed', () => {
    const arbitraryGrid = fc
      .uniqueArray(fc.integer({ min: 100, max: 60_000 }), { minLength: 2, maxLength: 6 })
      .map((sizes) => [...sizes].sort((a, b) => a - b))
      .chain((sizes) =>
        fc
          .array(fc.integer({ min: 1, max: 500_000 }), { minLength: sizes.length, maxLength: sizes.length })
          .map((row) => ({ sizes, row })),
      )
    fc.assert(
      fc.property(arbitraryGrid, fc.integer({ min: 10, max: 700 }), ({ sizes, row }, points) => {
        const perCaratMinor = { commercial: row, good: row, fine: row, extra_fine: row }
        const typed: StonePrice = { basis: 'tier', kind: 'colored', sizes, perCaratMinor }
        const own = compileRetailBook({ ...book, stones: { ...book.stones, ruby: typed } }, 'v2')
        const spec = startingSpec('gemstone', 'loose')
        const [one, next] = [points, points + 1].map((weightPoints) => {
          const stones = spec.stones.map((stone) => ({ ...stone, gem: 'ruby' as const, weightPoints }))
          return estimatePiece({ ...spec, stones }, own).likelyMinor
        })
        expect(next).toBeGreaterThanOrEqual(one ?? 0)
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  test('marks up by bands as an income tax does', () => {
    // Defaults: ×2.5 to $200, ×2 to $1,000, ×1.55 to $4,000.
    const priceOf = (usd: number): number | undefined => {
      const pearl: StonePrice = {
        basis: 'width',
        kind: 'colored',
        sizes: [8_000],
        perStoneMinor: [usd * 100],
      }
      const stones = { ...book.stones, pearl_akoya: pearl }
      return compileRetailBook({ ...book, stones }, 'v2').gems.pearl_akoya.center[0]?.[0]
    }
    expect(priceOf(100)).toBe(25_000)
    expect(priceOf(200)).toBe(50_000)
    expect(priceOf(300)).toBe(70_000)
    expect(priceOf(2_000)).toBe(50_000 + 160_000 + 155_000)
  })

  test('rounds a stone to four digits, a half upward, where floating point would fall short of the half', () => {
    // 11,500 a carat at 0.7 ct × 2.05 is 23,575 a carat; by way of the whole stone in floating point 23,574.999….
    const markup = {
      ...book.markup,
      center: { ...book.markup.center, colored: [{ upToMinor: null, permille: 2_050 }] },
    }
    const row = [11_500]
    const perCaratMinor = { commercial: row, good: row, fine: row, extra_fine: row }
    const ruby: StonePrice = { basis: 'tier', kind: 'colored', sizes: [7_000], perCaratMinor }
    const own = compileRetailBook({ ...book, markup, stones: { ...book.stones, ruby } }, 'v2')
    expect(own.gems.ruby.center[0]).toEqual([23_580])
  })

  test('prices a grade below its lowest row in proportion', () => {
    const natural = book.stones.diamond_natural
    if (natural.basis !== 'grade') throw new TypeError('natural diamonds are graded')
    const priceAt = (permille: number): number => {
      const grades = { ...natural.grades, color: { ...natural.grades.color, M: permille } }
      const stones = { ...book.stones, diamond_natural: { ...natural, grades } }
      const spec = startingSpec('engagement_ring', 'solitaire')
      const quality = { color: 'M', clarity: 'VS2' } as const
      const dull = { ...spec, stones: spec.stones.map((stone) => ({ ...stone, quality })) }
      const { lines } = estimatePiece(dull, compileRetailBook({ ...book, stones }, 'v2'))
      return lines.find(({ code }) => code === 'center_stone')?.amountMinor ?? 0
    }
    expect(Math.abs(priceAt(100) / priceAt(50) - 2)).toBeLessThan(0.001)
    expect(priceAt(2_400)).toBeGreaterThan(priceAt(1_900))
  })

  test('metal can be typed instead of following spot', () => {
    const typed = { kind: 'typed', perKilogramMinor: 10_000_000 } as const
    const alloy = { ...book.alloys.gold_14k_yellow, price: typed }
    const own = compileRetailBook({ ...book, alloys: { ...book.alloys, gold_14k_yellow: alloy } }, 'v2')
    expect(own.metals.gold_14k_yellow[0]).toBe(10_000_000 * 1.06 * 1.5)
  })
})

describe('the jumps of natural diamonds', () => {
  test.each([50, 70, 90, 100, 150, 200])('at %i points', (points) => {
    const spec = startingSpec('engagement_ring', 'solitaire')
    const price = (weightPoints: number): number => {
      const stones = spec.stones.map((stone) => ({ ...stone, weightPoints }))
      return (
        estimatePiece({ ...spec, stones }, retail).lines.find(({ code }) => code === 'center_stone')
          ?.amountMinor ?? 0
      )
    }
    const before = price(points - 1) - price(points - 2)
    expect(price(points) - price(points - 1)).toBeGreaterThan(4 * before)
  })
})

describe("the seller's view", () => {
  test('costs and retail lines each add up, and a margin is what is between them', () => {
    fc.assert(
      fc.property(arbitrarySpec(), arbitraryPriceBook('USD', 'JPY'), (spec, own) => {
        for (const of of [book, own]) {
          const { costMinor, marginMinor, likelyMinor, lines } = estimateCost(spec, of)
          expect(lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(likelyMinor)
          expect(lines.reduce((sum, line) => sum + line.costMinor, 0)).toBe(costMinor)
          expect(costMinor + marginMinor).toBe(likelyMinor)
          expect(likelyMinor).toBe(estimatePiece(spec, compileRetailBook(of, '')).likelyMinor)
        }
      }),
      { seed: 10, numRuns: 60 },
    )
  })

  test('no line sells below its cost where nothing is marked down', () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        for (const { code, amountMinor, costMinor } of estimateCost(spec, book).lines) {
          if (code === 'rounding') expect(costMinor).toBe(0)
          else expect(amountMinor).toBeGreaterThanOrEqual(costMinor)
        }
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  test('shows the store what it loses on a piece it sells too cheaply', () => {
    const { labourPermille: _, ...rest } = book.markup
    const { marginMinor, lines } = estimateCost(startingSpec('wedding_band', 'plain'), {
      ...book,
      minimumMinor: 0,
      markup: { ...rest, labourPermille: 0 },
    })
    expect(lines.find(({ code }) => code === 'finishing')).toMatchObject({ amountMinor: 0, costMinor: 3_500 })
    expect(marginMinor).toBeLessThan(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0))
  })

  // docs/jewelry-facts.md#sample-pieces
  test('a 14k white 1.5 ct oval lab with hidden halo and pavé costs the bench about $1,575', () => {
    const stone = { gem: 'diamond_lab', origin: 'lab', quality: { color: 'E', clarity: 'VS1' } } as const
    const oval = {
      ...stone,
      role: 'center',
      cut: 'oval',
      weightPoints: 150,
      count: 1,
      setting: 'prong4',
    } as const
    const round = { ...stone, cut: 'round', weightPoints: 1, setting: 'pave' } as const
    const ring = startingSpec('engagement_ring', 'hidden_halo')
    const stones = [
      { ...oval, ...stoneSizeForWeight(oval) },
      { ...round, role: 'hidden_halo', lengthUm: 1_200, widthUm: 1_200, count: 18 } as const,
      { ...round, role: 'pave', lengthUm: 1_400, widthUm: 1_400, count: 20 } as const,
    ]
    const { costMinor } = estimateCost({ ...ring, metal: { alloy: 'gold_14k_white' }, stones }, book)
    expect(Math.abs(costMinor / 157_500 - 1)).toBeLessThan(0.1)
  })
})
