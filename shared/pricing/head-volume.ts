import type { StoneGroup } from '../spec/design-spec.ts'
import type { CutId } from '../spec/vocabulary.ts'

/** Corners that need a V-prong, 6 mm³ each. */
const POINTS: Partial<Record<CutId, number>> = {
  princess: 4,
  kite: 4,
  trillion: 3,
  marquise: 2,
  pear: 1,
  heart: 1,
  shield: 1,
  bullet: 1,
}

const V_PRONG_MM3 = 6

/** A plate with cut-down prongs around `center`, set with stones of `stoneMm`. */
const haloPlate = (centerMm: number, stoneMm: number): number =>
  Math.PI * (centerMm + 0.4 + stoneMm) * (stoneMm + 0.6) * 1.4 * 0.6

/** A wall right around the stone. */
const bezel = (stoneMm: number): number => Math.PI * (stoneMm + 0.6) * 0.6 * (0.35 * stoneMm + 1) + 10

/** A basket of prongs, given for a stone of 6.5 mm. */
const basket = (stoneMm: number, at6500Um: number): number => (at6500Um * stoneMm * stoneMm) / 42.25

function holder(stone: StoneGroup, stoneMm: number): number {
  const corners = V_PRONG_MM3 * (POINTS[stone.cut] ?? 0)
  // Under 3.5 mm prongs are raised from the metal that is there.
  if (stoneMm < 3.5 && stone.role !== 'center') return stone.setting === 'bezel' ? basket(stoneMm, 60) : 0
  switch (stone.setting) {
    case 'prong4':
    case 'shared_prong':
      return basket(stoneMm, stone.role === 'center' ? 42 : 36) + corners
    case 'prong6':
      return basket(stoneMm, 52) + corners
    case 'bezel':
      return bezel(stoneMm)
    case 'half_bezel':
      return bezel(stoneMm) * 0.6
    default:
      return 0
  }
}

/**
 * Metal in mm³ that holds one group of stones, above the band or the chain: heads, bezels, halo plates. Formulas,
 * ± 20 %: docs/jewelry-facts.md#band-weight.
 */
export function headVolumeMm3(stone: StoneGroup, center: StoneGroup | undefined): number {
  const stoneMm = (stone.lengthUm + stone.widthUm) / 2000
  if (stone.role === 'halo' || stone.role === 'hidden_halo') {
    const centerMm = center ? (center.lengthUm + center.widthUm) / 2000 : 0
    const plates = center ? center.count : 1
    return haloPlate(centerMm, stoneMm) * plates * (stone.role === 'hidden_halo' ? 0.6 : 1)
  }
  return stone.count * holder(stone, stoneMm)
}
