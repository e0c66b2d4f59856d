import type { Treatment } from '../advice.ts'
import type { StoneGroup } from '../../spec/design-spec.ts'
import { isProtected, type Rule } from '../piece.ts'
import { aboutStones, firstOf, inRings, USE_BEZEL } from './about-stones.ts'

const isOiled = ({ gem, origin }: StoneGroup): boolean => gem === 'emerald' && origin !== 'lab'

/** Oiled ones take no ultrasound and no steam, and need protection in a ring (docs/makeability.md#care). */
export const emerald = firstOf(
  aboutStones(
    'emerald',
    'warn',
    'setting',
    inRings((stone) => isOiled(stone) && !isProtected(stone)),
    { isExposed: true },
    USE_BEZEL,
  ),
  aboutStones('emerald', 'note', 'gem', isOiled, { isExposed: false }),
)

/** Mohs 2.5–4.5, pegged and glued (docs/makeability.md#care). */
export const pearl = aboutStones(
  'pearl',
  'warn',
  'gem',
  inRings(({ gem }) => gem.startsWith('pearl')),
  {},
)

/** No heat, no ultrasound; hydrophane ones stay dry (docs/makeability.md#care). In rings `soft_ring` asks for a bezel. */
export const opal = firstOf(
  aboutStones('opal', 'note', 'gem', ({ gem }) => gem === 'opal_ethiopian', { isHydrophane: true }),
  aboutStones('opal', 'note', 'gem', ({ gem }) => gem.startsWith('opal'), { isHydrophane: false }),
)

/** What is usually done to natural stones of a kind (docs/jewelry-facts.md#hardness-and-treatments). */
const USUALLY: readonly [gems: RegExp, treatment: Treatment][] = [
  [/sapphire|padparadscha|ruby|aquamarine|tanzanite|citrine|zircon$/, 'heated'],
  [/topaz_blue/, 'irradiated'],
  [/onyx/, 'dyed'],
  [/turquoise|jade/, 'stabilized'],
  [/diamond_black/, 'treated'],
]

/**
 * Said before anybody buys, as 16 CFR 23.24 asks (docs/makeability.md#care). `emerald` tells of oiled emeralds; what
 * was done to the customer's own stone is theirs to know.
 */
export const treatmentDisclosures: readonly Rule[] = USUALLY.map(([gems, treatment]) =>
  aboutStones(
    'treatment_disclosure',
    'note',
    'gem',
    ({ gem, origin }) => origin === 'natural' && gems.test(gem) && !gem.endsWith('_lab'),
    { treatment },
  ),
)
