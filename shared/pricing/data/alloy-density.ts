import type { AlloyId } from '../../spec/vocabulary.ts'

/** Milligrams per 100 mm³, i.e. g/cm³ × 100 (docs/jewelry-facts.md#metals). */
export const DENSITY_CENTI: Record<AlloyId, number> = {
  gold_9k_yellow: 1120,
  gold_9k_white: 1090,
  gold_9k_rose: 1100,
  gold_10k_yellow: 1157,
  gold_10k_white: 1107,
  gold_10k_rose: 1159,
  gold_14k_yellow: 1307,
  gold_14k_white: 1261,
  gold_14k_white_pd: 1400,
  gold_14k_rose: 1326,
  gold_18k_yellow: 1558,
  gold_18k_white: 1464,
  gold_18k_white_pd: 1600,
  gold_18k_rose: 1518,
  gold_22k_yellow: 1780,
  gold_24k_yellow: 1932,
  platinum_950_ru: 2070,
  platinum_950_co: 2010,
  platinum_900_ir: 2154,
  palladium_950: 1200,
  silver_925: 1036,
  silver_935_argentium: 1030,
}
