import type { CutHeights, Plane } from './cut-shape.ts'
import type { Outline } from './outline.ts'

/** How far in from the edge (of half the width) and how far up or down (of the height) each row of facets ends. */
const CROWN = [
  [0, 0],
  [0.13, 0.45],
  [0.26, 0.79],
  [0.38, 1],
] as const
const PAVILION = [
  [0, 0],
  [0.32, 0.42],
  [0.64, 0.76],
  [0.98, 1],
] as const

/** Three rows above and three below, each parallel to the sides; every side steps in by the same distance. */
export function stepTiers(outline: Outline, { crown, halfGirdle, pavilion }: CutHeights): Plane[] {
  const planes: Plane[] = []
  for (const [rows, height] of [
    [CROWN, crown],
    [PAVILION, -pavilion],
  ] as const) {
    for (let row = 0; row < 3; row++) {
      const [inFrom, upFrom] = rows[row]!
      const [inTo, upTo] = rows[row + 1]!
      const rise = Math.abs((upTo - upFrom) * height)
      const run = (inTo - inFrom) * outline.halfWidth
      const slope = Math.hypot(rise, run) || 1
      const z = Math.sign(height) * halfGirdle + upFrom * height
      for (const [x, y, d] of outline.sides) {
        const nz = (Math.sign(height) * run) / slope
        const nr = rise / slope
        planes.push([x * nr, y * nr, nz, nr * (d - inFrom * outline.halfWidth) + nz * z])
      }
    }
  }
  return planes
}
