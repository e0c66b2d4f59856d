import type { AssumptionCode } from '../pricing/estimate.ts'
import type { Band, DesignSpec, RingSize } from './design-spec.ts'
import { isRing } from './is-ring.ts'
import type { Category } from './vocabulary.ts'

/** US 6, the middle of the common women's sizes: inner diameter = 11.6332 + 0.8128 × 6 mm. */
export const ASSUMED_RING_SIZE: RingSize = {
  kind: 'ring',
  innerDiameterUm: 16_510,
  system: 'US',
  label: '6',
  source: 'unknown',
}

/** What a bench makes when nothing was said (docs/jewelry-facts.md#bench-measures). */
export function assumedBand(category: Category): Band {
  return category === 'wedding_band'
    ? { profile: 'court', widthUm: 3_000, thicknessUm: 1_700 }
    : { profile: 'court', widthUm: 2_000, thicknessUm: 1_800 }
}

/** Usual lengths in µm: 18 in chains, 7 in bracelets. Absent where length means nothing. */
const ASSUMED_LENGTH_UM: Partial<Record<Category, number>> = {
  pendant: 457_200,
  necklace: 457_200,
  bracelet: 177_800,
}

/** A spec in which everything its category needs is stated. */
export type CompleteSpec = DesignSpec

/** Fills what a piece of its category needs and names every default that was filled in. Never throws. */
export function completeSpec(spec: DesignSpec): { spec: CompleteSpec; assumptions: AssumptionCode[] } {
  const assumptions: AssumptionCode[] = []
  const complete: DesignSpec = { ...spec }
  if (isRing(spec.category)) {
    if (spec.size?.kind !== 'ring') {
      complete.size = ASSUMED_RING_SIZE
      assumptions.push('size_assumed')
    } else if (spec.size.source === 'guess' || spec.size.source === 'unknown') {
      assumptions.push('size_unsure')
    }
    if (!spec.band) {
      complete.band = assumedBand(spec.category)
      assumptions.push('band_assumed')
    }
  }
  const lengthUm = ASSUMED_LENGTH_UM[spec.category]
  if (lengthUm !== undefined && spec.size?.kind !== 'length') {
    complete.size = { kind: 'length', lengthUm }
    assumptions.push('length_assumed')
  }
  if (spec.stones.some((stone) => stone.origin === 'customer')) assumptions.push('customer_stone')
  return { spec: complete, assumptions }
}
