import { isCenter, isOnBand, isPronged, isProtected, type Matches } from '../piece.ts'
import { RATHER_SOFT, SOFT } from '../data/soft-gems.ts'
import { aboutStones, firstOf, inRings, USE_BEZEL } from './about-stones.ts'

/** rules.json `silver_prongs` (cecileraleydesigns.com, gem setting revisited). */
export const silverProngs = aboutStones(
  'silver_prongs',
  'warn',
  'setting',
  inRings((stone, { spec }) => !!spec.metal?.alloy.startsWith('silver') && isPronged(stone)),
  'Silver prongs bend open in daily wear and stones get lost. A bezel holds them safely; so does gold.',
  USE_BEZEL,
)

/**
 * Over 7.5 mm, a round of 2 ct (rules.json `prong_count`, analyst). Of outlines that sit well in six prongs: cornered
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
  'Four prongs are few for a stone this large. Six hold it more safely.',
  ['Use six prongs', () => ({ setting: 'prong6' })],
)

/** rules.json `v_prong` (standard bench practice). */
export const vProng = aboutStones(
  'v_prong',
  'note',
  'setting',
  (stone) => isPronged(stone) && /^(?:princess|marquise|pear|heart|trillion|kite|shield)$/.test(stone.cut),
  'The points of this shape chip easily. V-shaped prongs or a bezel protect them.',
  USE_BEZEL,
)

/** The center of a ring and every stone of a bracelet: what the hand knocks against things. */
const isKnocked: Matches = (stone, piece) =>
  piece.shank ? isCenter(stone, piece) : piece.spec.category === 'bracelet'

/** Mohs under 7 warn, under 7.5 caution (rules.json `soft_ring`, frankjewelers.com); bracelets alike (analyst). */
export const softOnHand = firstOf(
  aboutStones(
    'soft_ring',
    'warn',
    'setting',
    (stone, piece) => isKnocked(stone, piece) && SOFT.test(stone.gem) && !isProtected(stone),
    'This stone is soft: in daily wear it scratches and chips. A bezel protects its edge.',
    USE_BEZEL,
  ),
  aboutStones(
    'soft_ring',
    'note',
    'gem',
    (stone, piece) => isKnocked(stone, piece) && RATHER_SOFT.test(stone.gem),
    'This stone loses its polish with hard daily wear. Take it off for rough work.',
  ),
)

/**
 * Stones under 1.2 mm get lost from rings (rules.json `micropave_warn`, gemsmith.com/settings); elsewhere they only cost
 * more, matched to ± 0.05 instead of ± 0.1 mm (`melee_tolerance`, yudacrystal.com).
 */
export const tinyStones = firstOf(
  aboutStones(
    'micropave_warn',
    'warn',
    'widthUm',
    inRings((stone) => isOnBand(stone) && stone.widthUm < 1_200),
    'Stones this small are lost more often in daily wear. Expect to replace one now and then.',
  ),
  aboutStones(
    'melee_tolerance',
    'note',
    'widthUm',
    ({ widthUm }) => widthUm < 1_200,
    'Stones this small are matched more closely and cost more for their weight.',
  ),
)

/** A stone wider than the finger it is on (rules.json `center_fit`, turned to the wearer; analyst). */
export const wideStone = aboutStones(
  'center_fit',
  'warn',
  'widthUm',
  inRings((stone, piece) => isCenter(stone, piece) && stone.widthUm > piece.innerDiameterUm),
  'This stone is wider than the finger and will press on its neighbors.',
)

/** rules.json `customer_stone` (cecileraleydesigns.com, stone setting by Pierre). */
export const customerStone = aboutStones(
  'customer_stone',
  'note',
  'origin',
  ({ origin }) => origin === 'customer',
  'The jeweler measures and inspects your stone first. Setting it is at your risk.',
)
