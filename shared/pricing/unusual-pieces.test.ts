import { describe, expect, test } from 'vitest'
import type { DesignSpec, RingSize, StoneGroup } from '../spec/design-spec.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { stoneSizeForWeight } from '../spec/stone-size.ts'
import type { GemId, StoneOrigin } from '../spec/vocabulary.ts'
import { defaultPriceBook } from './default-price-book.ts'
import { estimatePiece } from './estimate-piece.ts'
import type { LineCode } from './estimate.ts'
import { compileRetailBook } from './retail-book.ts'

const book = compileRetailBook(defaultPriceBook(), 'v1')
const likely = (spec: DesignSpec): number => estimatePiece(spec, book).likelyMinor
const amountOf = (spec: DesignSpec, code: LineCode, by = book): number =>
  estimatePiece(spec, by).lines.find((line) => line.code === code)?.amountMinor ?? 0

const withStones = (spec: DesignSpec, change: Partial<StoneGroup>): DesignSpec => ({
  ...spec,
  stones: spec.stones.map((stone) => ({ ...stone, ...change })),
})

describe('pearls', () => {
  const studs = withStones(startingSpec('earrings', 'stud'), {
    gem: 'pearl_akoya',
    cut: 'pearl_round',
    lengthUm: 8_000,
    widthUm: 8_000,
    quality: { tier: 'good' },
  })

  test('are priced by their width', () => {
    expect(amountOf(studs, 'center_stone')).toBe(2 * 12_000 * 2.5)
  })

  test.each(['prong4', 'bezel', 'tension', 'none'] as const)(
    'have a peg, even where %s is named',
    (setting) => {
      expect(amountOf(withStones(studs, { setting }), 'setting')).toBe(2 * 1_500 * 2)
    },
  )

  test('are set like other stones by a book that has no such fee', () => {
    const { pearlMinor: _, ...settings } = defaultPriceBook().settings
    const older = compileRetailBook({ ...defaultPriceBook(), settings }, 'v1')
    expect(amountOf(studs, 'setting', older)).toBe(2 * 7_500 * 2)
  })
})

describe('a guessed ring size', () => {
  const of = (style: string, source: RingSize['source']): DesignSpec => ({
    ...startingSpec('wedding_band', style),
    size: { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source },
  })

  test.each(['guess', 'unknown'] as const)('of source "%s" counts one resizing on', (source) => {
    const { lines, assumptions } = estimatePiece(of('plain', source), book)
    expect(lines.find(({ code }) => code === 'making')).toMatchObject({
      label: 'Design, making and one resizing',
      // $42 at retail.
      amountMinor: amountOf(of('plain', 'measured'), 'making') + 4_200,
    })
    expect(assumptions).toEqual(['size_unsure'])
  })

  test('counts nothing on where the size is known, or nothing was said of it', () => {
    const { size: _, ...unsaid } = of('plain', 'guess')
    const usual = amountOf(of('plain', 'measured'), 'making')
    expect(amountOf(of('plain', 'borrowed'), 'making')).toBe(usual)
    expect(amountOf(unsaid, 'making')).toBe(usual)
  })

  test('counts nothing on where stones go all around, which nobody can resize', () => {
    const [guess, measured] = [of('full_eternity', 'guess'), of('full_eternity', 'measured')]
    expect(amountOf(guess, 'making')).toBe(amountOf(measured, 'making'))
  })

  test('counts nothing on by a book that has no such fee', () => {
    const { resizingMinor: _, ...fees } = defaultPriceBook().fees
    const older = compileRetailBook({ ...defaultPriceBook(), fees }, 'v1')
    const { lines } = estimatePiece(of('plain', 'guess'), older)
    expect(lines.find(({ code }) => code === 'making')).toMatchObject({
      label: 'Design and making',
      amountMinor: amountOf(of('plain', 'measured'), 'making'),
    })
  })
})

