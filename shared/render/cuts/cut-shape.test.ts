import { describe, expect, test } from 'vitest'
import { stoneHeights } from '../../spec/dimensions.ts'
import { CUTS, type CutId } from '../../spec/vocabulary.ts'
import { StoneHit } from '../intersect.ts'
import { cutShape } from './cut-shape.ts'
import { facetAreas } from '../test/polyhedron.ts'

const shapeOf = (cut: CutId, lengthUm: number, widthUm: number) =>
  cutShape(cut, lengthUm / 1000, widthUm / 1000, stoneHeights({ cut, widthUm }))

/** Feels a stone with vertical rays: its volume in mm³ and the extents of its face. */
function measure(cut: CutId, lengthUm: number, widthUm: number, rows = 240) {
  const shape = shapeOf(cut, lengthUm, widthUm)
  const stone = new StoneHit()
  const [stepX, stepY] = [(lengthUm / 1000 / rows) * 1.1, (widthUm / 1000 / rows) * 1.1]
  let volume = 0
  let [left, right, low, high] = [0, 0, 0, 0]
  for (let i = 0; i < rows * rows; i++) {
    const x = ((i % rows) + 0.5 - rows / 2) * stepX
    const y = (Math.floor(i / rows) + 0.5 - rows / 2) * stepY
    const ray = Float64Array.of(x, shape.fold < 0 ? y : Math.abs(y), 50, 0, 0, -1)
    const near = stone.enter(shape, ray, 1e5)
    if (near === 1e5) continue
    ray[2] = 50 - near
    volume += stone.leave(shape, ray) * stepX * stepY
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return { volume, length: right - left + stepX, width: high - low + stepY }
}

test('a round brilliant has the volume real stones weigh: 0.00612 ct × d² × depth at 3.52 g/cm³, within 1 %', () => {
  const { depthUm } = stoneHeights({ cut: 'round', widthUm: 6500 })
  const carats = (measure('round', 6500, 6500).volume * 3.52) / 200
  const expected = 0.00612 * 6.5 * 6.5 * (depthUm / 1000)
  expect(Math.abs(carats / expected - 1)).toBeLessThan(0.01)
})

test('an oval weighs a little more than the round stretched, as real ones do: 0.00634 to 0.0061', () => {
  const ratio = measure('oval', 9100, 6500).volume / measure('round', 6500, 6500).volume
  expect(Math.abs(ratio / 1.4 / (0.00634 / 0.0061) - 1)).toBeLessThan(0.01)
})

/**
 * Facets above and below the girdle, and the weight factor (docs/jewelry-facts.md#stone-sizes) at the cut's usual
 * length-to-width, ct = factor × length × width × depth, with how near the drawn volume comes. Published step factors
 * assume straight pavilions, and real stones weigh about 8 % more. A cushion or a heart bulging enough to reach its
 * factor would have mains below a sapphire's critical angle, a window in the middle.
 */
const CASES: [cut: CutId, longer: number, facets: number, factor: number, within: number][] = [
  ['round', 1, 57, 0.0061, 0.01],
  ['oval', 1.4, 57, 0.00634, 0.01],
  ['pear', 1.55, 57, 0.00598, 0.03],
  ['marquise', 1.95, 57, 0.00579, 0.03],
  ['heart', 1, 57, 0.0059, 0.06],
  ['princess', 1.02, 46, 0.0082, 0.04],
  ['cushion', 1.08, 58, 0.00815, 0.06],
  ['radiant', 1.15, 62, 0.0082, 0.06],
  ['emerald', 1.4, 50, 0.00872, 0.07],
  ['asscher', 1.02, 50, 0.008, 0.05],
  ['trillion', 1, 43, 0.0057, 0.03],
  ['baguette', 2, 18, 0.00915, 0.06],
  ['old_mine', 1.05, 58, 0.0061, 0.07],
]

describe.each(CASES)('a %s of length-to-width %d', (cut, longer, facets, factor, within) => {
  const shape = shapeOf(cut, 6000 * longer, 6000)
  const { volume } = facetAreas(shape)
  const halves = shape.fold < 0 ? 1 : 2

  test(`has ${facets} facets`, () => {
    // Both halves of a heart have every facet but the fold; the table and the facets at the point are one.
    const ownY = (i: number) => Math.abs(shape.planes[4 * i + 1]!) > 1e-9
    const twice = Array.from({ length: shape.facets - 1 }, (_, i) => i).filter(ownY).length
    expect(halves === 1 ? shape.facets : shape.facets - 1 + twice).toBe(facets)
  })

  test(`weighs ${factor} ct × length × width × depth, within ${within}`, () => {
    const depth = stoneHeights({ cut, widthUm: 6000 }).depthUm / 1000
    const carats = (halves * volume * 3.52) / 200
    expect(Math.abs(carats / (factor * 36 * longer * depth) - 1)).toBeLessThan(within)
  })
})

test.each([
  ['rose', 25],
  ['cabochon', 1],
  ['hexagon', 38],
  ['kite', 38],
  ['half_moon', 57],
  ['shield', 44],
  ['bullet', 56],
  ['french', 18],
  ['portuguese', 98],
  ['briolette', 60],
  ['pearl_round', 0],
] as const)('a %s has %i facets besides its girdle', (cut, count) => {
  expect(shapeOf(cut, 9000, 6500).facets).toBe(count)
})

test('a cabochon is half an ellipsoid on a thin base, a pearl a sphere', () => {
  expect(measure('cabochon', 8000, 6000).volume / (8 * 6 * 3)).toBeCloseTo(Math.PI / 6, 1)
  expect(measure('pearl_round', 6000, 6000).volume / 6 ** 3).toBeCloseTo(Math.PI / 6, 2)
})

/** Depth in percent of the width (docs/jewelry-facts.md#cut-geometry). */
test.each([
  ['round', 59, 63.5],
  ['oval', 58, 64],
  ['pear', 58, 64],
  ['marquise', 58, 64],
  ['heart', 56, 62],
  ['princess', 67, 76],
  ['cushion', 61, 68],
  ['radiant', 61, 69],
  ['emerald', 60, 67],
  ['asscher', 63, 72],
  ['trillion', 38, 50],
  ['baguette', 45, 60],
  ['cabochon', 35, 60],
  ['rose', 30, 40],
  ['old_mine', 62, 72],
] as const)('a %s is %d to %d %% as deep as wide, table to culet', (cut, least, most) => {
  const { top, bottom } = shapeOf(cut, 8000, 8000)
  expect(top - bottom).toBeGreaterThanOrEqual(least * 0.08)
  expect(top - bottom).toBeLessThanOrEqual(most * 0.08)
})

describe('outlines', () => {
  test.each(CUTS)('a %s is as long and as wide as the spec says, within 2 %%', (cut) => {
    const lengthUm = cut === 'pearl_round' ? 6000 : 8400
    const { length, width } = measure(cut, lengthUm, 6000)
    expect(Math.abs(length / (lengthUm / 1000) - 1)).toBeLessThan(0.02)
    expect(Math.abs(width / 6 - 1)).toBeLessThan(0.02)
  })
})

test.each(CUTS)('no facet of a %s faces inward, so the middle of the girdle is inside', (cut) => {
  const { fold, planes } = shapeOf(cut, 8000, 6000)
  for (let i = 0; i < planes.length; i += 4) if (i !== fold) expect(planes[i + 3]).toBeGreaterThan(0)
})

const BOUNDED = CUTS.filter((cut) => cut !== 'cabochon' && cut !== 'pearl_round')
const LONGER: Partial<Record<CutId, number[]>> = {
  oval: [1.2, 1.4, 1.75],
  pear: [1.4, 1.55, 1.75],
  marquise: [1.7, 1.95, 2.2],
  emerald: [1.3, 1.4, 1.6],
  radiant: [1, 1.15, 1.5],
  baguette: [1.5, 2, 3],
  kite: [1, 1.6],
  half_moon: [1.8, 2, 2.2],
  shield: [1, 1.15, 1.4],
  bullet: [1, 1.8],
  briolette: [1, 1.6],
}

test.each(BOUNDED)(
  'every facet of a %s is there to be seen at its usual lengths, and its sides only at the girdle',
  (cut) => {
    for (const longer of LONGER[cut] ?? [1, 1.08, 1.15]) {
      const shape = shapeOf(cut, 6000 * longer, 6000)
      const { areas, girdle } = facetAreas(shape)
      expect(Math.min(...areas)).toBeGreaterThan(0.005)
      expect(girdle).toBeLessThan(shape.girdle)
    }
  },
)
