import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specSchema } from '../contract/spec.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { startingSpec } from './starting-spec.ts'
import { variationsOf } from './vary-spec.ts'

describe('variations', () => {
  test('of a ring are finer, classic, bolder and tapered, and keep everything but their proportions', () => {
    const spec = startingSpec('engagement_ring', 'halo')
    const bold = { ...spec, band: { profile: 'flat', widthUm: 2_600, thicknessUm: 1_900 } as const }
    const variations = variationsOf(bold, 4)
    expect(variations.map(({ variation }) => variation)).toEqual(['finer', 'classic', 'bolder', 'tapered'])
    const widths = variations.map(({ spec: varied }) => varied.band?.widthUm ?? 0)
    expect(widths).toEqual([2_100, 2_000, 3_400, 2_600])
    expect(variations[3]?.spec.band?.taperUm).toBe(800)
    const [finer, , bolder] = variations
    expect(finer?.spec.stones[1]?.widthUm).toBeLessThan(bolder?.spec.stones[1]?.widthUm ?? 0)
    expect(finer?.spec.stones[1]?.count).toBeGreaterThan(bolder?.spec.stones[1]?.count ?? 0)
    for (const { spec: varied } of variations) {
      expect(varied.stones[0]).toEqual(bold.stones[0])
      expect([varied.metal, varied.finish, varied.style]).toEqual([bold.metal, bold.finish, bold.style])
    }
  })

  test('of a piece without a band hold its stone in other ways', () => {
    const held = variationsOf(startingSpec('pendant', 'solitaire'), 3).map(
      ({ spec }) => spec.stones[0]?.setting,
    )
    expect(new Set(held).size).toBe(3)
    expect(held).not.toContain('prong4')
  })

  test('of a plain chain are none: there is nothing to vary', () => {
    expect(variationsOf(startingSpec('necklace', 'chain'), 3)).toEqual([])
  })

  test('are pieces the contract accepts, each unlike the piece and the others, at most as many as asked for', () => {
    fc.assert(
      fc.property(arbitrarySpec(), fc.integer({ min: 1, max: 4 }), (spec, count) => {
        const variations = variationsOf(spec, count)
        expect(variations.length).toBeLessThanOrEqual(count)
        const all = [spec, ...variations.map((variation) => variation.spec)].map((one) => JSON.stringify(one))
        expect(new Set(all).size).toBe(all.length)
        for (const variation of variations) expect(specSchema.safeParse(variation.spec).error).toBeUndefined()
      }),
      { numRuns: 300, seed: 20_261_126 },
    )
  })
})
