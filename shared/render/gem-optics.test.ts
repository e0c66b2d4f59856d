import { expect, test } from 'vitest'
import { stoneHeights } from '../spec/dimensions.ts'
import type { CutId } from '../spec/vocabulary.ts'
import { cutShape, type CutShape } from './cuts/cut-shape.ts'
import { frameAt } from './frame.ts'
import { GemOptics } from './gem-optics.ts'
import { Nearest } from './nearest.ts'
import { gemsAt } from './scene/gem.ts'

const STONE = { gem: 'diamond_natural', widthUm: 6000 } as const

const shapeOf = (cut: CutId) => cutShape(cut, 7, 6, stoneHeights({ cut, widthUm: 6000 }))

/** The same stone as two halves: every plane that may be met, and the fold. */
function folded(shape: CutShape): CutShape {
  const all = [
    ...shape.planes.subarray(0, 4 * shape.facets),
    0,
    -1,
    0,
    0,
    ...shape.planes.subarray(4 * shape.facets),
  ]
  return { ...shape, planes: Float64Array.from(all), facets: shape.facets + 1, fold: 4 * shape.facets }
}

/** What a stone shows to parallel rays from above, one number a ray; 0 beside it. */
function seen(shape: CutShape, tilt: number): number[] {
  const gems = gemsAt(STONE, shape, frameAt([0, 0, 3], 0.4, tilt))
  const nearest = new Nearest({ solids: [], gems })
  const optics = new GemOptics()
  const color = new Float64Array(3)
  return Array.from({ length: 40 * 40 }, (_, i) => {
    const ray = Float64Array.of(((i % 40) - 19.5) * 0.18, (Math.floor(i / 40) - 19.5) * 0.18, 50, 0, 0, -1)
    const t = nearest.meet(ray, 1e5)
    const gem = gems[nearest.gem]
    if (!gem) return 0
    optics.shade(gem, ray, t, nearest.plane, 8, color)
    return color[0]! + color[1]! + color[2]!
  })
}

test.each([
  ['round', 0],
  ['marquise', 0.3],
  ['emerald', -0.5],
] as const)('a %s cut in two halves at a fold looks as it does whole', (cut, tilt) => {
  const whole = seen(shapeOf(cut), tilt)
  const halves = seen(folded(shapeOf(cut)), tilt)
  // A ray that meets the edge of a facet may go either way by rounding.
  const differing = whole.filter((light, i) => Math.abs(light - halves[i]!) > 1e-6)
  expect(whole.filter((light) => light > 0).length).toBeGreaterThan(400)
  expect(differing.length).toBeLessThan(4)
})

test('a heart lies in two halves that know each other, and its cleft is open', () => {
  const shape = shapeOf('heart')
  const gems = gemsAt(STONE, shape, frameAt([0, 0, 0]))
  expect(gems.map(({ twin }) => twin)).toEqual(gems.map(({ frame }) => frame).reverse())
  const nearest = new Nearest({ solids: [], gems })
  const meets = (x: number, y: number) => nearest.meet(Float64Array.of(x, y, 50, 0, 0, -1), 1e5) < 1e5
  expect(meets(-2.8, 0)).toBe(false)
  expect(meets(-2.8, 1.5)).toBe(true)
  expect(meets(-2.8, -1.5)).toBe(true)
  expect(meets(3.2, 0)).toBe(true)
})
