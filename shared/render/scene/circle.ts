import type { DesignSpec, StoneGroup } from '../../spec/design-spec.ts'
import { BANGLE_WIRE_UM, CHAIN_UM, circleRadiusUm } from '../../spec/piece-measures.ts'
import type { View } from '../camera.ts'
import { frameAlong, frameAt, nest } from '../frame.ts'
import { bandSolid } from './band.ts'
import { beads } from './beads.ts'
import { addChain } from './chain.ts'
import { collar } from './collar.ts'
import { setStone, shapeOf } from './gem.ts'
import { mountStone } from './head.ts'
import { addRow } from './rows.ts'
import type { Build } from './scene.ts'
import { linkSolid, rodsSolid, wire } from './solid.ts'

/** How much of a necklace its first picture shows, of its radius: the front, close enough to see it made. */
const CLOSE_UP = 0.46

type Circle = { radius: number; width: number }

const chainWidth = ({ category, band }: DesignSpec): number =>
  (band?.widthUm ?? CHAIN_UM[category === 'bracelet' ? 'bracelet' : 'necklace']) / 1000

/** Radius in mm of a circle as long as the piece. */
export const circleRadius = ({ size }: DesignSpec): number =>
  circleRadiusUm(size?.kind === 'length' ? size.lengthUm : 190_000) / 1000

/** Where something lies on the circle, `angle` from the place nearest the camera. */
const onCircle = (radius: number, angle: number) =>
  [Math.sin(angle) * radius, -Math.cos(angle) * radius, 0] as const

/** A chain from one angle of the circle to another. */
function arc(build: Build, { radius, width }: Circle, from: number, to: number): void {
  const steps = Math.max(2, Math.ceil(((to - from) * radius) / 2))
  const points = Array.from({ length: steps + 1 }, (_, i) =>
    onCircle(radius, from + ((to - from) * i) / steps),
  )
  addChain(build, points, width)
}

/** Stones one beside the other, each in a cup with four prongs, hinged to the next. */
function line(build: Build, stone: StoneGroup, radius: number, out: number): void {
  const shape = shapeOf(stone)
  const { outline, bottom } = shape
  const count = Math.min(stone.count, Math.floor((Math.PI * radius) / outline.halfWidth))
  const cup = { inner: -0.22 * outline.halfWidth, outer: 0.02, low: bottom * 0.55, high: -0.12, foot: 0.72 }
  for (let i = 0; i < count; i++) {
    const angle = (i * 2 * Math.PI) / count
    const [x, y] = onCircle(1, angle)
    const frame = frameAlong([x * radius, y * radius, 0], [x * out, y * out, 1], [-y, x, 0])
    setStone(build, stone, shape, frame)
    beads(build, shape, frame, 'shared_prong')
    build.solids.push(collar(frame, build.accent, outline, cup))
    const [nextX, nextY] = onCircle(radius, angle + (2 * Math.PI) / count)
    const z = bottom * 0.4
    const hinge = [x * radius, y * radius, z] as const
    build.solids.push(
      rodsSolid(frameAt([0, 0, 0]), build.metal, wire([hinge, [nextX, nextY, z]], outline.halfWidth * 0.2)),
    )
  }
}

/** Single stones along a chain, evenly over the half that is seen. */
function stations(build: Build, stone: StoneGroup, circle: Circle, out: number): void {
  const shape = shapeOf(stone)
  const half = (shape.outline.halfLength + 0.3) / circle.radius
  const count = Math.max(1, Math.min(stone.count, Math.floor(Math.PI / (2 * half + 0.02))))
  const pitch = Math.PI / count
  const angles = Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * pitch)
  angles.forEach((angle, i) => {
    const [x, y] = onCircle(1, angle)
    const frame = frameAlong([x * circle.radius, y * circle.radius, 0], [x * out, y * out, 1], [-y, x, 0])
    mountStone(build, stone, shape, frame, -Math.min(1.2, shape.top - shape.bottom))
    arc(build, circle, angle + half, (angles[i + 1] ?? 2 * Math.PI + angles[0]!) - half)
  })
}

/** A bangle bent from wire or from a band, with the stones set along it. */
function bangle(build: Build, radius: number, stone: StoneGroup | undefined): void {
  const { spec, metal } = build
  const flat = frameAt([0, 0, 0], Math.PI, -Math.PI / 2)
  const { band } = spec
  const thick = BANGLE_WIRE_UM / 2000
  if (!band) build.solids.push(linkSolid(flat, metal, radius, thick))
  const top = band ?? { widthUm: BANGLE_WIRE_UM, thicknessUm: BANGLE_WIRE_UM / 2 }
  const ring = { innerRadiusUm: radius * 1000, profile: band?.profile ?? 'half_round', top, bottom: top }
  if (band) build.solids.push(bandSolid(ring, flat, metal))
  if (stone) addRow(build, ring, stone, flat, 0)
}

/** What lies in a circle as long as the piece: a bangle, a chain, or a line of stones. */
export function addCircle(build: Build, view: View, stone: StoneGroup | undefined): void {
  const { spec, casters, metal } = build
  const radius = circleRadius(spec)
  const circle = { radius, width: chainWidth(spec) }
  // Lying, stones look up; worn, they look away from the wrist.
  const out = view === 'hand' ? 50 : 0.2
  if (spec.style === 'bangle') return bangle(build, radius, stone)
  if (stone && spec.style === 'station') stations(build, stone, circle, out)
  else if (stone) line(build, stone, radius, out)
  else arc(build, circle, 0, 2 * Math.PI)
  const thick = stone && spec.style !== 'station' ? stone.widthUm / 2400 : circle.width * 0.45
  casters.push(linkSolid(nest(frameAt([0, 0, 0]), frameAt([0, 0, 0], 0, Math.PI / 2)), metal, radius, thick))
  if (spec.category === 'necklace' && view === 'hero') build.focus = [0, -0.86 * radius, 0, CLOSE_UP * radius]
}
