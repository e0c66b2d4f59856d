import { centerStone, type DesignSpec } from '../../spec/design-spec.ts'
import { stoneHeights, type PieceDimensions, type RingDimensions } from '../../spec/dimensions.ts'
import { cutShape } from '../cuts/cut-shape.ts'
import { frameAlong, nest, type Frame } from '../frame.ts'
import { metalLook } from '../materials.ts'
import { bandSolid } from './band.ts'
import { gemAt } from './gem.ts'
import { headSolid } from './head.ts'
import type { Body } from './scene.ts'

/** A ring in its own frame: y along the finger, z toward the top, the middle of the finger at the origin. */
export function ringBody(
  spec: DesignSpec,
  ring: RingDimensions,
  dimensions: PieceDimensions,
  at: Frame,
): Body {
  const look = metalLook(spec)
  const body: Body = { solids: [bandSolid(ring, at, look)], gems: [] }
  const stone = centerStone(spec)
  const { head } = dimensions
  if (!stone || !head) return body
  const heights = stoneHeights(stone)
  const shape = cutShape(stone.cut, stone.lengthUm / 1000, stone.widthUm / 1000, heights)
  const seat = (ring.innerRadiusUm + head.girdleUm + heights.girdleUm / 2) / 1000
  const frame = nest(at, frameAlong([0, 0, seat], [0, 0, 1], [0, 1, 0]))
  body.gems.push(gemAt(stone, shape, frame))
  const bandTop = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  const footZ = Math.min(bandTop - 0.25 - seat, -0.6)
  body.solids.push(
    headSolid(shape, head, footZ, frame, spec.metal?.accent ? metalLook(spec, 'accent') : look),
  )
  return body
}
