import { assumedBand } from './complete-spec.ts'
import { type Band, centerStone, type DesignSpec, type StoneGroup } from './design-spec.ts'
import { LIMITS } from './limits.ts'
import { haloCount } from './stone-count.ts'
import { stoneWeightPoints } from './stone-size.ts'
import { settingsFor } from './what-fits.ts'

/** How a variation differs in proportion, in the order they are shown. */
export const VARIATIONS = ['finer', 'classic', 'bolder', 'tapered'] as const
export type Variation = (typeof VARIATIONS)[number]

/** Widths and small stones, as shares of what the piece has; thickness follows half as far. */
const SHARE: Record<Variation, number> = { finer: 0.8, classic: 1, bolder: 1.3, tapered: 1 }

/** A fine band is never so fine that a bench would not make it. */
const LEAST_WIDTH_UM = 1_500
const LEAST_THICKNESS_UM = 1_400
const LEAST_BACK_UM = 1_200

const step = (um: number): number => Math.round(um / 100) * 100
const within = (um: number, least: number, most: number): number => Math.min(most, Math.max(least, step(um)))

function variedBand(band: Band, { category }: DesignSpec, variation: Variation): Band {
  const { taperUm: _, ...straight } = band
  if (variation === 'classic') {
    const { widthUm, thicknessUm } = assumedBand(category)
    return { ...straight, widthUm, thicknessUm }
  }
  if (variation === 'tapered') {
    const taperUm = step(Math.min(band.widthUm * 0.3, band.widthUm - LEAST_BACK_UM))
    return taperUm > 0 ? { ...straight, taperUm } : straight
  }
  const share = SHARE[variation]
  const widthUm = within(band.widthUm * share, LEAST_WIDTH_UM, LIMITS.bandWidthUm.max)
  const thicknessUm = within(
    band.thicknessUm * ((1 + share) / 2),
    LEAST_THICKNESS_UM,
    LIMITS.bandThicknessUm.max,
  )
  const taperUm = Math.min(band.taperUm ?? 0, Math.max(0, widthUm - LEAST_BACK_UM))
  return { ...straight, widthUm, thicknessUm, ...(taperUm > 0 && { taperUm }) }
}

/** Small stones around a center grow and shrink with the piece, as many as then go around it. */
function variedStones({ stones }: DesignSpec, variation: Variation): StoneGroup[] {
  const center = stones.find(({ role }) => role === 'center')
  const share = SHARE[variation]
  return stones.map((stone) => {
    if (stone.role !== 'halo' || !center || share === 1) return stone
    const size = (um: number) => Math.min(2_500, Math.max(900, Math.round((um * share) / 50) * 50))
    const sized = { ...stone, lengthUm: size(stone.lengthUm), widthUm: size(stone.widthUm) }
    return {
      ...sized,
      weightPoints: Math.min(LIMITS.stoneWeightPoints.max, stoneWeightPoints(sized)),
      count: Math.min(LIMITS.stoneCount.max, haloCount(center, sized.widthUm) * center.count),
    }
  })
}

/** The same stone held in another way, where there is no band to vary. */
function heldOtherwise(spec: DesignSpec, index: number): DesignSpec {
  const center = centerStone(spec)
  const settings = settingsFor(spec)
  const setting = settings[index]
  if (!center || !setting) return spec
  return { ...spec, stones: spec.stones.map((stone) => (stone === center ? { ...stone, setting } : stone)) }
}

/**
 * Up to `count` (1 to 4) pieces like this one in other proportions, each different from it and from the others: its
 * band finer, classic, bolder or tapered; where it has none, its stone held in other ways. Never throws.
 */
export function variationsOf(spec: DesignSpec, count: number): { variation: Variation; spec: DesignSpec }[] {
  const seen = new Set([JSON.stringify(spec)])
  return VARIATIONS.map((variation, index) => {
    const { band } = spec
    const varied = band
      ? { ...spec, band: variedBand(band, spec, variation), stones: variedStones(spec, variation) }
      : heldOtherwise(spec, index)
    return { variation, spec: varied }
  })
    .filter(({ spec: varied }) => {
      const text = JSON.stringify(varied)
      if (seen.has(text)) return false
      seen.add(text)
      return true
    })
    .slice(0, count)
}
