import type { StoneGroup } from '../../spec/design-spec.ts'
import type { CutShape } from '../cuts/cut-shape.ts'
import type { Outline } from '../cuts/outline.ts'
import { frameAlong, nest, type Frame } from '../frame.ts'
import { beads } from './beads.ts'
import { collar } from './collar.ts'
import { setStone, shapeOf } from './gem.ts'
import type { Build } from './scene.ts'

const GAP = 0.15

type Place = readonly [x: number, y: number, nx: number, ny: number]

/** As many places of `size` as fit, up to `count`, evenly around an outline `out` mm outside it, with the way out. */
function places(outline: Outline, out: number, count: number, size: number): Place[] {
  const points = Array.from({ length: 720 }, (_, i): Place => {
    const at = (k: number) => outline.at(((i + k) * Math.PI) / 360)
    const [[x, y], [px, py], [qx, qy]] = [at(0), at(-1), at(1)]
    const length = Math.hypot(qx - px, qy - py)
    const [nx, ny] = [(qy - py) / length, (px - qx) / length]
    return [x + nx * out, y + ny * out, nx, ny]
  })
  const lengths = [0]
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % 720]!
    lengths.push(lengths[i]! + Math.hypot(nextX - x, nextY - y))
  })
  const whole = lengths[720]!
  const fit = Math.max(1, Math.min(count, Math.floor(whole / size + 0.05)))
  return Array.from({ length: fit }, (_, k) => {
    const at = ((k + 0.5) * whole) / fit
    return points[Math.max(0, lengths.findIndex((length) => length >= at) - 1)]!
  })
}

/** Small stones around a stone, level with its girdle, in a rimmed plate with a bead at every gap. */
export function addHalo(build: Build, stone: StoneGroup, center: CutShape, at: Frame): void {
  const shape = shapeOf(stone)
  const half = shape.outline.halfWidth
  const z = -shape.top
  for (const [x, y, nx, ny] of places(center.outline, half + GAP, stone.count, 2 * half)) {
    const frame = nest(at, frameAlong([x, y, z], [nx * 0.1, ny * 0.1, 1], [-ny, nx, 0]))
    setStone(build, stone, shape, frame)
    beads(build, shape, frame, stone.setting)
  }
  const outer = 2 * half + 0.29
  const plate = { inner: 0.02, outer, low: z - 0.8, high: z - 0.04, round: 0.1 }
  build.solids.push(
    collar(at, build.accent, center.outline, plate),
    collar(at, build.accent, center.outline, {
      ...plate,
      inner: outer - 0.2,
      outer: outer + 0.04,
      high: z + 0.1,
    }),
  )
}

/** Small stones that face outward on a rail below the girdle. */
export function addHiddenHalo(build: Build, stone: StoneGroup, center: CutShape, at: Frame): void {
  const shape = shapeOf(stone)
  const half = shape.outline.halfWidth
  const z = -0.45 - half
  const { halfLength, halfWidth } = center.outline
  // Under the edge of the stone where there is room for all of them there, else as far out as they need.
  const wanted = (stone.count * half) / Math.PI - (halfLength + halfWidth) / 2
  const out = Math.max(0.45 * z + 0.16, Math.min(wanted + 0.02, half))
  for (const [x, y, nx, ny] of places(center.outline, out, stone.count, 2 * half)) {
    const frame = nest(at, frameAlong([x, y, z], [nx, ny, -0.3], [-ny, nx, 0]))
    setStone(build, stone, shape, frame)
    beads(build, shape, frame, stone.setting)
  }
  const rail = { inner: out - 0.6, outer: out - 0.02, low: z - half - 0.15, high: z + half + 0.15 }
  build.solids.push(collar(at, build.accent, center.outline, { ...rail, round: 0.1 }))
}
