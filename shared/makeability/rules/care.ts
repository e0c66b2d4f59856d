import type { StoneGroup } from '../../spec/design-spec.ts'
import { isProtected, type Rule } from '../piece.ts'
import { aboutStones, firstOf, inRings, USE_BEZEL } from './about-stones.ts'

const isOiled = ({ gem, origin }: StoneGroup): boolean => gem === 'emerald' && origin !== 'lab'

const EMERALD = 'Natural emeralds are oiled: clean them by hand, never with ultrasound or steam.'

/** Oiled, no ultrasound or steam, protective in a ring (rules.json `emerald`, frankjewelers.com; 16 CFR 23.24). */
export const emerald = firstOf(
  aboutStones(
    'emerald',
    'warn',
    'setting',
    inRings((stone) => isOiled(stone) && !isProtected(stone)),
    `${EMERALD} A bezel protects the edge.`,
    USE_BEZEL,
  ),
  aboutStones('emerald', 'note', 'gem', isOiled, EMERALD),
)

/** 2.5–4.5 Mohs, pegged and glued (rules.json `pearl`, frankjewelers.com). */
export const pearl = aboutStones(
  'pearl',
  'warn',
  'gem',
  inRings(({ gem }) => gem.startsWith('pearl')),
  'A pearl in a ring is glued on a peg and scratches easily: it is not for every day.',
)

/** No heat, no ultrasound; hydrophane ones dry (rules.json `opal`, upsoccerclub.nl). In rings `soft_ring` asks for a bezel. */
export const opal = firstOf(
  aboutStones(
    'opal',
    'note',
    'gem',
    ({ gem }) => gem === 'opal_ethiopian',
    'This opal drinks water and can turn dull: keep it dry, away from heat and ultrasound.',
  ),
  aboutStones(
    'opal',
    'note',
    'gem',
    ({ gem }) => gem.startsWith('opal'),
    'Opal does not like heat, sudden cold or ultrasound. Clean it with a soft cloth.',
  ),
)

/** What is usually done to natural stones of a kind (stones.json, flags and `natural_treated`). */
const TREATMENTS: readonly [gems: RegExp, done: string][] = [
  [/sapphire|padparadscha|ruby|aquamarine|tanzanite|citrine|zircon$/, 'heated'],
  [/topaz_blue/, 'irradiated'],
  [/onyx/, 'dyed'],
  [/turquoise|jade/, 'stabilized'],
  [/diamond_black/, 'treated'],
]

/**
 * Said before anybody buys: 16 CFR 23.24, govregs.com (rules.json `treatment_disclosure`). Oiled emeralds are told of
 * by `emerald`; what was done to the customer's own stone is theirs to know.
 */
export const treatmentDisclosures: readonly Rule[] = TREATMENTS.map(([gems, done]) =>
  aboutStones(
    'treatment_disclosure',
    'note',
    'gem',
    ({ gem, origin }) => origin === 'natural' && gems.test(gem) && !gem.endsWith('_lab'),
    `Stones like these are usually ${done} to look their best. The jeweler tells you what was done to yours.`,
  ),
)
