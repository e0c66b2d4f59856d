import { describe, expect, test } from 'vitest'
import { stoneHeights } from '../../spec/dimensions.ts'
import { CUTS, type CutId } from '../../spec/vocabulary.ts'
import { StoneHit } from '../intersect.ts'
import { cutShape } from './cut-shape.ts'

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
    const ray = Float64Array.of(x, y, 50, 0, 0, -1)
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

test('an oval is the round stretched, so its volume grows with its length', () => {
  const ratio = measure('oval', 9100, 6500).volume / measure('round', 6500, 6500).volume
  expect(ratio).toBeCloseTo(1.4, 1)
})

test.each([
  ['round', 57],
  ['oval', 57],
  ['pear', 57],
  ['marquise', 57],
  ['old_mine', 57],
  ['princess', 57],
  ['emerald', 49],
  ['asscher', 49],
  ['baguette', 25],
  ['rose', 31],
  ['cabochon', 1],
] as const)('a %s has %i facets above and below the girdle', (cut, count) => {
  expect(shapeOf(cut, 9000, 6500).facets).toBe(count)
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
  const { planes } = shapeOf(cut, 8000, 6000)
  for (let i = 0; i < planes.length; i += 4) expect(planes[i + 3]).toBeGreaterThan(0)
})
