import type { RingDimensions } from '../../spec/dimensions.ts'
import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import { PROFILES } from './band.ts'
import { boxAround, type Solid } from './solid.ts'

const BEAD = 0.2

/** How much lower the outside of a band is at its edges than in the middle, mm. */
const edgeDrop = ({ profile, top }: RingDimensions): number => {
  const { dome = 0, slope = 0, chamfer = 0 } = PROFILES[profile]
  return (Math.min(dome + slope + chamfer, 0.8) * top.thicknessUm) / 1000
}

/** A row of tiny beads along both edges of a band. */
export function milgrainSolid(ring: RingDimensions, frame: Frame, look: MetalLook): Solid {
  const outer = (ring.innerRadiusUm + ring.top.thicknessUm) / 1000
  const pitch = (2 * Math.PI) / Math.round((2 * Math.PI * outer) / (2.15 * BEAD))
  const edge = ring.top.widthUm / 2000 - BEAD * 0.7
  const taper = (ring.bottom.widthUm - ring.top.widthUm) / 4000
  const crest = outer - edgeDrop(ring) - BEAD * 0.3
  return {
    frame,
    look,
    distance: (x, y, z) => {
      const angle = Math.atan2(x, z)
      const along = (angle - Math.round(angle / pitch) * pitch) * crest
      const r = Math.sqrt(x * x + z * z)
      const side = Math.abs(y) - edge - taper * (1 - z / (r || 1))
      return 0.8 * (Math.sqrt(along * along + side * side + (r - crest) ** 2) - BEAD)
    },
    box: boxAround(outer + BEAD, edge + 2 * BEAD, outer + BEAD),
  }
}
