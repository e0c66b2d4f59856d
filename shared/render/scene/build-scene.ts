import { centerStone, type DesignSpec } from '../../spec/design-spec.ts'
import { completeSpec } from '../../spec/complete-spec.ts'
import { deriveDimensions } from '../../spec/dimensions.ts'
import type { View } from '../camera.ts'
import { frameAt } from '../frame.ts'
import { circleBody, hoopsBody, looseStones } from './loose.ts'
import { ringBody } from './ring.ts'
import type { Body, Scene } from './scene.ts'
import { settle } from './settle.ts'

/** How far a ring is turned and leans back in each view, in radians. */
const RING_POSE: Record<View, readonly [turn: number, lean: number]> = {
  hero: [0.36, 0.2],
  top: [Math.PI / 2, 0],
  side: [0, 0],
  hand: [0.36, 0.2],
}

function bodyOf(given: DesignSpec, view: View): Body {
  const { spec } = completeSpec(given)
  const dimensions = deriveDimensions(spec)
  const { ring } = dimensions
  if (ring) return ringBody(spec, ring, dimensions, frameAt([0, 0, 0], ...RING_POSE[view]))
  if (spec.style === 'hoop' || spec.style === 'huggie') return hoopsBody(spec)
  const stone = centerStone(spec) ?? spec.stones[0]
  if (spec.category === 'bracelet' || spec.category === 'necklace') return circleBody(spec, stone)
  return looseStones(spec, view, stone)
}

/** The solids and stones of a piece, in mm, standing on the ground for a view. Never throws for a valid spec. */
export function buildScene(spec: DesignSpec, view: View): Scene {
  return settle(bodyOf(spec, view))
}
