import type { RingDimensions } from '../../spec/dimensions.ts'
import type { BandProfile } from '../../spec/vocabulary.ts'
import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import { boxAround, smoothMax, type Distance, type Solid } from './solid.ts'

/**
 * Cross-sections as shares of the thickness, the same that weigh the band (`pricing/band-volume.ts`): `dome` and
 * `slope` are lost at the outer edges, `comfort` at the inner ones, `chamfer` at the corners.
 */
const PROFILES: Record<BandProfile, { dome?: number; comfort?: number; slope?: number; chamfer?: number }> = {
  flat: {},
  d: { dome: 0.55 },
  court: { dome: 0.35, comfort: 0.15 },
  half_round: { dome: 1 },
  knife_edge: { slope: 0.55 },
  bevel: { chamfer: 0.35 },
}

/** Distance to an arch of half width `a`, lower by `drop` at its edges than at its middle, where it stands at `top`. */
function archDistance(u: number, v: number, a: number, drop: number, top: number): number {
  const sag = drop < a ? drop : a
  const radius = (a * a + sag * sag) / (2 * sag)
  const dv = v - top + radius
  return Math.sqrt(u * u + dv * dv) - radius
}

/** Distance to the line that falls from `top` at `u` = `from` by `drop` at `u` = `a`. */
function slopeDistance(u: number, v: number, from: number, a: number, drop: number, top: number): number {
  const run = a - from
  return ((v - top) * run + (u - from) * drop) / Math.sqrt(run * run + drop * drop)
}

/** Signed distance in the plane of the section: `u` ≥ 0 across half the width, `v` outward from mid-thickness. */
export function sectionDistance(
  profile: BandProfile,
): (u: number, v: number, a: number, h: number) => number {
  const { dome = 0, comfort = 0, slope = 0, chamfer = 0 } = PROFILES[profile]
  return (u, v, a, h) => {
    const round = Math.min(0.22, a * 0.35, h * 0.35)
    let outer = v - h
    if (dome > 0) outer = archDistance(u, v, a, dome * 2 * h, h)
    if (slope > 0) outer = slopeDistance(u, v, 0, a, slope * 2 * h, h)
    if (chamfer > 0) outer = smoothMax(outer, slopeDistance(u, v, 0.64 * a, a, chamfer * 2 * h, h), 0.06)
    const inner = comfort > 0 ? archDistance(u, -v, a, comfort * 2 * h, h) : -v - h
    return smoothMax(smoothMax(u - a, outer, round), inner, round)
  }
}

/** How much lower the outside of a band is at its edges than in the middle, mm. */
const edgeDrop = ({ profile, top }: RingDimensions): number => {
  const { dome = 0, slope = 0, chamfer = 0 } = PROFILES[profile]
  return (Math.min(dome + slope + chamfer, 0.8) * top.thicknessUm) / 1000
}

/** A band swept around the finger: y is the finger's axis, z points at the top of the ring, tapering to the back. */
export function bandDistance({ innerRadiusUm, profile, top, bottom }: RingDimensions): Distance {
  const section = sectionDistance(profile)
  const inner = innerRadiusUm / 1000
  const a = top.widthUm / 2000
  const taper = (bottom.widthUm - top.widthUm) / 4000
  const h = top.thicknessUm / 2000
  const thinning = (bottom.thicknessUm - top.thicknessUm) / 4000
  return (x, y, z) => {
    const r = Math.sqrt(x * x + z * z)
    const back = r > 1e-9 ? 1 - z / r : 0
    const half = h + thinning * back
    return section(y < 0 ? -y : y, r - inner - half, a + taper * back, half)
  }
}

export function bandSolid(ring: RingDimensions, frame: Frame, look: MetalLook): Solid {
  const outer = (ring.innerRadiusUm + Math.max(ring.top.thicknessUm, ring.bottom.thicknessUm)) / 1000 + 0.01
  const half = Math.max(ring.top.widthUm, ring.bottom.widthUm) / 2000 + 0.01
  return { frame, look, distance: bandDistance(ring), box: boxAround(outer, half, outer) }
}

const BEAD = 0.2

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
