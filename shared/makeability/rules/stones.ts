import type { StoneGroup } from '../../spec/design-spec.ts'
import type { Severity } from '../advice.ts'
import { hardness } from '../data/hardness.ts'
import { isPronged, isProtected, stoneField, type Piece, type Rule } from '../piece.ts'

export type Matches = (stone: StoneGroup, piece: Piece) => boolean

/** What is said of every piece with a stone that matches, once, and the setting that would put it right. */
export const aboutStones =
  (
    rule: string,
    severity: Severity,
    matches: Matches,
    field: keyof StoneGroup,
    message: string,
    setting?: 'bezel' | 'prong6',
  ): Rule =>
  (piece) => {
    const { stones } = piece.spec
    const found = (stone: StoneGroup) => matches(stone, piece)
    if (!stones.some(found)) return null
    const label = setting === 'bezel' ? 'Use a bezel' : 'Use six prongs'
    const spec = setting && { stones: stones.map((stone) => (found(stone) ? { ...stone, setting } : stone)) }
    return {
      rule,
      severity,
      field: stoneField(piece, found, field),
      message,
      ...(spec && { fix: { spec, label } }),
    }
  }

/** On a finger, where stones are knocked and rings are worn every day. */
const inRings =
  (matches: Matches): Matches =>
  (stone, piece) =>
    piece.ring !== null && matches(stone, piece)

const isPearl = ({ gem }: StoneGroup): boolean => gem.startsWith('pearl_')
const isOiledEmerald = ({ gem, origin }: StoneGroup): boolean => gem === 'emerald' && origin !== 'lab'
const isSoftest = (stone: StoneGroup): boolean => hardness(stone) < 70 && !isProtected(stone)
const isSoft: Matches = (stone, { center }) => stone === center && !isPearl(stone) && hardness(stone) < 75

const EMERALD_CARE =
  'Natural emeralds are oiled and have fine fissures: clean them by hand, never with ultrasound or steam.'

/** The first that has something to say. */
export const firstOf =
  (...rules: Rule[]): Rule =>
  (piece) =>
    rules.map((rule) => rule(piece)).find((advice) => advice !== null) ?? null

export const STONE_RULES: readonly Rule[] = [
  aboutStones(
    'silver_prongs',
    'warn',
    inRings((stone, { spec }) => spec.metal?.alloy.startsWith('silver') === true && isPronged(stone)),
    'setting',
    'Silver prongs bend open in daily wear and stones get lost. A bezel holds them safely; so does gold.',
    'bezel',
  ),
  aboutStones(
    'prong_count',
    'warn',
    // Outlines that sit well in six prongs; cornered stones have one at each corner.
    inRings(
      ({ cut, setting, widthUm }) =>
        setting === 'prong4' &&
        widthUm > 7_500 &&
        /^(?:round|oval|old_mine|portuguese|rose|cabochon)$/.test(cut),
    ),
    'setting',
    'Four prongs are few for a stone this large: if one is caught, the stone is gone. Six are safer.',
    'prong6',
  ),
  firstOf(
    aboutStones(
      'soft_ring',
      'warn',
      inRings((stone, piece) => isSoft(stone, piece) && isSoftest(stone)),
      'gem',
      'This stone is soft for a ring worn every day: it scratches and chips. A bezel protects its edge.',
      'bezel',
    ),
    aboutStones(
      'soft_ring',
      'note',
      inRings(isSoft),
      'gem',
      'This stone loses its polish with hard daily wear. Take the ring off for rough work.',
    ),
  ),
  firstOf(
    aboutStones(
      'emerald',
      'warn',
      inRings((stone) => isOiledEmerald(stone) && !isProtected(stone)),
      'setting',
      `${EMERALD_CARE} In a ring, a bezel protects the edge.`,
      'bezel',
    ),
    aboutStones('emerald', 'note', inRings(isOiledEmerald), 'gem', EMERALD_CARE),
  ),
  aboutStones(
    'pearl',
    'warn',
    inRings(isPearl),
    'gem',
    'A pearl in a ring is glued on a peg and scratches easily. It is lovely for evenings, not for every day.',
  ),
  firstOf(
    aboutStones(
      'opal',
      'note',
      ({ gem }) => gem === 'opal_ethiopian',
      'gem',
      'This opal drinks water and can turn dull: keep it dry, away from heat, and never clean it with ultrasound.',
    ),
    aboutStones(
      'opal',
      'note',
      ({ gem }) => gem.startsWith('opal_'),
      'gem',
      'Opal does not like heat or sudden cold. Clean it with a soft cloth, never with ultrasound.',
    ),
  ),
  aboutStones(
    'v_prong',
    'note',
    (stone) => isPronged(stone) && /^(?:princess|marquise|pear|heart|trillion|kite|shield)$/.test(stone.cut),
    'setting',
    'The points of this shape chip most easily. The jeweler covers them with V-shaped prongs; a bezel shields the whole edge.',
    'bezel',
  ),
  aboutStones(
    'micropave_warn',
    'warn',
    inRings(({ role, widthUm }) => (role === 'pave' || role === 'row') && widthUm < 1_200),
    'widthUm',
    'Stones this small are lost more often in daily wear. Expect to have one replaced now and then.',
  ),
]

export const customerStone = aboutStones(
  'customer_stone',
  'note',
  ({ origin }) => origin === 'customer',
  'origin',
  'The jeweler measures and inspects your stone before setting it. Setting your own stone is at your risk.',
)
