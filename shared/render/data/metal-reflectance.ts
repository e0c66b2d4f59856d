import type { AlloyId } from '../../spec/vocabulary.ts'

/** Reflectance at normal incidence, linear sRGB. White gold is drawn rhodium plated, its palladium kinds bare. */
export const METAL_REFLECTANCE: Record<AlloyId, readonly [number, number, number]> = {
  gold_24k_yellow: [1, 0.73, 0.28],
  gold_22k_yellow: [1, 0.745, 0.31],
  gold_18k_yellow: [1, 0.76, 0.345],
  gold_14k_yellow: [0.985, 0.785, 0.425],
  gold_10k_yellow: [0.965, 0.79, 0.49],
  gold_9k_yellow: [0.955, 0.79, 0.51],
  gold_18k_rose: [0.98, 0.695, 0.52],
  gold_14k_rose: [0.975, 0.71, 0.56],
  gold_10k_rose: [0.96, 0.71, 0.585],
  gold_9k_rose: [0.955, 0.71, 0.595],
  gold_18k_white: [0.8, 0.785, 0.76],
  gold_14k_white: [0.8, 0.787, 0.766],
  gold_10k_white: [0.795, 0.78, 0.76],
  gold_9k_white: [0.79, 0.776, 0.755],
  gold_18k_white_pd: [0.745, 0.725, 0.69],
  gold_14k_white_pd: [0.74, 0.72, 0.685],
  platinum_950_ru: [0.7, 0.7, 0.698],
  platinum_950_co: [0.7, 0.7, 0.698],
  platinum_900_ir: [0.69, 0.69, 0.69],
  palladium_950: [0.655, 0.645, 0.63],
  silver_925: [0.965, 0.955, 0.93],
  silver_935_argentium: [0.97, 0.962, 0.942],
}
