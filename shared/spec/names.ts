import { ENGLISH_NAMES } from './data/english-names.ts'
import type { StoneGroup } from './design-spec.ts'
import type { GemId } from './vocabulary.ts'

export { ENGLISH_NAMES, type SpecNames, type StyleId } from './data/english-names.ts'

/** Gems that are always made by people: their name says so already. */
const SIMULANTS: ReadonlySet<GemId> = new Set(['moissanite', 'cubic_zirconia'])

/**
 * A stone's name with its origin beside it: "natural diamond", "lab-grown blue sapphire", "customer's own ruby".
 * Lab-grown is always disclosed, whichever of `gem` and `origin` says so (16 CFR 23).
 */
export function stoneName(
  { gem, origin }: Pick<StoneGroup, 'gem' | 'origin'>,
  names = ENGLISH_NAMES,
): string {
  const name = names.gem[gem]
  if (origin === 'customer') return names.customerPrefix + name
  if (origin === 'lab' && !gem.endsWith('_lab') && !SIMULANTS.has(gem)) return names.labPrefix + name
  return gem === 'diamond_natural' ? names.naturalPrefix + name : name
}

/** A style's label; the id itself for one this version does not know. */
export const styleName = (style: string, names = ENGLISH_NAMES): string =>
  new Map(Object.entries(names.style)).get(style) ?? style
