import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateSchema } from '../contract/estimate.ts'
import type { DesignSpec, StoneGroup } from '../spec/design-spec.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { stoneSizeForWeight } from '../spec/stone-size.ts'
import { CATEGORIES, STYLES, type AlloyId } from '../spec/vocabulary.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { defaultPriceBook } from './default-price-book.ts'
import { estimatePiece } from './estimate-piece.ts'
import { compileRetailBook } from './retail-book.ts'

const book = compileRetailBook(defaultPriceBook(), 'v1')
const likely = (spec: DesignSpec): number => estimatePiece(spec, book).likelyMinor

const SIX = { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source: 'measured' } as const

type Choice = Pick<StoneGroup, 'gem' | 'cut' | 'weightPoints'>
const sized = (choice: Choice): Choice & { lengthUm: number; widthUm: number } => ({
  ...choice,
  ...stoneSizeForWeight(choice),
})

const center = (choice: Choice, rest: Partial<StoneGroup>): StoneGroup => ({
  role: 'center',
  origin: 'natural',
  count: 1,
  quality: {},
  setting: 'prong4',
  ...sized(choice),
  ...rest,
})

const solitaire = (alloy: AlloyId, stone: StoneGroup): DesignSpec => ({
  category: 'engagement_ring',
  style: 'solitaire',
  metal: { alloy },
  band: { profile: 'court', widthUm: 2_000, thicknessUm: 1_800 },
  size: SIX,
  stones: [stone],
  finish: 'polished',
})

const carat = center(
  { gem: 'diamond_natural', cut: 'round', weightPoints: 100 },
  { quality: { color: 'G', clarity: 'VS2' }, setting: 'prong6' },
)
const labOval = center(
  { gem: 'diamond_lab', cut: 'oval', weightPoints: 150 },
  { origin: 'lab', quality: { color: 'E', clarity: 'VS1' } },
)

const melee = (role: 'hidden_halo' | 'pave', sideUm: number, count: number): StoneGroup => ({
  ...labOval,
  role,
  cut: 'round',
  lengthUm: sideUm,
  widthUm: sideUm,
  weightPoints: 1,
  count,
  setting: 'pave',
})

const offBy = (amountMinor: number, dollars: number): number => Math.abs(amountMinor / 100 / dollars - 1)

describe('the sample pieces (docs/jewelry-facts.md#sample-pieces)', () => {
  test('a platinum 1 ct natural G VS2 solitaire is near $6,450', () => {
    expect(offBy(likely(solitaire('platinum_950_ru', carat)), 6_450)).toBeLessThan(0.1)
  })

  test('a 14k white 1.5 ct oval lab E VS1 with hidden halo and pavé is near $2,819', () => {
    const ring = solitaire('gold_14k_white', labOval)
    const stones = [labOval, melee('hidden_halo', 1_200, 18), melee('pave', 1_400, 20)]
    expect(offBy(likely({ ...ring, style: 'hidden_halo', stones }), 2_819)).toBeLessThan(0.1)
  })

  test('without halo and pavé it is the same less their stones and setting', () => {
    const { lines, metalMilligrams } = estimatePiece(solitaire('gold_14k_white', labOval), book)
    const amounts = Object.fromEntries(lines.map(({ code, amountMinor }) => [code, amountMinor]))
    expect(offBy(amounts['center_stone'] ?? 0, 340 * 2)).toBeLessThan(0.01)
    expect(offBy(amounts['metal'] ?? 0, (metalMilligrams / 3_280) * 570)).toBeLessThan(0.01)
  })
})