describe('stones without a piece', () => {
  test('a loose stone costs the stone: no setting, no making, no minimum', () => {
    const named = withStones(startingSpec('gemstone', 'loose'), { setting: 'bezel' })
    const codes = estimatePiece(named, book).lines.map(({ code }) => code)
    expect(codes.filter((code) => code !== 'rounding')).toEqual(['center_stone'])
    expect(likely(withStones(named, { gem: 'topaz_blue' }))).toBeLessThan(book.minimum)
  })

  test.each([
    // sutragems.com: $350 to 3 ct, $50 for each carat above.
    [200, 35_000],
    [300, 35_000],
    [500, 45_000],
  ])("recutting the customer's stone of %i points costs its published price", (weightPoints, minor) => {
    const recut = startingSpec('gemstone', 'recut')
    expect(recut.stones[0]?.origin).toBe('customer')
    expect(likely(withStones(recut, { weightPoints }))).toBe(minor)
  })

  test('recutting one of ours costs the stone as well', () => {
    const ours = withStones(startingSpec('gemstone', 'recut'), { origin: 'natural' })
    expect(likely(ours)).toBe(likely(startingSpec('gemstone', 'loose')) + 35_000)
  })
})

describe("the customer's own stone", () => {
  const ring = startingSpec('engagement_ring', 'solitaire')
  const own = withStones(ring, { origin: 'customer' })

  test('costs nothing, whatever it is and weighs', () => {
    expect(amountOf(own, 'center_stone')).toBe(0)
    expect(likely(withStones(own, { weightPoints: 500, quality: { tier: 'extra_fine' } }))).toBe(likely(own))
  })

  test('costs its setting, with more care, and a larger one more', () => {
    expect(amountOf(own, 'setting')).toBe(Math.round(amountOf(ring, 'setting') * 1.25))
    const [stone] = own.stones
    if (!stone) throw new TypeError('a solitaire has a stone')
    const larger = withStones(own, stoneSizeForWeight({ ...stone, weightPoints: 500 }))
    expect(amountOf(larger, 'setting')).toBeGreaterThan(amountOf(own, 'setting'))
    expect(amountOf(larger, 'metal')).toBeGreaterThan(amountOf(own, 'metal'))
  })
})

describe('a gem of lab origin', () => {
  const priceOf = (gem: GemId, origin: StoneOrigin): number =>
    amountOf(
      withStones(startingSpec('ring', 'solitaire'), { gem, origin, quality: { tier: 'good' } }),
      'center_stone',
    )

  test('is priced as the one a laboratory grows', () => {
    expect(priceOf('sapphire_teal', 'lab')).toBe(priceOf('sapphire_lab', 'lab'))
    expect(priceOf('ruby', 'lab')).toBe(priceOf('ruby_lab', 'lab'))
    expect(priceOf('diamond_fancy_yellow', 'lab')).toBe(priceOf('diamond_lab', 'lab'))
    expect(priceOf('diamond_fancy_yellow', 'natural')).toBeGreaterThan(10 * priceOf('diamond_lab', 'lab'))
  })

  test('has its own price where none is grown', () => {
    expect(priceOf('garnet_red', 'lab')).toBe(priceOf('garnet_red', 'natural'))
  })
})

describe('metal of another density', () => {
  test('weighs and costs what the store says it does', () => {
    const usual = defaultPriceBook()
    const alloy = { ...usual.alloys.gold_14k_yellow, densityCenti: 1_360 }
    const own = compileRetailBook({ ...usual, alloys: { ...usual.alloys, gold_14k_yellow: alloy } }, 'v1')
    expect(own.densities).toEqual({ gold_14k_yellow: 1_360 })
    expect(book.densities).toBeUndefined()
    const band = startingSpec('wedding_band', 'plain')
    const [before, after] = [estimatePiece(band, book), estimatePiece(band, own)]
    expect(after.metalMilligrams / before.metalMilligrams).toBeCloseTo(1_360 / 1_307, 3)
    expect(amountOf(band, 'metal', own) / amountOf(band, 'metal')).toBeCloseTo(1_360 / 1_307, 4)
    const white = { ...band, metal: { alloy: 'gold_14k_white' } as const }
    expect(estimatePiece(white, own).metalMilligrams).toBe(estimatePiece(white, book).metalMilligrams)
  })
})
