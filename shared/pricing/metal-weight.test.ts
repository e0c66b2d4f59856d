import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Band, DesignSpec } from '../spec/design-spec.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { BAND_PROFILES, type AlloyId, type BandProfile } from '../spec/vocabulary.ts'
import { arbitraryBand, arbitrarySpec } from '../test/arbitrary-spec.ts'
import { bandVolumeMm3 } from './band-volume.ts'
import { EXACT_BANDS, TYPICAL_PIECES } from './test/data/weight-cases.ts'
import { metalWeightMilligrams } from './metal-weight.ts'

/** A plain band; `innerDiameterUm` in µm. */
const plainBand = (alloy: AlloyId, innerDiameterUm: number, band: Band): DesignSpec => ({
  category: 'wedding_band',
  style: 'plain',
  metal: { alloy },
  band,
  size: {
    kind: 'ring',
    innerDiameterUm,
    system: 'mm',
    label: String(innerDiameterUm / 1000),
    source: 'measured',
  },
  stones: [],
  finish: 'polished',
})

const us = (size: number): number => Math.round(11_633.2 + 812.8 * size)

describe('bands', () => {
  test.each(EXACT_BANDS)('$id: $profile $widthUm × $thicknessUm µm in $alloy', (band) => {
    const { alloy, innerDiameterUm, profile, widthUm, thicknessUm, milligrams } = band
    const weight = metalWeightMilligrams(plainBand(alloy, innerDiameterUm, { profile, widthUm, thicknessUm }))
    expect(Math.abs(weight / milligrams - 1)).toBeLessThan(0.005)
  })

  test('half of a flat 3 × 1.5 mm band of size 6¾ in 14k is the 1.13 dwt that Geller prints', () => {
    const band: Band = { profile: 'flat', widthUm: 3_000, thicknessUm: 1_500 }
    const half = metalWeightMilligrams(plainBand('gold_14k_yellow', us(6.75), band)) / 2
    expect(Math.abs(half / 1_757 - 1)).toBeLessThan(0.04)
  })

  test('platinum weighs half as much again as 14k: the published 6 g against 4 g', () => {
    const band: Band = { profile: 'court', widthUm: 4_000, thicknessUm: 1_600 }
    const weights = (['platinum_950_ru', 'gold_14k_yellow'] as const).map((alloy) =>
      metalWeightMilligrams(plainBand(alloy, us(7), band)),
    )
    expect(Math.abs((weights[0] ?? 0) / (weights[1] ?? 1) / 1.5 - 1)).toBeLessThan(0.08)
  })

  test('a 7 mm platinum court gains the published 0.65–1.6 g over two sizes', () => {
    const band: Band = { profile: 'court', widthUm: 7_000, thicknessUm: 1_800 }
    const gain =
      metalWeightMilligrams(plainBand('platinum_950_ru', us(9), band)) -
      metalWeightMilligrams(plainBand('platinum_950_ru', us(7), band))
    expect(gain).toBeGreaterThan(650)
    expect(gain).toBeLessThan(1_600)
  })

  test('each profile is the solid of revolution of its section, summed in thin rings', () => {
    const arbitrary = fc.record({
      profile: fc.constantFrom(...BAND_PROFILES),
      widthUm: fc.integer({ min: 800, max: 20_000 }),
      thicknessUm: fc.integer({ min: 600, max: 6_000 }),
      innerRadiusUm: fc.integer({ min: 5_500, max: 13_000 }),
    })
    fc.assert(
      fc.property(arbitrary, ({ profile, widthUm, thicknessUm, innerRadiusUm }) => {
        const section = { widthUm, thicknessUm }
        const volume = bandVolumeMm3({ innerRadiusUm, profile, top: section, bottom: section })
        const summed = summedVolume(profile, widthUm / 1000, thicknessUm / 1000, innerRadiusUm / 1000)
        expect(Math.abs(volume / summed - 1)).toBeLessThan(0.001)
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  test('a taper is the mean of its sections on the way around', () => {
    fc.assert(
      fc.property(arbitraryBand, ({ profile, widthUm, thicknessUm, taperUm = 0 }) => {
        const innerRadiusUm = 8_255
        const section = (share: number) => ({
          widthUm: widthUm - Math.min(taperUm, widthUm / 2) * share,
          thicknessUm,
        })
        const parts = Array.from({ length: 200 }, (_, part) => section((part + 0.5) / 200))
        const sum = parts.reduce(
          (mm3, of) => mm3 + bandVolumeMm3({ innerRadiusUm, profile, top: of, bottom: of }),
          0,
        )
        const tapered = bandVolumeMm3({ innerRadiusUm, profile, top: section(0), bottom: section(1) })
        expect(Math.abs(tapered / (sum / 200) - 1)).toBeLessThan(0.003)
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  test('a taper weighs between its two ends, and a wider, thicker or bigger ring never weighs less', () => {
    fc.assert(
      fc.property(
        arbitraryBand,
        fc.integer({ min: 11_000, max: 25_000 }),
        fc.integer({ min: 0, max: 1_000 }),
        (band, diameter, more) => {
          const weigh = (of: Band, inner = diameter) =>
            metalWeightMilligrams(plainBand('gold_18k_yellow', inner, of))
          const weight = weigh(band)
          expect(weight).toBeLessThanOrEqual(weigh({ ...band, taperUm: 0 }))
          expect(weigh({ ...band, widthUm: band.widthUm + more })).toBeGreaterThanOrEqual(weight)
          expect(weigh({ ...band, thicknessUm: band.thicknessUm + more })).toBeGreaterThanOrEqual(weight)
          expect(weigh(band, diameter + more)).toBeGreaterThanOrEqual(weight)
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })
})

/** An independent sum over 4,000 rings, straight from the definitions (docs/jewelry-facts.md#band-weight); mm. */
function summedVolume(profile: BandProfile, w: number, t: number, radius: number): number {
  const arcAt = (y: number, rise: number): number => {
    const over = Math.min(rise, w / 2)
    const r = ((w / 2) ** 2 + over ** 2) / (2 * over)
    return rise - over + Math.sqrt(Math.max(0, r * r - y * y)) - (r - over)
  }
  const outer: Record<BandProfile, (y: number) => number> = {
    flat: () => t,
    d: (y) => 0.45 * t + arcAt(y, 0.55 * t),
    court: (y) => 0.65 * t + arcAt(y, 0.35 * t),
    half_round: (y) => arcAt(y, t),
    knife_edge: (y) => t - 0.55 * t * (Math.abs(y) / (w / 2)),
    bevel: (y) => t - 0.35 * t * Math.max(0, (Math.abs(y) - 0.32 * w) / (0.18 * w)),
  }
  const inner = (y: number): number => (profile === 'court' ? 0.15 * t - arcAt(y, 0.15 * t) : 0)
  const steps = 4_000
  let volume = 0
  for (let step = 0; step < steps; step++) {
    const y = ((step + 0.5) / steps - 0.5) * w
    volume += (Math.PI * ((radius + outer[profile](y)) ** 2 - (radius + inner(y)) ** 2) * w) / steps
  }
  return volume
}

describe('whole pieces', () => {
  test.each(TYPICAL_PIECES)(
    '$category $style in 14k weighs what such pieces do',
    ({ category, style, grams }) => {
      const milligrams = metalWeightMilligrams(startingSpec(category, style))
      expect(milligrams).toBeGreaterThanOrEqual(grams[0] * 1000)
      expect(milligrams).toBeLessThanOrEqual(grams[1] * 1000)
    },
  )

  test('every valid spec has an integer weight, and only loose stones have none', () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const weight = metalWeightMilligrams(spec)
        expect(Number.isInteger(weight)).toBe(true)
        expect(weight > 0).toBe(spec.category !== 'gemstone')
      }),
      { seed: 6, numRuns: 1_000 },
    )
  })

  test('an accent color is what holds the stones', () => {
    const plain = startingSpec('engagement_ring', 'solitaire')
    const gold = metalWeightMilligrams(plain)
    const headOfPlatinum = { alloy: 'gold_14k_yellow', accent: 'platinum_950_ru' } as const
    expect(metalWeightMilligrams({ ...plain, metal: headOfPlatinum })).toBeGreaterThan(gold)
    const band = startingSpec('wedding_band', 'plain')
    expect(metalWeightMilligrams({ ...band, metal: headOfPlatinum })).toBe(metalWeightMilligrams(band))
  })
})
