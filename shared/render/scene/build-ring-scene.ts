import type { DesignSpec } from '../../spec/design-spec.ts'
import { deriveDimensions } from '../../spec/dimensions.ts'
import type { View } from '../camera.ts'
import { frameAt } from '../frame.ts'
import { compose } from './compose.ts'
import { addRing } from './ring.ts'
import type { Scene } from './scene.ts'

/** How far a ring is turned and leans back in each view, in radians. */
export const RING_POSE: Record<View, readonly [turn: number, lean: number]> = {
  hero: [0.36, 0.2],
  top: [Math.PI / 2, 0],
  side: [0, 0],
  hand: [0.3, 0],
}

/**
 * The scene of a ring, or null for what only `buildScene` can build: a browser draws rings without loading the bodies
 * of everything else.
 */
export function buildRingScene(given: DesignSpec, view: View): Scene | null {
  const dimensions = deriveDimensions(given)
  const { ring } = dimensions
  if (!ring || given.style === 'signet' || view === 'hand') return null
  return compose(given, (build) => addRing(build, dimensions, ring, frameAt([0, 0, 0], ...RING_POSE[view])))
}
