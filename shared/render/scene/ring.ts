import { centerStone, type DesignSpec, type StoneGroup } from '../../spec/design-spec.ts'
import {
  stoneHeights,
  type HeadDimensions,
  type PieceDimensions,
  type RingDimensions,
} from '../../spec/dimensions.ts'
import type { Frame } from '../frame.ts'
import { bandSolid } from './band.ts'
import { setStone, shapeOf } from './gem.ts'
import { addHalo, addHiddenHalo } from './halo.ts'
import { mountStone } from './head.ts'
import { addRow, onBand } from './rows.ts'
import type { Build } from './scene.ts'
import { rodsSolid, wire } from './solid.ts'

const isHalo = ({ style }: DesignSpec, { role }: StoneGroup): boolean =>
  role === 'halo' || (role === 'accent' && style === 'cluster')

/** Arches that rise from both shoulders to `reach` mm beside the middle at `height` above the finger's, `thick` there. */
function addArches(
  build: Build,
  ring: RingDimensions,
  at: Frame,
  reach: number,
  height: number,
  thick: number,
): void {
  const radius = (ring.innerRadiusUm + ring.top.thicknessUm * 0.55) / 1000
  const shank = Math.min(ring.top.widthUm, ring.top.thicknessUm) / 2200
  const [fromX, fromZ] = [Math.sin(0.95) * radius, Math.cos(0.95) * radius]
  // Leaves the shank along it and arrives at the head a little under its slope.
  const [overX, overZ] = [reach + (fromX - reach) * 0.42, fromZ + (height - fromZ) * 0.78]
  for (const side of [-1, 1]) {
    const points = Array.from({ length: 13 }, (_, i) => {
      const t = i / 12
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
      return [side * (a * fromX + b * overX + c * reach), 0, a * fromZ + b * overZ + c * height] as const
    })
    build.solids.push(rodsSolid(at, build.metal, wire(points, shank, thick), 0))
  }
}

/** The center stone `lean` radians from the top; where its head ends, as an angle from there. */
function addCenter(
  build: Build,
  ring: RingDimensions,
  stone: StoneGroup,
  head: HeadDimensions,
  at: Frame,
  lean: number,
): number {
  const shape = shapeOf(stone)
  const surface = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  const seat = (ring.innerRadiusUm + head.girdleUm + stoneHeights(stone).girdleUm / 2) / 1000
  const frame = onBand(at, lean, seat)
  const footZ = Math.min(surface - 0.25 - seat, -0.6)
  if (stone.setting === 'tension') setStone(build, stone, shape, frame)
  else mountStone(build, stone, shape, frame, footZ)
  let reach = shape.outline.halfWidth + 0.35
  for (const halo of build.spec.stones) {
    if (halo.role === 'hidden_halo') addHiddenHalo(build, halo, shape, frame)
    if (!isHalo(build.spec, halo)) continue
    addHalo(build, halo, shape, frame)
    reach += halo.widthUm / 1000
  }
  const w = shape.outline.halfWidth
  if (stone.setting === 'tension') addArches(build, ring, at, w + 0.55, seat + 0.1, 0.9)
  else if (build.spec.band?.shoulders === 'cathedral')
    addArches(build, ring, at, w * 0.8, seat + footZ * 0.3, 0.55)
  return reach / surface
}

/** Two stones of one ring side by side, each leaning to its side. */
function addPair(build: Build, ring: RingDimensions, head: HeadDimensions, at: Frame): number {
  const surface = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  const [one, two] = build.spec.stones
  if (!one || !two) return 0
  const share = (stone: StoneGroup) => (stone.widthUm / 2000 + 0.4) / (surface + 2)
  const end = addCenter(build, ring, one, head, at, -share(one))
  addCenter(build, ring, two, head, at, share(two))
  return end + share(one)
}

/** A ring in its own frame: y along the finger, z toward the top, the middle of the finger at the origin. `body` is its band. */
export function addRing(
  build: Build,
  { head }: PieceDimensions,
  ring: RingDimensions,
  at: Frame,
  body = bandSolid(ring, at, build.metal),
): void {
  const { spec, solids } = build
  solids.push(body)
  const stone = centerStone(spec)
  const isPair = spec.style === 'toi_et_moi' && spec.stones.length > 1
  let start = 0
  if (stone && head) {
    start = isPair ? addPair(build, ring, head, at) : addCenter(build, ring, stone, head, at, 0)
  }
  for (const [index, group] of spec.stones.entries()) {
    if (group === stone || (isPair && index === 1)) continue
    if (group.role === 'hidden_halo' || (isHalo(spec, group) && stone)) continue
    start = addRow(build, ring, group, at, start)
  }
}
