import type { CutId, GemId, Setting } from '../../spec/vocabulary.ts'
import type { Complexity, PriceBook, StyleWork } from '../price-book.ts'

/** Steps of stone width in µm: melee, side stones, about 0.5–1.5 ct, 1.5–3 ct, larger. */
export const SETTING_WIDTHS_UM = [2_500, 5_000, 7_400, 9_500]

/**
 * USD to set one center stone, by width: in prongs to 1.5 ct as published, the rest minutes × $85 an hour
 * (docs/jewelry-facts.md#labor-and-markup).
 */
export const CENTER_SETTING_USD: Record<Setting, number[]> = {
  prong4: [30, 30, 45, 75, 120],
  prong6: [30, 30, 45, 75, 120],
  bezel: [60, 80, 95, 130, 180],
  half_bezel: [45, 60, 75, 100, 140],
  pave: [20, 30, 45, 75, 120],
  channel: [20, 30, 45, 75, 120],
  shared_prong: [30, 30, 45, 75, 120],
  flush: [20, 35, 60, 90, 140],
  tension: [250, 250, 250, 320, 400],
  none: [0, 0, 0, 0, 0],
}

/**
 * USD to set one of the other stones. Under 1.3 mm setters ask more ($10 a stone instead of $7), but a fee
 * that falls as the stone widens would make more carats cost less. So the least step has the pavé fee, and finer work
 * costs more because it takes more stones; a store whose setter asks more raises the whole step.
 */
export const OTHER_SETTING_USD: Record<Setting, number[]> = {
  prong4: [8, 16, 30, 45, 75],
  prong6: [8, 16, 30, 45, 75],
  bezel: [15, 25, 40, 60, 95],
  half_bezel: [12, 20, 32, 50, 75],
  pave: [7, 12, 20, 35, 50],
  channel: [10, 14, 22, 35, 50],
  shared_prong: [8, 12, 20, 35, 50],
  flush: [18, 24, 40, 60, 90],
  tension: [100, 150, 250, 320, 400],
  none: [0, 0, 0, 0, 0],
}

/** Drilling, cup, peg and glue (docs/jewelry-facts.md#labor-and-markup). */
export const PEARL_SETTING_USD = 15

/** V-prongs on points and corners, squares in a channel: 25–50 % more (docs/jewelry-facts.md#labor-and-markup). */
export const CUT_CARE: Partial<Record<CutId, number>> = {
  princess: 1500,
  marquise: 1500,
  pear: 1400,
  heart: 1500,
  trillion: 1500,
  kite: 1500,
  shield: 1400,
  bullet: 1400,
  half_moon: 1250,
  baguette: 1500,
  french: 1500,
  emerald: 1150,
  asscher: 1150,
  cabochon: 1100,
}

/** Risk of breaking, permille (docs/jewelry-facts.md#labor-and-markup). */
export const GEM_CARE: Partial<Record<GemId, number>> = {
  emerald: 1500,
  emerald_lab: 1250,
  opal_white: 1600,
  opal_ethiopian: 1600,
  opal_black: 1600,
  opal_fire: 1600,
  tanzanite: 1600,
  moonstone: 1600,
  labradorite: 1400,
  kunzite: 1600,
  amber: 1600,
  coral: 1400,
  malachite: 1400,
  turquoise: 1400,
  lapis: 1400,
  garnet_demantoid: 1250,
  zircon: 1250,
  peridot: 1250,
  iolite: 1250,
  jade: 1150,
  onyx: 1150,
  carnelian: 1150,
  amethyst: 1150,
  citrine: 1150,
  quartz_other: 1150,
  topaz_blue: 1150,
  topaz_white: 1150,
  topaz_imperial: 1250,
  garnet_red: 1150,
  garnet_rhodolite: 1150,
  garnet_tsavorite: 1150,
  garnet_spessartine: 1150,
  tourmaline_pink: 1150,
  tourmaline_green: 1150,
  tourmaline_paraiba: 1250,
  aquamarine: 1100,
  morganite: 1100,
}

const work = (complexity: Complexity, pieces = 1): StyleWork => ({ complexity, pieces })

const AROUND_CENTER = {
  solitaire: work('simple'),
  halo: work('typical'),
  three_stone: work('typical'),
  cluster: work('complex'),
  toi_et_moi: work('typical'),
}

export const STYLE_WORK: PriceBook['styles'] = {
  engagement_ring: { ...AROUND_CENTER, hidden_halo: work('typical'), side_stones: work('typical') },
  wedding_band: { plain: work('simple'), half_eternity: work('typical'), full_eternity: work('typical') },
  ring: { ...AROUND_CENTER, signet: work('typical'), cocktail: work('typical'), stacking: work('simple') },
  pendant: { solitaire: work('simple'), halo: work('typical'), bar: work('simple'), disc: work('simple') },
  necklace: { riviere: work('complex'), station: work('simple'), chain: work('stock', 0) },
  earrings: {
    stud: work('simple', 2),
    hoop: work('simple', 2),
    huggie: work('typical', 2),
    drop: work('typical', 2),
  },
  bracelet: { tennis: work('complex'), chain: work('stock', 0), bangle: work('simple') },
  gemstone: { loose: work('stock', 0), recut: work('stock', 0) },
}
