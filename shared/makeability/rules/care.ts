import type { StoneGroup } from '../../spec/design-spec.ts'
import { hardness } from '../data/hardness.ts'
import { isProtected, type Piece, type Rule } from '../piece.ts'
import { aboutStones, firstOf } from './stones.ts'

const isNatural = ({ origin }: StoneGroup): boolean => origin === 'natural'

const treated = (gems: RegExp, message: string): Rule =>
  aboutStones(
    'treatment_disclosure',
    'note',
    (stone) => isNatural(stone) && gems.test(stone.gem),
    'gem',
    `${message} The jeweler says what was done to yours.`,
  )

/**
 * What is usually done to natural stones of a kind, said before anybody buys one: 16 CFR 23.24
 * (govregs.com, title 16 part 23), rules.json `treatment_disclosure`. Oiled emeralds are told of by `emerald`.
 */
export const treatmentDisclosure: Rule = firstOf(
  treated(
    /^(?:sapphire|padparadscha|ruby|tanzanite)/,
    'Most of these stones are heated to better their color.',
  ),
  treated(/^topaz_blue/, 'Blue topaz owes its color to irradiation, which is safe to wear.'),
  treated(/^onyx/, 'Black onyx is nearly always dyed; the color lasts.'),
)

const SENSITIVE = /^(?:emerald|opal|pearl|tanzanite|turquoise)/

/** Stones that do not survive a torch come out before a later sizing: thekaratstore.us/?p=168761, `heat_stones`. */
export const heatStones: Rule = (piece) =>
  piece.ring && !piece.ring.sizeIsSure && piece.spec.stones.some(({ gem }) => SENSITIVE.test(gem))
    ? {
        rule: 'heat_stones',
        severity: 'note',
        field: 'size',
        message:
          'This stone has to come out before the ring can be resized, because it does not stand the heat. It is worth measuring well.',
      }
    : null

/** Rose gold is the most brittle to push over a stone: cecileraleydesigns.com, gem setting revisited, `rose_brittle`. */
export const roseBrittle: Rule = aboutStones(
  'rose_brittle',
  'note',
  (stone, { spec }) =>
    spec.metal?.alloy.endsWith('_rose') === true && isProtected(stone) && hardness(stone) < 70,
  'setting',
  'Rose gold is hard to close around a stone this soft. Yellow gold is gentler to set it in.',
)

/** Two metals: solder joints, and plating that wears at their edge (rules.json `mixed_metal`, analyst). */
export const mixedMetal: Rule = ({ spec: { metal } }) =>
  metal?.accent && metal.accent !== metal.alloy
    ? {
        rule: 'mixed_metal',
        severity: 'note',
        field: 'metal.accent',
        message:
          'Two metals are joined by solder, and rhodium on one of them wears at the edge. Expect it to be refreshed now and then.',
      }
    : null

const isPlain = ({ spec }: Piece): boolean =>
  !spec.stones.some(({ role }) => role === 'pave' || role === 'row') &&
  !spec.stones.some(({ gem }) => SENSITIVE.test(gem))

/** About two sizes either way: whiteflash solitaire settings, jewelry-auctioned.com, `plain_resize`. */
export const plainResize: Rule = (piece) =>
  piece.ring && piece.spec.size?.kind === 'ring' && !piece.ring.sizeIsSure && isPlain(piece)
    ? {
        rule: 'plain_resize',
        severity: 'note',
        field: 'size',
        message: 'A guess will do for now: a plain band can be resized later by about two sizes either way.',
      }
    : null

/** Comfort fit is not felt under 3 mm: leonmege.com/wedding-band-guide, `comfort_narrow`. Said of plain bands only. */
export const comfortNarrow: Rule = ({ spec, ring }) =>
  ring && spec.style === 'plain' && ring.band.profile === 'court' && ring.band.widthUm < 3_000
    ? {
        rule: 'comfort_narrow',
        severity: 'note',
        field: 'band.profile',
        message: 'On a band this narrow a comfort fit is hardly felt. A D-shape looks the same from outside.',
        fix: { spec: { band: { ...ring.band, profile: 'd' } }, label: 'Make it D-shape' },
      }
    : null
