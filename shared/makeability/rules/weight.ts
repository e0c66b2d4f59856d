import { metalWeightMilligrams } from '../../pricing/metal-weight.ts'
import type { DesignSpec } from '../../spec/design-spec.ts'
import { advise } from '../advice.ts'
import { resized } from '../fixes.ts'
import type { Rule } from '../piece.ts'

/** All stones together, hundredths of a carat. */
const points = ({ stones }: DesignSpec): number =>
  stones.reduce((sum, { weightPoints, count }) => sum + weightPoints * count, 0)

/** A carat is 200 mg. */
const milligrams = (spec: DesignSpec): number => metalWeightMilligrams(spec) + 2 * points(spec)

/** Over 5 g an ear (docs/makeability.md#weight). */
export const earringWeight: Rule = ({ spec }) => {
  if (spec.category !== 'earrings') return
  const each = milligrams(spec) / 2
  return each > 5_000 && advise('earring_weight', 'warn', 'metal', { eachMilligrams: each })
}

/** Over 3 g on a chain under 1 mm; 1–2 mm for light pendants (docs/makeability.md#weight). */
export const chainStrength: Rule = ({ spec }) => {
  const { band } = spec
  if (spec.category !== 'pendant' || !band || band.widthUm >= 1_000) return
  // What hangs is the piece less a chain with nothing but its bail.
  const hanging = milligrams(spec) - milligrams({ ...spec, style: 'solitaire', stones: [] })
  return (
    hanging > 3_000 &&
    advise(
      'chain_strength',
      'warn',
      'band.widthUm',
      { hangingMilligrams: hanging, chainUm: band.widthUm },
      resized(band, 'widthUm', 1_500),
    )
  )
}

/** Over 3 ct (docs/makeability.md#weight). */
export const braceletClasp: Rule = ({ spec }) =>
  spec.style === 'tennis' && points(spec) > 300 && advise('bracelet_clasp', 'note', 'stones.0.count', {})

/** "1 ct studs" are two of half a carat (docs/makeability.md#weight). Pearls go by their size. */
export const studSize: Rule = ({ spec, center }) =>
  spec.style === 'stud' &&
  center &&
  center.cut !== 'pearl_round' &&
  center.weightPoints > 0 &&
  advise('stud_size', 'note', `stones.${spec.stones.indexOf(center)}.weightPoints`, {
    pairPoints: 2 * center.weightPoints,
  })