describe('what an estimate says', () => {
  const sapphire = center(
    { gem: 'sapphire_blue', cut: 'oval', weightPoints: 150 },
    { quality: { tier: 'good' } },
  )
  const { size: _, ...unsized } = solitaire('gold_18k_rose', sapphire)

  test('its lines name what they are for', () => {
    const { lines, assumptions, drivers } = estimatePiece(unsized, book)
    expect(lines.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^18k rose gold, \d+\.\d g$/),
      'Oval blue sapphire, 1.5 ct',
      'Setting',
      'Design and making',
      'Finishing',
      'Rounding',
    ])
    expect(assumptions).toEqual(['size_assumed'])
    expect(drivers[0]).toBe('center_stone')
  })

  test('what is not said is named and widens the range', () => {
    const { quality: __, ...rest } = sapphire
    const vague = { ...unsized, stones: [{ ...rest, quality: {} }] }
    const [exact, wide] = [estimatePiece({ ...unsized, size: SIX }, book), estimatePiece(vague, book)]
    expect(wide.assumptions).toEqual(['size_assumed', 'quality_assumed'])
    expect(wide.likelyMinor).toBe(exact.likelyMinor)
    expect(wide.highMinor - wide.lowMinor).toBeGreaterThan(exact.highMinor - exact.lowMinor)
  })

  test("the customer's own stone costs its setting, with more care", () => {
    const own = { ...solitaire('gold_18k_rose', { ...sapphire, origin: 'customer' as const }) }
    const { lines, assumptions } = estimatePiece(own, book)
    const bought = estimatePiece(solitaire('gold_18k_rose', sapphire), book)
    const setting = (of: typeof lines) => of.find(({ code }) => code === 'setting')?.amountMinor ?? 0
    expect(lines.some(({ code }) => code === 'center_stone')).toBe(false)
    expect(setting(lines)).toBe(Math.round(setting(bought.lines) * 1.25))
    expect(assumptions).toContain('customer_stone')
  })

  test('a natural gem of lab origin is priced as its lab-grown twin', () => {
    const [twin, lab] = (['diamond_natural', 'diamond_lab'] as const).map((gem) =>
      likely(solitaire('gold_14k_white', { ...labOval, gem })),
    )
    expect(twin).toBe(lab)
  })

  test('a silver band of little metal costs the minimum', () => {
    const high = compileRetailBook({ ...defaultPriceBook(), minimumMinor: 200_000 }, 'v2')
    const { lines, likelyMinor, lowMinor } = estimatePiece(startingSpec('wedding_band', 'plain'), high)
    expect(likelyMinor).toBe(200_000)
    expect(lowMinor).toBe(200_000)
    expect(lines.some(({ code }) => code === 'minimum')).toBe(true)
  })

  test('engraving is counted in characters as people see them', () => {
    const band = startingSpec('wedding_band', 'plain')
    const engraving = { text: 'A ♥ 🌊', font: 'script', place: 'inside' } as const
    const line = estimatePiece({ ...band, engraving }, book).lines.find(({ code }) => code === 'engraving')
    expect(line?.quantity).toBe(5)
  })

  test.each(CATEGORIES.flatMap((category) => STYLES[category].map((style) => ({ category, style }))))(
    '$category $style has a price',
    ({ category, style }) => {
      expect(likely(startingSpec(category, style))).toBeGreaterThan(10_000)
    },
  )
})

describe('for any valid spec', () => {
  test('lines add up to likely, which lies between low and high, all in rounding steps', () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const { lines, lowMinor, likelyMinor, highMinor, ...rest } = estimatePiece(spec, book)
        expect(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(likelyMinor)
        expect(lowMinor).toBeLessThanOrEqual(likelyMinor)
        expect(likelyMinor).toBeLessThanOrEqual(highMinor)
        for (const amount of [lowMinor, likelyMinor, highMinor]) expect(amount % book.rounding).toBe(0)
        for (const { amountMinor } of lines) expect(Number.isSafeInteger(amountMinor)).toBe(true)
        expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length)
        expect(rest.bookVersion).toBe('v1')
      }),
      { seed: 7, numRuns: 2_000 },
    )
  })

  test('every starting spec gives an estimate the contract accepts', () => {
    for (const category of CATEGORIES)
      for (const style of STYLES[category]) {
        const estimate = estimatePiece(startingSpec(category, style), book)
        expect(estimateSchema.parse(estimate)).toEqual(estimate)
      }
  })

  test('an absurd piece in the smallest of units is still whole numbers the contract accepts', () => {
    const rials = compileRetailBook(defaultPriceBook('IRR'), 'v1')
    const stones = Array.from({ length: 12 }, (_, index): StoneGroup => ({
      ...carat,
      role: index === 0 ? 'center' : 'side',
      weightPoints: 10_000,
      count: 400,
    }))
    const estimate = estimatePiece({ ...solitaire('gold_24k_yellow', carat), stones }, rials)
    expect(estimateSchema.parse(estimate)).toEqual(estimate)
    expect(estimate.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(estimate.likelyMinor)
  })
})
