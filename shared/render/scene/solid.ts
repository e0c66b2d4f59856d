import type { Box } from '../boxes.ts'
import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'

/** Signed distance in mm in the solid's own frame: negative inside, never more than the true distance outside. */
export type Distance = (x: number, y: number, z: number) => number

/** A metal body, met by stepping along a ray by its distance inside its box, which is in its own frame. */
export type Solid = { frame: Frame; distance: Distance; box: Box; look: MetalLook }

/** A box as far on both sides of the middle. */
export const boxAround = (x: number, y: number, z: number): Box => Float64Array.of(-x, -y, -z, x, y, z)

/** The larger of two distances with the edge between them rounded over about `k` mm. */
export function smoothMax(a: number, b: number, k: number): number {
  const h = k - Math.abs(a - b)
  return (a > b ? a : b) + (h > 0 ? (h * h) / (4 * k) : 0)
}

export const smoothMin = (a: number, b: number, k: number): number => -smoothMax(-a, -b, k)

type Point = readonly [x: number, y: number, z: number]

/** A rod from one point to another whose radius changes evenly. */
export type Rod = readonly [
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  ra: number,
  rb: number,
]

/** Rods along points, their radius changing evenly from the first to the last. */
export const wire = (points: readonly Point[], from: number, to = from): Rod[] =>
  points.slice(1).map((point, i): Rod => {
    const radius = (k: number) => from + ((to - from) * k) / (points.length - 1)
    return [...points[i]!, ...point, radius(i), radius(i + 1)]
  })

/** Rods melted together over about `melt` mm. */
export function rodsSolid(frame: Frame, look: MetalLook, rods: readonly Rod[], melt = 0.05): Solid {
  const packed = Float64Array.from(rods.flat())
  const box = Float64Array.of(1e9, 1e9, 1e9, -1e9, -1e9, -1e9)
  for (const rod of rods) {
    for (let k = 0; k < 6; k++) {
      const reach = rod[k < 3 ? 6 : 7]! + 0.01
      const axis = k % 3
      box[axis] = Math.min(box[axis]!, rod[k]! - reach)
      box[3 + axis] = Math.max(box[3 + axis]!, rod[k]! + reach)
    }
  }
  return { frame, look, box, distance: (x, y, z) => rodsDistance(packed, melt, x, y, z) }
}

/** Distance to the nearest of some rods; `packed` holds eight numbers a rod. */
export function rodsDistance(packed: Float64Array, melt: number, x: number, y: number, z: number): number {
  let nearest = 1e9
  for (let i = 0; i < packed.length; i += 8) {
    const px = x - packed[i]!
    const py = y - packed[i + 1]!
    const pz = z - packed[i + 2]!
    const bx = packed[i + 3]! - packed[i]!
    const by = packed[i + 4]! - packed[i + 1]!
    const bz = packed[i + 5]! - packed[i + 2]!
    let h = (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz + 1e-12)
    h = h < 0 ? 0 : h > 1 ? 1 : h
    const dx = px - bx * h
    const dy = py - by * h
    const dz = pz - bz * h
    const ra = packed[i + 6]!
    const d = Math.sqrt(dx * dx + dy * dy + dz * dz) - ra - (packed[i + 7]! - ra) * h
    nearest = smoothMin(nearest, d, melt)
  }
  return nearest
}

/** A wire bent into two half circles `apart` mm from each other along x, joined by straight lines; its axis is y. */
export function linkSolid(frame: Frame, look: MetalLook, radius: number, thick: number, apart = 0): Solid {
  const half = apart / 2
  const reach = radius + thick
  return {
    frame,
    look,
    distance: (x, y, z) => {
      const u = (x < 0 ? -x : x) - half
      const r = Math.sqrt((u > 0 ? u * u : 0) + z * z) - radius
      return Math.sqrt(r * r + y * y) - thick
    },
    box: boxAround(reach + half, thick, reach),
  }
}
