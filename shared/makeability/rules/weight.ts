import { metalWeightMilligrams } from '../../pricing/metal-weight.ts'
import type { DesignSpec, StoneGroup } from '../../spec/design-spec.ts'
import { millimetres } from '../../spec/phrases.ts'
import type { Rule } from '../piece.ts'

/** A carat is 200 mg, so a point is 2. */
const stonesMilligrams = (stones: StoneGroup[]): number =>
  stones.reduce((sum, { weightPoints, count }) => sum + 2 * weightPoints * count, 0)

const grams = (milligrams: number): string => `${Math.round(milligrams / 100) / 10} g`

const HEAVY_EARRING_MG = 5_000

/** Over 5 g an ear a post alone lets an earring droop (rules.json `earring_weight`, analyst). */
export const earringWeight: Rule = ({ spec }) => {
  if (spec.category !== 'earrings') return null
  const each = (metalWeightMilligrams(spec) + stonesMilligrams(spec.stones)) / 2
  if (each <= HEAVY_EARRING_MG) return null
  return {
    rule: 'earring_weight',
    severity: 'warn',
    field: 'metal',
    message: `At about ${grams(each)} each these pull on the ear. A lever or omega back carries them better than a post.`,
  }
}

const HEAVY_PENDANT_MG = 3_000
const FINE_CHAIN_UM = 1_000

/** What hangs from a chain: the piece less a bare chain with its bail. */
function hangingMilligrams(spec: DesignSpec): number {
  const bare: DesignSpec = { ...spec, style: 'solitaire', stones: [] }
  return metalWeightMilligrams(spec) - metalWeightMilligrams(bare) + stonesMilligrams(spec.stones)
}

/** Over 3 g asks for more than a 1 mm chain: usajewels.com/chains, `chain_strength`. */
export const chainStrength: Rule = ({ spec }) => {
  if (spec.category !== 'pendant' || !spec.band || spec.band.widthUm >= FINE_CHAIN_UM) return null
  const hanging = hangingMilligrams(spec)
  if (hanging <= HEAVY_PENDANT_MG) return null
  return {
    rule: 'chain_strength',
    severity: 'warn',
    field: 'band.widthUm',
    message: `A pendant of ${grams(hanging)} wears through a chain of ${millimetres(spec.band.widthUm, 2)} mm. Take one of 1.5 mm.`,
    fix: { spec: { band: { ...spec.band, widthUm: 1_500 } }, label: 'Make it 1.5 mm wide' },
  }
}

/** From three carats on a line is worth a box clasp with a safety (rules.json `bracelet_clasp`, analyst). */
export const braceletClasp: Rule = ({ spec }) =>
  spec.style === 'tennis' && stonesMilligrams(spec.stones) > 600
    ? {
        rule: 'bracelet_clasp',
        severity: 'note',
        field: 'stones.0.count',
        message: 'A line of this weight gets a box clasp with a safety catch, so that it cannot be lost.',
      }
    : null

/** "1 ct studs" are two of half a carat: reach.dog martini studs, `stud_size`. */
export const studSize: Rule = ({ spec, center }) =>
  spec.style === 'stud' && center && center.count === 2 && center.weightPoints > 0
    ? {
        rule: 'stud_size',
        severity: 'note',
        field: `stones.${spec.stones.indexOf(center)}.weightPoints`,
        message: `Shops name studs by the pair: these are ${(2 * center.weightPoints) / 100} ct studs.`,
      }
    : null
