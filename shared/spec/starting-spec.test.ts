import { describe, expect, it } from 'vitest'
import { specSchema } from '../contract/spec.ts'
import { isRing } from './is-ring.ts'
import { centerStone } from './design-spec.ts'
import { startingSpec } from './starting-spec.ts'
import { eternityCount, haloCount } from './stone-count.ts'
import { stoneWeightPoints } from './stone-size.ts'
import { CATEGORIES, STYLES } from './vocabulary.ts'

const EVERY = CATEGORIES.flatMap((category) => STYLES[category].map((style) => [category, style] as const))

describe('starting specs', () => {
  it.each(EVERY)('%s, %s: is what was asked for and passes the contract', (category, style) => {
    const spec = startingSpec(category, style)
    expect(specSchema.parse(spec)).toEqual(spec)
    expect(spec).toMatchObject({ category, style })
    expect(spec.band !== undefined).toBe(isRing(category))
    expect(spec.size).toBeUndefined()
    for (const stone of spec.stones)
      expect(Math.abs(stoneWeightPoints(stone) - stone.weightPoints)).toBeLessThanOrEqual(1)
  })

  it('opens with a one-carat solitaire in yellow gold', () => {
    const spec = startingSpec('engagement_ring')
    expect(spec.style).toBe('solitaire')
    expect(spec.metal).toEqual({ alloy: 'gold_14k_yellow' })
    expect(centerStone(spec)).toMatchObject({
      gem: 'diamond_natural',
      cut: 'round',
      weightPoints: 100,
      quality: { color: 'G', clarity: 'VS2' },
      setting: 'prong4',
    })
  })

  it.each(['constructor', 'tennis', ''])('falls back to the usual style for "%s"', (style) => {
    expect(startingSpec('ring', style)).toEqual(startingSpec('ring'))
  })

  it('gives every caller a spec of its own', () => {
    const spec = startingSpec('wedding_band')
    if (spec.band) spec.band.widthUm = 1
    expect(startingSpec('wedding_band').band?.widthUm).toBe(3_000)
  })
})

describe('stone counts against tables of the formulas (docs/makeability.md#room-for-stones)', () => {
  it.each([
    [14_884, 3_000, 18],
    [16_510, 2_000, 29],
    [16_510, 1_300, 42],
    [18_136, 2_500, 25],
    [16_916, 3_000, 20],
  ])('%i µm inside, %i µm stones: %i', (innerUm, stoneUm, count) => {
    expect(eternityCount(innerUm, stoneUm)).toBe(count)
  })

  it.each([
    [5_000, 1_000, 17],
    [6_500, 1_300, 18],
    [7_400, 1_500, 17],
    [8_100, 1_700, 17],
  ])('a %i µm round in a halo of %i µm: %i', (centerUm, meleeUm, count) => {
    expect(haloCount({ lengthUm: centerUm, widthUm: centerUm }, meleeUm)).toBe(count)
  })

  it('has more halo stones around a longer stone', () => {
    expect(haloCount({ lengthUm: 9_000, widthUm: 7_000 }, 1_300)).toBeGreaterThan(
      haloCount({ lengthUm: 7_000, widthUm: 7_000 }, 1_300),
    )
  })
})
