import type { AlloyId, BandProfile, Category } from '../../../spec/vocabulary.ts'

type WeightCase = {
  id: string
  alloy: AlloyId
  innerDiameterUm: number
  profile: BandProfile
  widthUm: number
  thicknessUm: number
  milligrams: number
}

/** Bands whose weight follows from geometry (docs/jewelry-facts.md#band-weight); tolerance 0.5 %. */
export const EXACT_BANDS: WeightCase[] = [
  {
    id: 'geo01',
    alloy: 'gold_14k_yellow',
    innerDiameterUm: 17323,
    profile: 'flat',
    widthUm: 2000,
    thicknessUm: 1500,
    milligrams: 2319,
  },
  {
    id: 'geo03',
    alloy: 'gold_14k_yellow',
    innerDiameterUm: 19761,
    profile: 'court',
    widthUm: 6000,
    thicknessUm: 1800,
    milligrams: 7953,
  },
  {
    id: 'geo05',
    alloy: 'platinum_950_ru',
    innerDiameterUm: 16510,
    profile: 'court',
    widthUm: 3000,
    thicknessUm: 1700,
    milligrams: 5056,
  },
  {
    id: 'geo07',
    alloy: 'silver_925',
    innerDiameterUm: 18136,
    profile: 'flat',
    widthUm: 8000,
    thicknessUm: 1500,
    milligrams: 7669,
  },
  {
    id: 'geo09',
    alloy: 'palladium_950',
    innerDiameterUm: 18948,
    profile: 'court',
    widthUm: 5000,
    thicknessUm: 1800,
    milligrams: 5861,
  },
  {
    id: 'geo10',
    alloy: 'gold_9k_yellow',
    innerDiameterUm: 17323,
    profile: 'court',
    widthUm: 4000,
    thicknessUm: 1700,
    milligrams: 3795,
  },
  {
    id: 'geo12',
    alloy: 'gold_14k_rose',
    innerDiameterUm: 15697,
    profile: 'half_round',
    widthUm: 3000,
    thicknessUm: 1500,
    milligrams: 2499,
  },
  {
    id: 'geo14',
    alloy: 'platinum_900_ir',
    innerDiameterUm: 21387,
    profile: 'flat',
    widthUm: 8000,
    thicknessUm: 2200,
    milligrams: 28092,
  },
  {
    id: 'geo17',
    alloy: 'gold_18k_yellow',
    innerDiameterUm: 16510,
    profile: 'court',
    widthUm: 2500,
    thicknessUm: 1600,
    milligrams: 2977,
  },
  {
    id: 'geo18',
    alloy: 'platinum_950_ru',
    innerDiameterUm: 16510,
    profile: 'd',
    widthUm: 2200,
    thicknessUm: 1800,
    milligrams: 4061,
  },
]

/**
 * Usual range of pieces in 14k (docs/jewelry-facts.md#band-weight); the chain of a pendant (1.1 mm cable of 18 in, 1.7 g)
 * is added to theirs.
 */
export const TYPICAL_PIECES: { category: Category; style: string; grams: [low: number, high: number] }[] = [
  { category: 'engagement_ring', style: 'solitaire', grams: [2, 4.5] },
  { category: 'engagement_ring', style: 'hidden_halo', grams: [2.6, 4.5] },
  { category: 'engagement_ring', style: 'halo', grams: [3, 5.5] },
  { category: 'engagement_ring', style: 'three_stone', grams: [3, 6] },
  { category: 'engagement_ring', style: 'toi_et_moi', grams: [2.8, 5.5] },
  { category: 'engagement_ring', style: 'cluster', grams: [2.5, 5.5] },
  { category: 'wedding_band', style: 'full_eternity', grams: [1.8, 3.5] },
  { category: 'wedding_band', style: 'half_eternity', grams: [1.8, 3.3] },
  { category: 'ring', style: 'signet', grams: [4, 14] },
  { category: 'ring', style: 'cocktail', grams: [5.5, 12] },
  { category: 'pendant', style: 'solitaire', grams: [2.2, 3.2] },
  { category: 'pendant', style: 'halo', grams: [2.7, 4.5] },
  { category: 'pendant', style: 'disc', grams: [3.7, 5] },
  { category: 'necklace', style: 'riviere', grams: [20, 36] },
  { category: 'earrings', style: 'stud', grams: [0.9, 2] },
  { category: 'earrings', style: 'huggie', grams: [2, 4.5] },
  { category: 'earrings', style: 'hoop', grams: [1.5, 3.2] },
  { category: 'earrings', style: 'drop', grams: [2, 6] },
  { category: 'bracelet', style: 'tennis', grams: [7, 15] },
  { category: 'bracelet', style: 'bangle', grams: [14, 24] },
]
