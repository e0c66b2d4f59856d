import type { Grades } from '../price-book.ts'

type DiamondDefaults = {
  /** Size in ten-thousandths of a carat, USD per carat. */
  perCarat: [size: number, usd: number][]
  grades: Grades
}

/**
 * Round G VS2. From 0.30 ct: exp(7.87411 + 1.39293 ln ct + 0.06056 ln² ct + steps) × 0.65 × 0.85, fitted on 43,075
 * stones and brought to 2026, with the jumps at 0.5, 0.7, 0.9, 1, 1.5 and 2 ct; above 5 ct extrapolated. Fancy cuts and
 * melee: docs/jewelry-facts.md#diamond-prices.
 */
export const NATURAL_DIAMOND: DiamondDefaults = {
  perCarat: [
    [40, 650],
    [70, 520],
    [200, 490],
    [500, 520],
    [1000, 650],
    [1500, 800],
    [2000, 903],
    [2500, 946],
    [3000, 1130],
    [4000, 1230],
    [4900, 1310],
    [5000, 1640],
    [6000, 1740],
    [6900, 1830],
    [7000, 2190],
    [8900, 2390],
    [9000, 2840],
    [9900, 2940],
    [10_000, 3280],
    [12_500, 3590],
    [14_900, 3870],
    [15_000, 4420],
    [19_900, 5030],
    [20_000, 5500],
    [30_000, 6740],
    [40_000, 7870],
    [50_000, 8950],
    [100_000, 13_900],
  ],
  grades: {
    color: { D: 1175, E: 1114, F: 1068, G: 1000, H: 910, I: 813, J: 713, K: 620, L: 550, M: 480 },
    clarity: {
      FL: 1550,
      IF: 1444,
      VVS1: 1325,
      VVS2: 1228,
      VS1: 1081,
      VS2: 1000,
      SI1: 866,
      SI2: 731,
      I1: 480,
    },
    cut: {
      oval: 880,
      pear: 850,
      marquise: 850,
      princess: 780,
      cushion: 780,
      radiant: 800,
      emerald: 800,
      asscher: 780,
      heart: 820,
      trillion: 750,
      baguette: 700,
      hexagon: 800,
      kite: 800,
      half_moon: 800,
      shield: 800,
      bullet: 800,
      french: 800,
      rose: 800,
      briolette: 800,
    },
  },
}

/**
 * Round E VS1: $200 a carat at 1 ct, total rising with carats ^ 1.31 (docs/jewelry-facts.md#diamond-prices). I–M and
 * SI2, I1 continue the given steps.
 */
export const LAB_DIAMOND: DiamondDefaults = {
  perCarat: [
    [40, 160],
    [70, 125],
    [200, 95],
    [1000, 95],
    [2500, 130],
    [5000, 161],
    [10_000, 200],
    [15_000, 227],
    [20_000, 248],
    [30_000, 281],
    [50_000, 329],
    [100_000, 408],
  ],
  grades: {
    color: { D: 1140, E: 1000, F: 920, G: 840, H: 780, I: 720, J: 660, K: 600, L: 550, M: 500 },
    clarity: {
      FL: 1700,
      IF: 1600,
      VVS1: 1520,
      VVS2: 1230,
      VS1: 1000,
      VS2: 940,
      SI1: 850,
      SI2: 750,
      I1: 600,
    },
    cut: {},
  },
}
