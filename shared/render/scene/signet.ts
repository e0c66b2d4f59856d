import type { DesignSpec } from '../../spec/design-spec.ts'
import type { RingDimensions } from '../../spec/dimensions.ts'
import { ELLIPSE, outlineOf } from '../cuts/outline.ts'
import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import { bandDistance } from './band.ts'
import { collar } from './collar.ts'
import { engrave } from './letters.ts'
import { smoothMin, type Solid } from './solid.ts'

/** A face is a little longer around the finger than along it (docs/jewelry-facts.md#measures-of-other-pieces). */
const STRETCH = 1.2

/** A band that swells into a flat oval face with what is engraved on it. */
export function signetSolid(spec: DesignSpec, ring: RingDimensions, frame: Frame, look: MetalLook): Solid {
  const surface = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  const width = ring.top.widthUm / 1000
  const high = surface + 0.25
  const outline = outlineOf(ELLIPSE, false, width * STRETCH, width)
  const plate = collar(frame, look, outline, { outer: 0, low: surface - 1.6, high, round: 0.3 })
  const band = bandDistance(ring)
  const face = engrave(spec, width * 0.42, width * 0.85, high)
  const [x, y] = [Math.max(surface, outline.halfLength), outline.halfWidth + 0.4]
  return {
    frame,
    look,
    distance: (px, py, pz) => face(px, py, pz, smoothMin(band(px, py, pz), plate.distance(px, py, pz), 1.1)),
    box: Float64Array.of(-x - 0.4, -y, -surface, x + 0.4, y, high),
  }
}
