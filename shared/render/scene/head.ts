import type { DesignSpec, StoneGroup } from '../../spec/design-spec.ts'
import { prongsFor } from '../../spec/dimensions.ts'
import type { CutShape } from '../cuts/cut-shape.ts'
import type { Outline } from '../cuts/outline.ts'
import type { Frame } from '../frame.ts'
import { metalLook } from '../materials.ts'
import { gemAt } from './gem.ts'
import type { Body } from './scene.ts'
import { rodsDistance, smoothMax, type Distance, type Rod } from './solid.ts'

/** How far in toward the middle the feet of the prongs stand, of the outline. */
const FOOT = 0.36
const LOW = 0.3
const HIGH = 0.68

/** Distance across the face to an outline scaled by `1 / shrink`. */
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

/** Where prongs stand, as angles of the round stretched onto the outline; those below the long axis are mirrored. */
function prongAngles(prongs: 4 | 6): number[] {
  return prongs === 4 ? [Math.PI / 4, (3 * Math.PI) / 4] : [Math.PI / 6, Math.PI / 2, (5 * Math.PI) / 6]
}

/** Foot, girdle and tip of each prong above the long axis (y ≥ 0): claws that bend over the crown. */
function prongRods(shape: CutShape, prongs: 4 | 6, radius: number, footZ: number): Rod[] {
  const tip = radius * 0.56
  return prongAngles(prongs).flatMap((angle): Rod[] => {
    const [x, y] = shape.outline.at(angle)
    const reach = Math.hypot(x, y)
    // A third of the prong's diameter sits inside the girdle's outline.
    const out = 1 + (radius * 0.34) / reach
    const over = 1 - (radius * 1.15) / reach
    const crest = Math.min(shape.top, shape.top * 0.55 + radius * 0.3)
    return [
      [x * FOOT, y * FOOT, footZ, x * out, y * out, 0, radius * 0.82, radius * 0.76],
      [x * out, y * out, 0, x * over, y * over, crest, radius * 0.76, tip],
    ]
  })
}

/** Prongs and gallery rails around the stone, in the stone's frame; `footZ` is where they meet the band. */
function prongHead(shape: CutShape, prongs: 4 | 6, radius: number, footZ: number): Distance {
  const rods = Float64Array.from(prongRods(shape, prongs, radius, footZ).flat())
  const across = outlineDistance(shape.outline)
  const wire = Math.min(0.36, Math.max(0.2, shape.outline.halfWidth * 0.11))
  const rail = (x: number, y: number, z: number, height: number) =>
    Math.hypot(across(x, y, FOOT + (1 - FOOT) * height), z - footZ * (1 - height)) - wire
  return (x, y, z) => {
    let nearest = rodsDistance(rods, x, y < 0 ? -y : y, z)
    const rails = Math.min(rail(x, y, z, LOW), rail(x, y, z, HIGH))
    // Below the lower wire the head is solid and sits on the band.
    const height = Math.min(LOW, 1 - z / footZ)
    const peg = 0.8 * Math.max(across(x, y, FOOT + (1 - FOOT) * height), z - footZ * (1 - LOW), footZ - z)
    if (peg < nearest) nearest = peg
    // A drop of solder where a wire meets a prong.
    const h = 0.12 - Math.abs(nearest - rails)
    nearest = (nearest < rails ? nearest : rails) - (h > 0 ? (h * h) / 0.48 : 0)
    return nearest
  }
}

/** A wall that follows the outline, closes over the girdle and narrows toward the finger. */
function bezelHead(shape: CutShape, footZ: number): Distance {
  const across = outlineDistance(shape.outline)
  const lip = Math.min(0.3, shape.outline.halfWidth * 0.16)
  const wall = 0.75 * lip + 0.2
  // A pearl rests in a low cup.
  const isPearl = shape.bottom < -0.9 * shape.outline.halfWidth
  const crest = isPearl ? 0.62 * shape.bottom : Math.max(0.12, shape.top * 0.34)
  return (x, y, z) => {
    const scale = z > -0.4 ? 1 : Math.max(0.3, 1 + ((z + 0.4) / (footZ + 0.4)) * (FOOT + 0.14 - 1))
    const side = across(x, y, scale)
    const closing = z > 0 ? (z / crest) * lip : 0
    const ring = Math.abs(side - wall / 2 + closing) - wall / 2
    return 0.8 * smoothMax(smoothMax(ring, z - crest, 0.12), footZ - z, 0.1)
  }
}

/** A stone in its prongs or bezel; `footZ` (below 0) is the height of the head's feet in the stone's frame. */
export function mounted(
  spec: DesignSpec,
  stone: StoneGroup,
  shape: CutShape,
  frame: Frame,
  footZ: number,
): Body {
  const { prongs, prongDiameterUm } = prongsFor(stone)
  const { halfLength, halfWidth } = shape.outline
  const reach = prongDiameterUm / 1000 + 0.3
  const [x, y] = [halfLength + reach, halfWidth + reach]
  const distance =
    prongs === 0 ? bezelHead(shape, footZ) : prongHead(shape, prongs, prongDiameterUm / 2000, footZ)
  const box = [-x, -y, footZ - reach, x, y, shape.top + reach] as const
  return {
    gems: gemAt(stone, shape, frame),
    solids: [{ frame, look: metalLook(spec, 'accent'), distance, box }],
  }
}
