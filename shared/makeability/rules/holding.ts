import { isCenter, isOnBand, isPronged, isProtected, type Matches } from '../piece.ts'
import { RATHER_SOFT, SOFT } from '../data/soft-gems.ts'
import { aboutStones, firstOf, inRings, USE_BEZEL } from './about-stones.ts'

/** Silver prongs bend open (docs/makeability.md#holding-stones). */
export const silverProngs = aboutStones(
  'silver_prongs',
  'warn',
  'setting',
  inRings((stone, { spec }) => !!spec.metal?.alloy.startsWith('silver') && isPronged(stone)),
  {},
  USE_BEZEL,
)

/**
 * Over 7.5 mm, a round of 2 ct (docs/makeability.md#holding-stones). Only outlines that sit well in six prongs: cornered
 * stones have one at each corner.
 */
export const prongCount = aboutStones(
  'prong_count',
  'warn',
  'setting',
  inRings(
    ({ cut, setting, widthUm }) =>
      setting === 'prong4' &&
      widthUm > 7_500 &&
      /^(?:round|oval|old_mine|portuguese|rose|cabochon)/.test(cut),
  ),
  {},
  ['six_prongs', () => ({ setting: 'prong6' })],
)

export const vProng = aboutStones(
  'v_prong',
  'note',
  'setting',
  (stone) => isPronged(stone) && /^(?:princess|marquise|pear|heart|trillion|kite|shield)$/.test(stone.cut),
  {},
  USE_BEZEL,
)

/** The center of a ring and every stone of a bracelet: what the hand knocks against things. */
const isKnocked: Matches = (stone, piece) =>
  piece.shank ? isCenter(stone, piece) : piece.spec.category === 'bracelet'

/** Mohs under 7 warn, under 7.5 caution (docs/makeability.md#holding-stones). */
export const softOnHand = firstOf(
  aboutStones(
    'soft_ring',
    'warn',
    'setting',
    (stone, piece) => isKnocked(stone, piece) && SOFT.test(stone.gem) && !isProtected(stone),
    { isSoft: true },
    USE_BEZEL,
  ),
  aboutStones(
    'soft_ring',
    'note',
    'gem',
    (stone, piece) => isKnocked(stone, piece) && RATHER_SOFT.test(stone.gem),
    { isSoft: false },
  ),
)

/**
 * Stones under 1.2 mm get lost from rings; elsewhere they only cost more, matched to ± 0.05 instead of ± 0.1 mm
 * (docs/makeability.md#holding-stones).
 */
export const tinyStones = firstOf(
  aboutStones(
    'micropave_warn',
    'warn',
    'widthUm',
    inRings((stone) => isOnBand(stone) && stone.widthUm < 1_200),
    {},
  ),
  aboutStones('melee_tolerance', 'note', 'widthUm', ({ widthUm }) => widthUm < 1_200, {}),
)

/** A stone wider than the finger it is on (docs/makeability.md#holding-stones). */
export const wideStone = aboutStones(
  'center_fit',
  'warn',
  'widthUm',
  inRings((stone, piece) => isCenter(stone, piece) && stone.widthUm > piece.innerDiameterUm),
  {},
)

export const customerStone = aboutStones(
  'customer_stone',
  'note',
  'origin',
  ({ origin }) => origin === 'customer',
  {},
)
