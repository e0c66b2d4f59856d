import type { RingDimensions } from '../../spec/dimensions.ts'
import type { BandProfile } from '../../spec/vocabulary.ts'
import type { Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import { smoothMax, type Distance, type Solid } from './solid.ts'

/**
 * A cross-section as shares of the thickness lost at the edges, chosen so that its area over width × thickness is
 * the fill of facts-jewellery §2: `dome` outside, `comfort` inside, `slope` a ridge, `chamfer` the corners.
 */
const PROFILES: Record<BandProfile, { dome?: number; comfort?: number; slope?: number; chamfer?: number }> = {
  flat: {},
  d: { dome: 0.46 },
  court: { dome: 0.34, comfort: 0.14 },
  half_round: { dome: 0.72 },
  knife_edge: { slope: 0.55 },
  bevel: { chamfer: 0.3 },
}

/** Distance to an arch of half width `a`, `sag` lower at its edges than at its middle, where it stands at `top`. */
function archDistance(u: number, v: number, a: number, sag: number, top: number): number {
  const radius = (a * a + sag * sag) / (2 * sag)
  const dv = v - top + radius
  return Math.sqrt(u * u + dv * dv) - radius
}

/** Signed distance in the plane of the cross-section: `u` across the width, `v` outward from mid-thickness. */
export function sectionDistance(
  profile: BandProfile,
): (u: number, v: number, a: number, h: number) => number {
  const { dome = 0, comfort = 0, slope = 0, chamfer = 0 } = PROFILES[profile]
  return (u, v, a, h) => {
    const round = Math.min(0.22, a * 0.35, h * 0.35)
    let outer = v - h
    if (dome > 0) outer = archDistance(u, v, a, dome * 2 * h, h)
    if (slope > 0) outer = ((v - h) * a + u * slope * 2 * h) / Math.sqrt(a * a + 4 * slope * slope * h * h)
    if (chamfer > 0) {
      const du = 0.4 * a
      const dv = chamfer * 2 * h
      const corner = ((u - a + du) * dv + (v - h) * du) / Math.sqrt(du * du + dv * dv)
      outer = smoothMax(outer, corner, 0.06)
    }
    const inner = comfort > 0 ? archDistance(u, -v, a, comfort * 2 * h, h) : -v - h
    return smoothMax(smoothMax(u - a, outer, round), inner, round)
  }
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
  return { frame, look, distance: bandDistance(ring), box: [-outer, -half, -outer, outer, half, outer] }
}
