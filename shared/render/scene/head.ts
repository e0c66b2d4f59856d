import type { StoneGroup } from '../../spec/design-spec.ts'
import { prongsFor } from '../../spec/dimensions.ts'
import type { CutId } from '../../spec/vocabulary.ts'
import type { CutShape } from '../cuts/cut-shape.ts'
import type { Outline } from '../cuts/outline.ts'
import type { Frame } from '../frame.ts'
import { collar } from './collar.ts'
import { setStone } from './gem.ts'
import type { Build } from './scene.ts'
import { rodsSolid, type Rod } from './solid.ts'

/** How far in toward the middle the feet of the prongs stand, of the outline. */
const FOOT = 0.36
/** Heights of the gallery's rails, of the head's: under the girdle, and in the middle. */
const RAILS = [0.36, 0.72]

/** Where prongs stand, in degrees of the round stretched onto the outline. */
const FOUR = [45, 135, 225, 315]
const POINTED = [0, 131, 229]
const PRONGS: Partial<Record<CutId, readonly number[]>> = {
  pear: [0, 100, 180, 260],
  heart: [0, 65, 130, 230, 295],
  marquise: [0, 65, 115, 180, 245, 295],
  trillion: POINTED,
  shield: POINTED,
  bullet: POINTED,
  kite: [0, 107, 180, 253],
  hexagon: [63, 117, 243, 297],
}

/** How a prong grips the outline at an angle: where, which way is out, and both edges where it is a point. */
function gripAt(outline: Outline, degrees: number) {
  const at = (turn: number) => outline.at(((degrees + turn) * Math.PI) / 180)
  const [x, y] = at(0)
  const edges = [at(-4), at(4)].map(([ex, ey]) => {
    const length = Math.hypot(ex - x, ey - y)
    return [(ex - x) / length, (ey - y) / length] as const
  })
  const [[ax, ay], [bx, by]] = [edges[0]!, edges[1]!]
  return { x, y, edges: ax * bx + ay * by > -0.8 ? edges : [] }
}

/** A prong from the foot of the head to the girdle and bent over the crown; a V of metal guards a point. */
function prongRods(shape: CutShape, degrees: number, radius: number, footZ: number): Rod[] {
  const { x, y, edges } = gripAt(shape.outline, degrees)
  const reach = Math.hypot(x, y)
  // A third of the prong's diameter sits inside the girdle's outline.
  const out = 1 + (radius * 0.34) / reach
  const over = 1 - (radius * 1.15) / reach
  const crest = Math.min(shape.top, shape.top * 0.55 + radius * 0.3)
  const tip = shape.top < 0.1 ? radius * 0.4 : radius * 0.56
  const long = Math.min(reach * 0.4, radius * 2.2)
  return [
    [x * FOOT, y * FOOT, footZ, x * out, y * out, 0, radius * 0.82, radius * 0.76],
    [x * out, y * out, 0, x * over, y * over, crest, radius * 0.76, tip],
    ...edges.map(([ex, ey]): Rod => {
      const [px, py] = [x * out, y * out]
      return [px, py, 0.1, px + ex * long, py + ey * long, 0.1, radius * 0.72, radius * 0.4]
    }),
  ]
}

/** Prongs, two gallery rails and the peg below them, which sits on the band at `footZ`. */
function prongHead(build: Build, stone: StoneGroup, shape: CutShape, frame: Frame, footZ: number): void {
  const { accent, solids } = build
  const { prongs, prongDiameterUm } = prongsFor(stone)
  const radius = prongDiameterUm / 2000
  const rail = Math.min(0.36, Math.max(0.2, shape.outline.halfWidth * 0.11))
  for (const degrees of PRONGS[stone.cut] ?? (prongs === 4 ? FOUR : [30, 90, 150, 210, 270, 330])) {
    solids.push(rodsSolid(frame, accent, prongRods(shape, degrees, radius, footZ), 0.12))
  }
  for (const height of RAILS) {
    const z = footZ * (1 - height)
    const inset = (1 - FOOT) * (1 - height) * shape.outline.halfWidth
    const [low, high] = [z - rail, z + rail]
    solids.push(
      collar(frame, accent, shape.outline, {
        inner: -inset - rail,
        outer: rail - inset,
        low,
        high,
        round: rail,
      }),
    )
  }
  const low = footZ
  const inset = (1 - FOOT) * (1 - RAILS[0]!) * shape.outline.halfWidth
  solids.push(
    collar(frame, accent, shape.outline, { outer: -inset, low, high: footZ * (1 - RAILS[0]!), round: 0.2 }),
  )
}

/** A wall around the stone that closes over the girdle and narrows toward the finger; a half one is open at both ends. */
function bezelHead(build: Build, stone: StoneGroup, shape: CutShape, frame: Frame, footZ: number): void {
  const { outline, bottom, top } = shape
  const lip = Math.min(0.3, outline.halfWidth * 0.16)
  const outer = 0.75 * lip + 0.2
  // A pearl rests in a low cup.
  const isPearl = bottom < -0.9 * outline.halfWidth
  const high = isPearl ? 0.5 * bottom : Math.max(0.12, top * 0.34)
  const beyond = stone.setting === 'half_bezel' ? outline.halfWidth * 0.45 : 0
  const wall = { outer, low: footZ, high, foot: FOOT + 0.14, lip: isPearl ? 0 : lip, round: 0.12 }
  build.solids.push(collar(frame, build.accent, outline, isPearl ? wall : { ...wall, inner: 0, beyond }))
  if (beyond > 0) {
    const inset = (1 - FOOT) * 0.7 * outline.halfWidth
    build.solids.push(collar(frame, build.accent, outline, { outer: -inset, low: footZ, high: footZ * 0.55 }))
  }
}

/** A stone in what holds it; `footZ` (below 0) is the height of the head's feet in the stone's frame. */
export function mountStone(
  build: Build,
  stone: StoneGroup,
  shape: CutShape,
  frame: Frame,
  footZ: number,
): void {
  setStone(build, stone, shape, frame)
  if (prongsFor(stone).prongs > 0) prongHead(build, stone, shape, frame, footZ)
  else bezelHead(build, stone, shape, frame, footZ)
}
