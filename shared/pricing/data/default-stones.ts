import type { GemId } from '../../spec/vocabulary.ts'

/** Ten-thousandths of a carat at which colored stones are priced. */
export const TIER_SIZES = [3000, 5000, 10_000, 20_000, 30_000, 50_000]

/**
 * Cost per carat at each of `TIER_SIZES` against one carat, permille, by size exponent × 100: carats ^ exponent,
 * written out because `Math.pow` may differ by engine.
 */
export const SIZE_FACTORS = {
  0: [1000, 1000, 1000, 1000, 1000, 1000],
  5: [942, 966, 1000, 1035, 1056, 1084],
  10: [887, 933, 1000, 1072, 1116, 1175],
  15: [835, 901, 1000, 1110, 1179, 1273],
  20: [786, 871, 1000, 1149, 1246, 1380],
  30: [697, 812, 1000, 1231, 1390, 1621],
  40: [618, 758, 1000, 1320, 1552, 1904],
  45: [582, 732, 1000, 1366, 1639, 2063],
  50: [548, 707, 1000, 1414, 1732, 2236],
  55: [516, 683, 1000, 1464, 1830, 2423],
  60: [486, 660, 1000, 1516, 1933, 2627],
  70: [431, 616, 1000, 1625, 2158, 3085],
  75: [405, 595, 1000, 1682, 2280, 3344],
  80: [382, 574, 1000, 1741, 2408, 3624],
} as const

/** USD per carat at 1 ct: commercial, good, fine, extra fine; then the size exponent × 100. */
type TierRow = [
  commercial: number,
  good: number,
  fine: number,
  extraFine: number,
  exponent: keyof typeof SIZE_FACTORS,
]

/** What a jeweler pays (docs/jewelry-facts.md#colored-stone-prices). */
export const TIER_USD: Partial<Record<GemId, TierRow>> = {
  diamond_salt_pepper: [150, 350, 700, 1400, 40],
  diamond_black: [60, 120, 250, 500, 20],
  diamond_fancy_yellow: [2500, 4500, 9000, 18000, 80],
  moissanite: [25, 60, 150, 350, 0],
  cubic_zirconia: [1, 2, 4, 8, 0],
  sapphire_blue: [90, 350, 1000, 2800, 55],
  sapphire_teal: [120, 400, 1000, 2200, 45],
  sapphire_pink: [90, 350, 1000, 2500, 50],
  sapphire_yellow: [60, 220, 600, 1500, 45],
  sapphire_purple: [60, 220, 600, 1500, 45],
  sapphire_white: [40, 120, 250, 500, 30],
  sapphire_green: [40, 140, 350, 800, 40],
  padparadscha: [400, 1500, 4000, 12000, 70],
  sapphire_star: [15, 80, 350, 1200, 50],
  sapphire_lab: [6, 20, 80, 180, 0],
  ruby: [100, 600, 2000, 6500, 75],
  ruby_lab: [6, 20, 80, 180, 0],
  emerald: [120, 500, 1600, 4500, 70],
  emerald_lab: [25, 70, 180, 350, 0],
  aquamarine: [25, 80, 180, 400, 20],
  morganite: [20, 60, 140, 260, 15],
  alexandrite: [600, 2500, 6000, 14000, 70],
  alexandrite_lab: [40, 120, 300, 500, 0],
  spinel_red: [80, 350, 1200, 3500, 60],
  spinel_other: [40, 150, 400, 1000, 40],
  garnet_red: [5, 15, 35, 80, 10],
  garnet_rhodolite: [12, 30, 60, 120, 15],
  garnet_tsavorite: [150, 450, 1100, 2600, 60],
  garnet_spessartine: [50, 150, 350, 800, 40],
  garnet_demantoid: [200, 700, 2000, 6000, 60],
  tourmaline_pink: [30, 100, 250, 600, 30],
  tourmaline_green: [25, 80, 200, 500, 30],
  tourmaline_paraiba: [800, 3000, 9000, 25000, 70],
  topaz_blue: [2, 5, 10, 20, 5],
  topaz_white: [1, 3, 6, 12, 0],
  topaz_imperial: [60, 250, 700, 1800, 50],
  tanzanite: [90, 200, 350, 600, 20],
  peridot: [10, 30, 70, 150, 20],
  amethyst: [3, 8, 18, 35, 5],
  citrine: [3, 8, 16, 30, 5],
  quartz_other: [2, 5, 12, 25, 0],
  opal_white: [10, 50, 150, 400, 10],
  opal_ethiopian: [15, 50, 120, 250, 10],
  opal_black: [150, 800, 3000, 9000, 40],
  opal_fire: [20, 60, 150, 350, 10],
  moonstone: [3, 15, 50, 150, 10],
  labradorite: [1, 3, 8, 20, 0],
  zircon: [15, 45, 100, 220, 20],
  iolite: [5, 15, 40, 80, 10],
  kunzite: [8, 20, 45, 90, 0],
  turquoise: [1, 4, 12, 40, 0],
  lapis: [0.5, 2, 5, 12, 0],
  onyx: [0.5, 1.5, 3, 8, 0],
  carnelian: [0.5, 1.5, 3, 8, 0],
  jade: [2, 15, 150, 2000, 30],
  malachite: [0.3, 1, 2, 5, 0],
  amber: [1, 3, 8, 20, 0],
  coral: [2, 8, 25, 80, 10],
}

/** USD per pearl by width in mm (docs/jewelry-facts.md#colored-stone-prices). */
export const PEARL_USD: Partial<Record<GemId, [widthMm: number, usd: number][]>> = {
  pearl_freshwater: [
    [6, 3],
    [7, 6],
    [8, 12],
    [9, 25],
    [10, 50],
    [11, 90],
  ],
  pearl_akoya: [
    [5, 20],
    [6, 30],
    [7, 55],
    [7.5, 75],
    [8, 120],
    [8.5, 180],
    [9, 300],
  ],
  pearl_tahitian: [
    [8, 60],
    [9, 90],
    [10, 140],
    [11, 220],
    [12, 350],
    [13, 600],
  ],
  pearl_south_sea: [
    [9, 120],
    [10, 200],
    [11, 320],
    [12, 500],
    [13, 800],
    [14, 1300],
  ],
}
