import { centerStone, type DesignSpec } from '../../spec/design-spec.ts'
import { completeSpec } from '../../spec/complete-spec.ts'
import { deriveDimensions } from '../../spec/dimensions.ts'
import type { View } from '../camera.ts'
import { frameAlong, frameAt } from '../frame.ts'
import { metalLook } from '../materials.ts'
import { addCircle } from './circle.ts'
import { addHoops, addStuds } from './earrings.ts'
import { addFace } from './face.ts'
import { addPendant } from './pendant.ts'
import { addRing } from './ring.ts'
import type { Build, Scene } from './scene.ts'
import { settle } from './settle.ts'

/** How far a ring is turned and leans back in each view, in radians. */
const RING_POSE: Record<View, readonly [turn: number, lean: number]> = {
  hero: [0.36, 0.2],
  top: [Math.PI / 2, 0],
  side: [0, 0],
  hand: [0.36, 0.2],
}

/** A stone on its own rests tilted, its face toward the camera. */
function addLoose(build: Build, view: View): void {
  const tilt = view === 'hero' ? 0.6 : 0
  addFace(
    build,
    centerStone(build.spec) ?? build.spec.stones[0],
    frameAlong([0, 0, 0], [0, -Math.sin(tilt), Math.cos(tilt)], [1, 0.2, 0]),
  )
}

function addPiece(build: Build, view: View): void {
  const { spec } = build
  const dimensions = deriveDimensions(spec)
  const stone = centerStone(spec) ?? spec.stones[0]
  if (dimensions.ring) addRing(build, dimensions, dimensions.ring, frameAt([0, 0, 0], ...RING_POSE[view]))
  else if (spec.style === 'hoop' || spec.style === 'huggie') addHoops(build, view)
  else if (spec.category === 'earrings') addStuds(build, view, stone)
  else if (spec.category === 'pendant') addPendant(build, view, stone)
  else if (spec.metal) addCircle(build, view, stone)
  else addLoose(build, view)
}

/** The solids and stones of a piece, in mm, standing on the ground for a view. Never throws for a valid spec. */
export function buildScene(given: DesignSpec, view: View): Scene {
  const { spec } = completeSpec(given)
  const [metal, accent] = [metalLook(spec), metalLook(spec, 'accent')]
  const build: Build = { spec, metal, accent, solids: [], gems: [], casters: [] }
  addPiece(build, view)
  return settle(build)
}
