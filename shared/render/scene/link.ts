import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import { boxAround, type Solid } from './solid.ts'

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
