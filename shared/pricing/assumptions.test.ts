import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateSchema } from '../contract/estimate.ts'
import { isRing } from '../spec/is-ring.ts'
import { centerStone, type DesignSpec, type RingSize, type StoneGroup } from '../spec/design-spec.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { CATEGORIES, STYLES, type Category } from '../spec/vocabulary.ts'
import { arbitraryPriceBook } from '../test/arbitrary-price-book.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { defaultPriceBook } from './default-price-book.ts'
import { estimatePiece } from './estimate-piece.ts'
import { spread } from './estimate-range.ts'
import type { AssumptionCode, Estimate, EstimateLine, LineCode } from './estimate.ts'
import { kindOfStone } from './price-stone.ts'
import { compileRetailBook } from './retail-book.ts'

/** To the cent and without a least price, so that a range is seen as it is. */
const book = compileRetailBook({ ...defaultPriceBook(), roundingMinor: 1, minimumMinor: 0 }, 'v1')

const SIX: RingSize = { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source: 'measured' }

/** A starting piece with nothing left to assume. */
const whole = (category: Category, style: string): DesignSpec => ({
  ...startingSpec(category, style),
  size: isRing(category) ? SIX : { kind: 'length', lengthUm: 450_000 },
})

const each = (spec: DesignSpec, change: (stone: StoneGroup) => StoneGroup): DesignSpec => ({
  ...spec,
  stones: spec.stones.map(change),
})

/** The lines of the piece itself. */
const pieceLines = (lines: EstimateLine[]): EstimateLine[] =>
  lines.filter(({ code }) => code !== 'minimum' && code !== 'rounding')

/** How far the range reaches above the likely price, and how far it would if nothing had been assumed. */
function reachOf(spec: DesignSpec): { said: number; certain: number } {
  const { highMinor, likelyMinor, lines }: Estimate = estimatePiece(spec, book)
  const center = centerStone(spec)
  return {
    said: highMinor - likelyMinor,
    certain: spread(pieceLines(lines), [], center && kindOfStone(center, book), book),
  }
}

const hasLength = (category: Category): boolean =>
  category === 'pendant' || category === 'necklace' || category === 'bracelet'

/** Whether a stone is one whose quality people are asked for: ours, no pearl, and no melee. */
const hasQuality = (stone: StoneGroup): boolean =>
  stone.origin !== 'customer' && !stone.gem.startsWith('pearl') && stone.weightPoints > 2

/** A piece without one of its parts, and what it is then said to have assumed; null where the piece has no such part. */
type Without = (spec: DesignSpec) => { lacking: DesignSpec; assumed: AssumptionCode | null }

const PARTS: Record<string, Without> = {
  size: (spec) => {
    const { size: _, ...lacking } = spec
    const { category } = spec
    return {
      lacking,
      assumed: isRing(category) ? 'size_assumed' : hasLength(category) ? 'length_assumed' : null,
    }
  },
  'measured ring size': (spec) =>
    isRing(spec.category)
      ? { lacking: { ...spec, size: { ...SIX, source: 'guess' } }, assumed: 'size_unsure' }
      : { lacking: spec, assumed: null },
  band: ({ band, ...lacking }) => ({ lacking, assumed: band ? 'band_assumed' : null }),
  'stone quality': (spec) => ({
    lacking: each(spec, (stone) => ({ ...stone, quality: {} })),
    assumed: spec.stones.some(hasQuality) ? 'quality_assumed' : null,
  }),
  'stone weight': (spec) => ({
    lacking: each(spec, (stone) => ({ ...stone, weightPoints: 0 })),
    assumed: spec.stones.length > 0 ? 'stone_size_assumed' : null,
  }),
}

for (const [part, without] of Object.entries(PARTS))
  describe(`a piece without its ${part}`, () => {
    const pieces = CATEGORIES.flatMap((category) => STYLES[category].map((style) => ({ category, style })))
    test.each(pieces)('$category $style is priced, says so, and is less certain', ({ category, style }) => {
      const spec = whole(category, style)
      const before = estimatePiece(spec, book)
      const { lacking, assumed } = without(spec)
      const after = estimatePiece(lacking, book)
      expect(estimateSchema.parse(after)).toEqual(after)
      expect(after.likelyMinor).toBeGreaterThan(0)
      expect(after.assumptions.filter((code) => !before.assumptions.includes(code))).toEqual(
        assumed === null ? [] : [assumed],
      )
      const { said, certain } = reachOf(lacking)
      if (assumed !== null) expect(said).toBeGreaterThan(certain)
    })
  })

describe('what was assumed', () => {
  test('is nothing of a piece that says everything', () => {
    for (const category of CATEGORIES)
      for (const style of STYLES[category]) {
        const { assumptions } = estimatePiece(whole(category, style), book)
        expect(assumptions).toEqual(style === 'recut' ? ['customer_stone'] : [])
      }
  })

  test('of a stone beside the center widens its own line', () => {
    const ring = whole('engagement_ring', 'three_stone')
    const vague = (role: StoneGroup['role']): DesignSpec =>
      each(ring, (stone) => (stone.role === role ? { ...stone, quality: {} } : stone))
    const known = reachOf(ring).said
    for (const role of ['side', 'center'] as const)
      expect(estimatePiece(vague(role), book).assumptions).toEqual(['quality_assumed'])
    expect(reachOf(vague('side')).said).toBeGreaterThan(known)
    expect(reachOf(vague('center')).said).toBeGreaterThan(reachOf(vague('side')).said)
  })

  test('is not the quality of melee, which nobody is asked', () => {
    const halo = each(whole('engagement_ring', 'halo'), (stone) =>
      stone.role === 'halo' ? { ...stone, quality: {} } : stone,
    )
    expect(estimatePiece(halo, book).assumptions).toEqual([])
  })

  test("includes that the customer's own stone can be set", () => {
    const own = each(whole('engagement_ring', 'solitaire'), (stone) => ({ ...stone, origin: 'customer' }))
    const { assumptions, lines } = estimatePiece(own, book)
    expect(assumptions).toEqual(['customer_stone'])
    // The range of a measured stone's setting is 10 % of it; of one nobody here has seen 25 % more, in quadrature.
    const calm = compileRetailBook(
      {
        ...defaultPriceBook(),
        roundingMinor: 1,
        uncertainty: { metal: 0, naturalDiamond: 0, lab: 0, colored: 0, otherStones: 0, labour: 0 },
      },
      'v1',
    )
    const setting = lines.find(({ code }) => code === 'setting')?.amountMinor ?? 0
    const { highMinor, likelyMinor } = estimatePiece(own, calm)
    expect(highMinor - likelyMinor).toBe(Math.ceil(setting * 0.25))
  })

  test('is named once', () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const { assumptions } = estimatePiece(spec, book)
        expect(new Set(assumptions).size).toBe(assumptions.length)
      }),
      { seed: 14, numRuns: 500 },
    )
  })
})

describe('the drivers', () => {
  test('are the biggest lines, biggest first', () => {
    fc.assert(
      fc.property(arbitrarySpec(), arbitraryPriceBook('USD', 'JPY'), (spec, made) => {
        const { lines, drivers } = estimatePiece(spec, compileRetailBook(made, 'v1'))
        const own = pieceLines(lines)
        const amountOf = (code: LineCode) => own.find((line) => line.code === code)?.amountMinor
        const biggest = own.map(({ amountMinor }) => amountMinor).sort((a, b) => b - a)
        expect(drivers.map(amountOf)).toEqual(biggest.slice(0, 3))
      }),
      { seed: 13, numRuns: 100 },
    )
  })
})
