import { centerStone, type DesignSpec } from '../../spec/design-spec.ts'
import { stoneHeights, type PieceDimensions, type RingDimensions } from '../../spec/dimensions.ts'
import { frameAlong, nest, type Frame } from '../frame.ts'
import { metalLook } from '../materials.ts'
import { bandSolid } from './band.ts'
import { mounted } from './head.ts'
import { bandStones, haloBody, shapeOf } from './rows.ts'
import type { Body } from './scene.ts'

/** A ring in its own frame: y along the finger, z toward the top, the middle of the finger at the origin. */
export function ringBody(spec: DesignSpec, ring: RingDimensions, { head }: PieceDimensions, at: Frame): Body {
  const body: Body = { solids: [bandSolid(ring, at, metalLook(spec))], gems: [] }
  const add = ({ solids, gems }: Body) => {
    body.solids.push(...solids)
    body.gems.push(...gems)
  }
  const stone = centerStone(spec)
  const surface = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  let start = 0
  if (stone && head) {
    const shape = shapeOf(stone)
    const seat = (ring.innerRadiusUm + head.girdleUm + stoneHeights(stone).girdleUm / 2) / 1000
    const frame = nest(at, frameAlong([0, 0, seat], [0, 0, 1], [0, 1, 0]))
    add(mounted(spec, stone, shape, frame, Math.min(surface - 0.25 - seat, -0.6)))
    start = (shape.outline.halfWidth + 0.35) / surface
    for (const around of spec.stones) {
      if (around.role === 'halo' || around.role === 'hidden_halo') add(haloBody(spec, around, shape, frame))
      if (around.role === 'halo') start += (2 * around.widthUm) / 2000 / surface
    }
  }
  for (const group of spec.stones) {
    if (group === stone || group.role === 'halo' || group.role === 'hidden_halo') continue
    const { body: row, end } = bandStones(spec, ring, group, at, start)
    add(row)
    start = end
  }
  return body
}
