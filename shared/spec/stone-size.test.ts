import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AVERAGE_CASES, CHART_CASES, MEASURED_CASES } from './test/data/stone-size-cases.ts'
import { gravityCenti } from './data/gem-gravity.ts'
import { stoneSizeForWeight, stoneWeightPoints, stoneWeightTenThousandths } from './stone-size.ts'
import { CUTS, GEMS } from './vocabulary.ts'

const off = (actual: number, expected: number): number => Math.abs(actual / expected - 1)
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('weight from the face', () => {
  test.each(GEMS)('%s has a gravity a stone can have', (gem) => {
    expect(gravityCenti(gem)).toBeGreaterThanOrEqual(100)
    expect(gravityCenti(gem)).toBeLessThan(700)
  })

  test.each(CHART_CASES)('$gem $cut $lengthUm × $widthUm µm is $points points', (stone) => {
    const points = stoneWeightTenThousandths(stone) / 100
    // A chart that prints hundredths of a carat can be half of one off by itself.
    const allowed = (stone.points * stone.tolerancePermille) / 1000 + 0.5
    expect(Math.abs(points - stone.points)).toBeLessThanOrEqual(allowed)
  })

  test('real rounds weigh what their diameter says, within 4 % on average though their depths differ', () => {
    const rounds = MEASURED_CASES.filter(({ cut }) => cut === 'round')
    expect(rounds.length).toBeGreaterThan(30)
    expect(mean(rounds.map((stone) => off(stoneWeightPoints(stone), stone.points)))).toBeLessThan(0.04)
  })

  test('a 6.5 mm round is about a carat, and a sapphire of the same face is heavier', () => {
    const face = { cut: 'round', lengthUm: 6_500, widthUm: 6_500 } as const
    expect(stoneWeightPoints({ gem: 'diamond_natural', ...face })).toBe(103)
    expect(stoneWeightPoints({ gem: 'sapphire_blue', ...face })).toBe(138)
  })
})

describe('size from the weight', () => {
  test.each(AVERAGE_CASES)(
    'a $cut diamond of $points points is $meanUm µm across',
    ({ cut, points, meanUm }) => {
      const { lengthUm, widthUm } = stoneSizeForWeight({ gem: 'diamond_natural', cut, weightPoints: points })
      expect(off((lengthUm + widthUm) / 2, meanUm)).toBeLessThan(0.03)
    },
  )

  const arbitraryChoice = fc.record({
    gem: fc.constantFrom(...GEMS),
    cut: fc.constantFrom(...CUTS),
    weightPoints: fc.integer({ min: 1, max: 2_000 }),
  })

  test('is undone by the weight from the face', () => {
    fc.assert(
      fc.property(arbitraryChoice, fc.integer({ min: 1_000, max: 3_000 }), (choice, ratioPermille) => {
        const size = stoneSizeForWeight({ ...choice, ratioPermille })
        expect(Number.isInteger(size.lengthUm) && Number.isInteger(size.widthUm)).toBe(true)
        expect(size.lengthUm).toBeGreaterThanOrEqual(size.widthUm)
        expect(stoneWeightPoints({ ...choice, ...size })).toBe(choice.weightPoints)
      }),
      { seed: 2, numRuns: 2_000 },
    )
  })

  test('the width is the nearest micrometer: its neighbors are no nearer to the weight', () => {
    fc.assert(
      fc.property(arbitraryChoice, (choice) => {
        const { widthUm } = stoneSizeForWeight({ ...choice, ratioPermille: 1_000 })
        const miss = (side: number): number =>
          Math.abs(
            stoneWeightTenThousandths({ ...choice, lengthUm: side, widthUm: side }) -
              choice.weightPoints * 100,
          )
        expect(miss(widthUm)).toBeLessThanOrEqual(miss(widthUm - 1) * 1.001)
        expect(miss(widthUm)).toBeLessThanOrEqual(miss(widthUm + 1) * 1.001)
      }),
      { seed: 3, numRuns: 2_000 },
    )
  })

  test('no weight gives the smallest stone, not none', () => {
    expect(stoneSizeForWeight({ gem: 'ruby', cut: 'round', weightPoints: 0 })).toEqual({
      lengthUm: 1,
      widthUm: 1,
    })
  })
})
