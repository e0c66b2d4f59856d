import { describe, expect, test } from 'vitest'
import { stoneHeights } from '../../spec/dimensions.ts'
import type { CutId } from '../../spec/vocabulary.ts'
import { cutShape } from './cut-shape.ts'

const outlineOf = (cut: CutId, length: number, width: number) =>
  cutShape(cut, length, width, stoneHeights({ cut, widthUm: width * 1000 })).outline

/** How much of its length × width an outline fills. */
function share(cut: CutId, length: number, width: number): number {
  const { at } = outlineOf(cut, length, width)
  const points = Array.from({ length: 3600 }, (_, i) => at((i * Math.PI) / 1800))
  const doubled = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!
    return sum + x * nextY - y * nextX
  }, 0)
  return doubled / 2 / length / width
}

/** Area between the chord and the arc of a circle, `rise` above the middle of a chord `2 × run` long. */
function segment(run: number, rise: number): number {
  const radius = (run * run + rise * rise) / (2 * rise)
  const angle = Math.asin(run / radius)
  return radius * radius * (angle - Math.sin(angle) * Math.cos(angle))
}

test('a marquise is two arcs of radius (L² + W²) / 4W', () => {
  const { at } = outlineOf('marquise', 11.7, 6)
  const radius = (11.7 ** 2 + 36) / 24
  for (let angle = 0; angle < 6.28; angle += 0.1) {
    const [x, y] = at(angle)
    expect(Math.abs(Math.hypot(x, Math.abs(y) + radius - 3) - radius)).toBeLessThan(0.05)
  }
  expect(share('marquise', 11.7, 6)).toBeCloseTo((2 * segment(5.85, 3)) / 11.7 / 6, 2)
})

test('a pear is half an ellipse and two arcs that meet at the point', () => {
  const [length, width, widest] = [9.3, 6, -0.32 * 4.65]
  const head = (Math.PI / 2) * (4.65 + widest) * 3
  expect(share('pear', length, width)).toBeCloseTo((head + segment(4.65 - widest, 3)) / length / width, 2)
})

test.each([
  ['round', 1, Math.PI / 4],
  ['oval', 1.4, Math.PI / 4],
  ['kite', 1.6, 0.5],
  ['hexagon', 1.15, 0.75],
  ['half_moon', 2, Math.PI / 4],
  ['princess', 1, 1],
  ['emerald', 1.4, 1 - (2 * 0.14 ** 2) / 1.4],
  ['trillion', 1, 0.64],
  ['shield', 1.15, 0.69],
  ['bullet', 1.8, 0.82],
  ['cushion', 1.08, 0.88],
  ['heart', 1, 0.68],
] as const)('a %s of length-to-width %d fills %d of its box, within 0.02', (cut, longer, expected) => {
  expect(Math.abs(share(cut, 6 * longer, 6) - expected)).toBeLessThan(0.02)
})

describe('a heart', () => {
  const { at } = outlineOf('heart', 8, 8)

  test('comes to a point at +x and is cleft 15 to 20 % of its length at −x', () => {
    expect(at(0)[0]).toBeCloseTo(4)
    expect((at(Math.PI)[0] + 4) / 8).toBeGreaterThan(0.15)
    expect((at(Math.PI)[0] + 4) / 8).toBeLessThan(0.2)
  })

  test('has two round lobes, the mirror image of each other', () => {
    const lobe = Array.from({ length: 900 }, (_, i) => at((i * Math.PI) / 900)).sort(
      (a, b) => a[0] - b[0],
    )[0]!
    expect(lobe[0]).toBeCloseTo(-4, 1)
    expect(lobe[1] / 4).toBeGreaterThan(0.4)
    expect(lobe[1] / 4).toBeLessThan(0.56)
    for (const angle of [0.4, 1.2, 2.5, 3]) {
      expect(at(-angle)[0]).toBeCloseTo(at(angle)[0])
      expect(at(-angle)[1]).toBeCloseTo(-at(angle)[1])
    }
  })
})

test.each(['pear', 'heart', 'marquise', 'trillion', 'kite', 'shield', 'bullet', 'briolette'] as const)(
  'a %s points to +x and is symmetric about its length',
  (cut) => {
    const { at } = outlineOf(cut, 9, 6)
    expect(at(0)[0]).toBeCloseTo(4.5)
    const [, beside] = at(0.12)
    expect(beside).toBeLessThan(0.6)
    expect(at(-1)[1]).toBeCloseTo(-at(1)[1])
  },
)

test('a half moon is flat along its length', () => {
  const { at } = outlineOf('half_moon', 8, 4)
  for (const angle of [-2, -1.6, -1.2]) expect(at(angle)[1]).toBeCloseTo(-2)
  for (const angle of [0.4, 1, 1.57, 2, 2.7]) {
    const [x, y] = at(angle)
    expect(Math.abs(Math.hypot(x, y + 2) - 4)).toBeLessThan(0.12)
  }
})
