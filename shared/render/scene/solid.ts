import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'

/** Signed distance in mm in the solid's own frame: negative inside, never more than the true distance outside. */
export type Distance = (x: number, y: number, z: number) => number

/** A metal body, met by stepping along a ray by its distance inside its box. */
export type Solid = {
  frame: Frame
  distance: Distance
  /** Box around it in its own frame: low x, y, z, high x, y, z. */
  box: readonly [number, number, number, number, number, number]
  look: MetalLook
}

/** The larger of two distances with the edge between them rounded over about `k` mm. */
export function smoothMax(a: number, b: number, k: number): number {
  const h = k - Math.abs(a - b)
  return (a > b ? a : b) + (h > 0 ? (h * h) / (4 * k) : 0)
}

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

/** Distance to the nearest of some rods; `packed` holds eight numbers a rod. */
export function rodsDistance(packed: Float64Array, x: number, y: number, z: number): number {
  let nearest = 1e9
  for (let i = 0; i < packed.length; i += 8) {
    const px = x - packed[i]!
    const py = y - packed[i + 1]!
    const pz = z - packed[i + 2]!
    const bx = packed[i + 3]! - packed[i]!
    const by = packed[i + 4]! - packed[i + 1]!
    const bz = packed[i + 5]! - packed[i + 2]!
    let h = (px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz)
    h = h < 0 ? 0 : h > 1 ? 1 : h
    const dx = px - bx * h
    const dy = py - by * h
    const dz = pz - bz * h
    const ra = packed[i + 6]!
    const d = Math.sqrt(dx * dx + dy * dy + dz * dz) - ra - (packed[i + 7]! - ra) * h
    if (d < nearest) nearest = d
  }
  return nearest
}
