import type { Outline } from '../cuts/outline.ts'
import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import { smoothMax, type Solid } from './solid.ts'

/** Distance across the face to an outline scaled by `scale`. */
export function outlineDistance(outline: Outline): (x: number, y: number, scale: number) => number {
  if (outline.isEllipse) {
    const { halfLength: l, halfWidth: w } = outline
    return (x, y, scale) => {
      const ex = x / (l * scale)
      const ey = y / (w * scale)
      const k = Math.sqrt(ex * ex + ey * ey)
      const gx = ex / (l * scale)
      const gy = ey / (w * scale)
      return k < 1e-6 ? -w * scale : (k * (k - 1)) / Math.sqrt(gx * gx + gy * gy)
    }
  }
  const sides = Float64Array.from(outline.sides.flat())
  const { isFolded } = outline
  return (x, y, scale) => {
    const side = isFolded && y < 0 ? -y : y
    let most = -1e9
    for (let i = 0; i < sides.length; i += 3) {
      const d = sides[i]! * x + sides[i + 1]! * side - sides[i + 2]! * scale
      if (d > most) most = d
    }
    return most
  }
}

export type Collar = {
  /** How far outside the outline the wall begins and ends, mm; it begins in the middle when `inner` is not given. */
  inner?: number
  outer: number
  low: number
  high: number
  /** Share of the outline the wall has narrowed to at its foot. */
  foot?: number
  /** How much the wall closes over at its top, mm. */
  lip?: number
  /** Stands only where it is farther than this from the long axis. */
  beyond?: number
  round?: number
}

/** Metal that follows an outline between two heights: bezels, rails, plates, rims. */
export function collar(
  frame: Frame,
  look: MetalLook,
  outline: Outline,
  { inner = -1e3, outer, low, high, foot = 1, lip = 0, beyond = 0, round = 0.1 }: Collar,
): Solid {
  const across = outlineDistance(outline)
  const middle = (low + high) / 2
  const half = (high - low) / 2
  const reach = Math.max(outer, 0) * 1.6
  const [x, y] = [outline.halfLength + reach, outline.halfWidth + reach]
  return {
    frame,
    look,
    distance: (px, py, pz) => {
      const under = pz < 0 && low < 0 ? Math.min(1, pz / low) : 0
      const d = across(px, py, 1 + (foot - 1) * under) + (pz > 0 ? (lip * pz) / high : 0)
      let wall = smoothMax(smoothMax(d - outer, inner - d, round), Math.abs(pz - middle) - half, round)
      if (beyond > 0) wall = smoothMax(wall, beyond - Math.abs(py), round)
      return 0.8 * wall
    },
    box: Float64Array.of(-x, -y, low, x, y, high),
  }
}
