import type { AlloyId } from '../../spec/vocabulary.ts'
import type { SpotMetal } from '../price-book.ts'

/** USD per troy ounce on 2026-03-10, front futures (tass.com/economy/2099031). */
export const SPOT_USD: Record<SpotMetal, number> = {
  gold: 5191.1,
  silver: 89.51,
  platinum: 2220.3,
  palladium: 1716.5,
}

export const SPOT_DATE = '2026-03-10'

/** Surcharge of casting houses over spot and net loss in permille (defaults; published +10 to +25 %), casting in USD. */
export const METAL_DEFAULTS: Record<SpotMetal, { surcharge: number; loss: number; casting: number }> = {
  gold: { surcharge: 120, loss: 60, casting: 25 },
  silver: { surcharge: 250, loss: 80, casting: 15 },
  platinum: { surcharge: 200, loss: 80, casting: 75 },
  palladium: { surcharge: 200, loss: 80, casting: 75 },
}

type AlloyFacts = { metal: SpotMetal; fineness: number; setting: number; plated?: true }

/** Fineness in permille; setting against yellow gold in permille (docs/jewelry-facts.md#labor-and-markup). */
export const ALLOY_FACTS: Record<AlloyId, AlloyFacts> = {
  gold_9k_yellow: { metal: 'gold', fineness: 375, setting: 1000 },
  gold_9k_white: { metal: 'gold', fineness: 375, setting: 1100, plated: true },
  gold_9k_rose: { metal: 'gold', fineness: 375, setting: 1100 },
  gold_10k_yellow: { metal: 'gold', fineness: 417, setting: 1000 },
  gold_10k_white: { metal: 'gold', fineness: 417, setting: 1100, plated: true },
  gold_10k_rose: { metal: 'gold', fineness: 417, setting: 1100 },
  gold_14k_yellow: { metal: 'gold', fineness: 585, setting: 1000 },
  gold_14k_white: { metal: 'gold', fineness: 585, setting: 1100, plated: true },
  gold_14k_white_pd: { metal: 'gold', fineness: 585, setting: 1100, plated: true },
  gold_14k_rose: { metal: 'gold', fineness: 585, setting: 1100 },
  gold_18k_yellow: { metal: 'gold', fineness: 750, setting: 1000 },
  gold_18k_white: { metal: 'gold', fineness: 750, setting: 1100, plated: true },
  gold_18k_white_pd: { metal: 'gold', fineness: 750, setting: 1100, plated: true },
  gold_18k_rose: { metal: 'gold', fineness: 750, setting: 1100 },
  gold_22k_yellow: { metal: 'gold', fineness: 916, setting: 1000 },
  gold_24k_yellow: { metal: 'gold', fineness: 999, setting: 1000 },
  platinum_950_ru: { metal: 'platinum', fineness: 950, setting: 1300 },
  platinum_950_co: { metal: 'platinum', fineness: 950, setting: 1300 },
  platinum_900_ir: { metal: 'platinum', fineness: 900, setting: 1300 },
  palladium_950: { metal: 'palladium', fineness: 950, setting: 1300 },
  silver_925: { metal: 'silver', fineness: 925, setting: 900 },
  silver_935_argentium: { metal: 'silver', fineness: 935, setting: 900 },
}
