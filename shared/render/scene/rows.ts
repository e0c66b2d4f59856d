import type { StoneGroup } from '../../spec/design-spec.ts'
import type { RingDimensions } from '../../spec/dimensions.ts'
import { frameAlong, nest, type Frame } from '../frame.ts'
import { beads } from './beads.ts'
import { setStone, shapeOf } from './gem.ts'
import { mountStone } from './head.ts'
import type { Build } from './scene.ts'
import { boxAround, smoothMax } from './solid.ts'

/** The ring's frame turned to an angle from its top, at `radius` from its middle; x along the finger. */
export const onBand = (at: Frame, angle: number, radius: number): Frame =>
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
  const fit = Math.min(count, Math.floor((2 * Math.PI - 2 * start) / pitch + 0.02))
  if (start === 0) return Array.from({ length: fit }, (_, i) => (i - (fit - 1) / 2) * pitch)
  return Array.from({ length: fit }, (_, i) => (i % 2 ? -1 : 1) * (start + (Math.floor(i / 2) + 0.5) * pitch))
}

/** Two walls along a row of stones between two angles from the top. */
function addChannel(
  build: Build,
  at: Frame,
  seat: number,
  half: number,
  angles: readonly [number, number],
): void {
  const [middle, span] = [(angles[0] + angles[1]) / 2, (angles[1] - angles[0]) / 2]
  const frame = nest(at, frameAlong([0, 0, 0], [Math.sin(middle), 0, Math.cos(middle)], [0, 1, 0]))
  const reach = seat + 0.5
  build.solids.push({
    frame,
    look: build.accent,
    distance: (x, y, z) => {
      const r = Math.sqrt(y * y + z * z)
      const wall = Math.abs(Math.abs(x) - half - 0.16) - 0.2
      const body = smoothMax(wall, Math.abs(r - seat + 0.15) - 0.35, 0.12)
      return span > 3 ? body : Math.max(body, (Math.abs(Math.atan2(y, z)) - span) * r)
    },
    box: boxAround(half + 0.4, reach, reach),
  })
}

/**
 * Stones set along the band: big ones stand in heads beside the center, small ones sit in its surface. `start` is the
 * angle from the top at which the center's head ends; the angle at which this group ends is returned.
 */
export function addRow(
  build: Build,
  ring: Pick<RingDimensions, 'innerRadiusUm' | 'top'>,
  stone: StoneGroup,
  at: Frame,
  start: number,
): number {
  const shape = shapeOf(stone)
  const { halfLength, halfWidth } = shape.outline
  const surface = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  const standing = stone.role === 'side'
  const seat = standing ? surface - shape.bottom * 0.75 : surface + 0.02
  const pitch = (2 * halfWidth + (standing ? 0.3 : 0.1)) / seat
  const places = angles(stone.count, pitch, start)
  for (const angle of places) {
    const frame = onBand(at, angle, seat)
    if (standing) mountStone(build, stone, shape, frame, surface - seat - 0.25)
    else {
      setStone(build, stone, shape, frame)
      beads(build, shape, frame, stone.setting)
    }
  }
  const end = Math.max(start, ...places.map((angle) => angle + pitch / 2))
  if (stone.setting === 'channel') {
    if (start === 0) addChannel(build, at, seat, halfLength, [-end, end])
    else
      for (const side of [-1, 1])
        addChannel(build, at, seat, halfLength, side < 0 ? [-end, -start] : [start, end])
  }
  return end
}
