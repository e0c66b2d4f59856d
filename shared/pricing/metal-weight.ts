import { completeSpec } from '../spec/complete-spec.ts'
import { centerStone, type DesignSpec } from '../spec/design-spec.ts'
import { deriveDimensions, type RingDimensions } from '../spec/dimensions.ts'
import { bandVolumeMm3 } from './band-volume.ts'
import { DENSITY_CENTI } from './data/alloy-density.ts'
import { bodyVolumeMm3 } from './body-volume.ts'
import { headVolumeMm3 } from './head-volume.ts'

/** What stones take out of a band, permille of it (docs/jewelry-facts.md#band-weight). */
const REMOVED: Record<string, number> = { full_eternity: 250, half_eternity: 125, side_stones: 60 }

/** What a ring of the style has beyond band and heads, mm³: a signet's face, a cocktail ring's gallery. Defaults. */
const GALLERY_MM3: Record<string, number> = { signet: 120, cocktail: 150, three_stone: 20 }

function ringVolumeMm3(spec: DesignSpec, ring: RingDimensions): number {
  const band = bandVolumeMm3(ring) * (1 - (REMOVED[spec.style] ?? 0) / 1000)
  // Two wedges that rise from the band to the head.
  const shoulders = spec.band?.shoulders === 'cathedral' ? ring.top.widthUm * 0.005 : 0
  return band + shoulders + (GALLERY_MM3[spec.style] ?? 0)
}

/** Cubic millimeters of metal by part; `headsMm3` is what holds the stones. Loose stones have none. */
export type MetalVolumes = { bodyMm3: number; headsMm3: number }

/** The metal of a complete spec by volume, the same in every alloy; not rounded. Never throws. */
export function metalVolumes(spec: DesignSpec): MetalVolumes {
  if (!spec.metal) return { bodyMm3: 0, headsMm3: 0 }
  const { ring } = deriveDimensions(spec)
  const center = centerStone(spec)
  let headsMm3 = 0
  for (const stone of spec.stones) headsMm3 += headVolumeMm3(stone, center)
  return { bodyMm3: ring ? ringVolumeMm3(spec, ring) : bodyVolumeMm3(spec), headsMm3 }
}

/** Milligrams of metal by part; `heads` is what holds the stones. Loose stones weigh nothing here. */
export type MetalParts = { body: number; heads: number }

/** Milligrams of metal of a complete spec, at the usual densities. */
export function metalParts(spec: DesignSpec): MetalParts {
  if (!spec.metal) return { body: 0, heads: 0 }
  const { bodyMm3, headsMm3 } = metalVolumes(spec)
  const { alloy, accent = alloy } = spec.metal
  return {
    body: Math.round((bodyMm3 * DENSITY_CENTI[alloy]) / 100),
    heads: Math.round((headsMm3 * DENSITY_CENTI[accent]) / 100),
  }
}

/**
 * Weight in milligrams of the finished metal, without stones. Bands are exact solids of revolution; heads and other
 * bodies are formulas good to some 20–35 % until there is a model. Missing size and band are assumed; never throws.
 */
export function metalWeightMilligrams(spec: DesignSpec): number {
  const { body, heads } = metalParts(completeSpec(spec).spec)
  return body + heads
}
