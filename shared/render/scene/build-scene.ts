import { completeSpec } from '../../spec/complete-spec.ts'
import { centerStone, type DesignSpec } from '../../spec/design-spec.ts'
import { deriveDimensions, type PieceDimensions } from '../../spec/dimensions.ts'
import type { View } from '../camera.ts'
import { frameAlong, frameAt, nest } from '../frame.ts'
import { buildRingScene, RING_POSE } from './build-ring-scene.ts'
import { addCircle, circleRadius } from './circle.ts'
import { compose } from './compose.ts'
import { addHoops, addStuds } from './earrings.ts'
import { addFace } from './face.ts'
import { addHand, REACH } from './hand.ts'
import { milgrainSolid } from './milgrain.ts'
import { addPendant } from './pendant.ts'
import { addRing } from './ring.ts'
import type { Build, Scene } from './scene.ts'
import { signetSolid } from './signet.ts'

/** A stone on its own rests tilted, its face toward the camera. */
function addLoose(build: Build, view: View): void {
  const tilt = view === 'hero' ? 0.6 : 0
  const up = [0, -Math.sin(tilt), Math.cos(tilt)] as const
  addFace(build, centerStone(build.spec) ?? build.spec.stones[0], frameAlong([0, 0, 0], up, [1, 0.2, 0]))
}

function addPiece(build: Build, view: View, dimensions: PieceDimensions): void {
  const { spec } = build
  const { ring } = dimensions
  const stone = centerStone(spec) ?? spec.stones[0]
  if (ring) {
    const at = frameAt([0, 0, 0], ...RING_POSE[view])
    const body = spec.style === 'signet' ? signetSolid(spec, ring, at, build.metal) : undefined
    addRing(build, dimensions, ring, at, body)
    if (spec.finish === 'milgrain') build.solids.push(milgrainSolid(ring, at, build.metal))
  } else if (spec.style === 'hoop' || spec.style === 'huggie') addHoops(build, view)
  else if (spec.category === 'earrings') addStuds(build, view, stone)
  else if (spec.category === 'pendant') addPendant(build, view, stone)
  else if (spec.metal) addCircle(build, view, stone)
  else addLoose(build, view)
}

/** Turns a bracelet up around the wrist, and adds the hand. */
function putByHand(build: Build, ring: PieceDimensions['ring']): void {
  const wristRadius = build.spec.category === 'bracelet' ? circleRadius(build.spec) : 0
  if (wristRadius > 0) {
    const upright = frameAt([0, 0, 0], RING_POSE.hand[0], Math.PI / 2)
    for (const frame of new Set([...build.solids, ...build.gems, ...build.casters].map((body) => body.frame)))
      frame.set(nest(upright, frame))
  }
  const isNecklace = build.spec.category === 'necklace'
  addHand(
    build,
    ring,
    wristRadius,
    wristRadius > 0 ? 55 : isNecklace ? circleRadius(build.spec) * 1.15 : REACH,
  )
}

/** The solids and stones of a piece, in mm, standing on the ground for a view. Never throws for a valid spec. */
export function buildScene(given: DesignSpec, view: View): Scene {
  const { spec } = completeSpec(given)
  const dimensions = deriveDimensions(spec)
  return (
    buildRingScene(spec, view) ??
    compose(spec, (build) => {
      // What is not worn on a hand lies flat beside it.
      const isWorn = dimensions.ring !== null || spec.category === 'bracelet'
      addPiece(build, view === 'hand' && !isWorn ? 'top' : view, dimensions)
      if (view === 'hand') putByHand(build, dimensions.ring)
    })
  )
}
