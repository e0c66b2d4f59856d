import type { DesignSpec, StoneGroup } from '../../spec/design-spec.ts'
import { stoneHeights, type RingDimensions } from '../../spec/dimensions.ts'
import { cutShape, type CutShape } from '../cuts/cut-shape.ts'
import type { Outline } from '../cuts/outline.ts'
import { frameAlong, nest, type Frame } from '../frame.ts'
import { metalLook } from '../materials.ts'
import { gemAt } from './gem.ts'
import { mounted, outlineDistance } from './head.ts'
import type { Body } from './scene.ts'

export const shapeOf = (stone: Pick<StoneGroup, 'cut' | 'lengthUm' | 'widthUm'>): CutShape =>
  cutShape(stone.cut, stone.lengthUm / 1000, stone.widthUm / 1000, stoneHeights(stone))

const GAP = 0.15

/** Points evenly around an outline `out` mm outside it, with the direction outward. */
function around(
  outline: Outline,
  out: number,
  count: number,
  size: number,
): [x: number, y: number, nx: number, ny: number][] {
  const fine = Array.from({ length: 361 }, (_, i) => {
    const [x, y] = outline.at((i * Math.PI) / 180)
    const reach = 1 + out / Math.hypot(x, y)
    return [x * reach, y * reach] as const
  })
  const lengths = [0]
  for (let i = 1; i < fine.length; i++) {
    lengths.push(lengths[i - 1]! + Math.hypot(fine[i]![0] - fine[i - 1]![0], fine[i]![1] - fine[i - 1]![1]))
  }
  const whole = lengths.at(-1)!
  const fit = Math.min(count, Math.floor(whole / size))
  return Array.from({ length: fit }, (_, k) => {
    const [x, y] = fine[lengths.findIndex((length) => length >= ((k + 0.5) * whole) / fit)]!
    const reach = Math.hypot(x, y)
    return [x, y, x / reach, y / reach] as const
  })
}

/** Small stones around the center stone, on a plate of metal at its girdle; a hidden halo faces out below it. */
export function haloBody(spec: DesignSpec, stone: StoneGroup, center: CutShape, at: Frame): Body {
  const shape = shapeOf(stone)
  const { outline } = center
  const half = shape.outline.halfLength
  const hidden = stone.role === 'hidden_halo'
  const z = hidden ? -0.5 - half : -shape.top
  const scale = hidden ? 1 + (0.45 * z) / outline.halfWidth : 1
  const out = hidden ? (scale - 1) * outline.halfWidth + 0.16 : half + GAP
  const gems = around(outline, out, stone.count, 2 * half).flatMap(([x, y, nx, ny]) => {
    const up = hidden ? ([nx, ny, -0.3] as const) : ([nx * 0.12, ny * 0.12, 1] as const)
    return gemAt(stone, shape, nest(at, frameAlong([x, y, z], up, [-ny, nx, 0])))
  })
  const across = outlineDistance(outline)
  const [inner, outer] = hidden ? [-0.6, 0.12] : [0.02, 2 * half + GAP + 0.12]
  const [low, high] = hidden ? [z - half - 0.15, z + half + 0.15] : [z - 0.75, z - 0.02]
  const box = [outline.halfLength + outer * 1.5, outline.halfWidth + outer * 1.5] as const
  const plate = {
    frame: at,
    look: metalLook(spec, 'accent'),
    distance: (x: number, y: number, h: number) => {
      const d = across(x, y, scale)
      return 0.85 * Math.max(inner - d, d - outer, low - h, h - high)
    },
    box: [-box[0], -box[1], low, ...box, high] as const,
  }
  return { solids: [plate], gems }
}

/** The ring's frame turned to an angle from its top, at `radius` from its middle; x along the finger. */
const onBand = (at: Frame, angle: number, radius: number): Frame =>
  nest(
    at,
    frameAlong(
      [Math.sin(angle) * radius, 0, Math.cos(angle) * radius],
      [Math.sin(angle), 0, Math.cos(angle)],
      [0, 1, 0],
    ),
  )

/** Angles of `count` stones of angular `pitch`: one row over the top, or from `start` down both shoulders. */
function angles(count: number, pitch: number, start: number): number[] {
  const fit = Math.min(count, Math.floor((2 * Math.PI - 2 * start) / pitch))
  if (start === 0) return Array.from({ length: fit }, (_, i) => (i - (fit - 1) / 2) * pitch)
  return Array.from({ length: fit }, (_, i) => (i % 2 ? -1 : 1) * (start + (Math.floor(i / 2) + 0.5) * pitch))
}

/**
 * Stones set along the band: big ones stand in heads beside the center, small ones sit in its surface. `start` is the
 * angle from the top at which the center's head ends; the angle at which this group ends is returned.
 */
export function bandStones(
  spec: DesignSpec,
  ring: RingDimensions,
  stone: StoneGroup,
  at: Frame,
  start: number,
): { body: Body; end: number } {
  const shape = shapeOf(stone)
  const surface = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  const body: Body = { solids: [], gems: [] }
  const standing = stone.role === 'side'
  const seat = standing ? surface - shape.bottom * 0.75 : surface + 0.02
  const pitch = (2 * shape.outline.halfWidth + (standing ? 0.3 : 0.12)) / (standing ? seat : surface)
  const places = angles(stone.count, pitch, start)
  for (const angle of places) {
    const frame = onBand(at, angle, seat)
    if (standing) {
      const head = mounted(spec, stone, shape, frame, surface - seat - 0.25)
      body.solids.push(...head.solids)
      body.gems.push(...head.gems)
    } else body.gems.push(...gemAt(stone, shape, frame))
  }
  return { body, end: Math.max(start, ...places.map((angle) => angle + pitch / 2)) }
}
