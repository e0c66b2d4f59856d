import type { GemId } from '../vocabulary.ts'

/**
 * Specific gravity × 100 by gem, or by the word its id begins with (docs/jewelry-facts.md#stone-sizes).
 */
const GRAVITY_CENTI: Readonly<Record<string, number>> = {
  diamond: 352,
  diamond_black: 350,
  moissanite: 321,
  cubic: 570,
  sapphire: 400,
  padparadscha: 400,
  ruby: 400,
  emerald: 272,
  emerald_lab: 268,
  aquamarine: 271,
  morganite: 280,
  alexandrite: 373,
  spinel: 360,
  garnet: 384,
  garnet_red: 390,
  garnet_tsavorite: 361,
  garnet_spessartine: 415,
  tourmaline: 306,
  topaz: 356,
  topaz_imperial: 353,
  tanzanite: 335,
  peridot: 334,
  amethyst: 265,
  citrine: 265,
  quartz: 265,
  opal: 210,
  opal_ethiopian: 200,
  opal_black: 212,
  moonstone: 258,
  labradorite: 270,
  zircon: 469,
  iolite: 261,
  kunzite: 318,
  turquoise: 276,
  lapis: 275,
  onyx: 260,
  carnelian: 260,
  jade: 330,
  malachite: 395,
  amber: 108,
  coral: 265,
  pearl: 273,
}

/** Specific gravity × 100. */
export const gravityCenti = (gem: GemId): number =>
  GRAVITY_CENTI[gem] ?? GRAVITY_CENTI[gem.replace(/_.*/, '')] ?? 0
