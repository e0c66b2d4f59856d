import type { AlloyId, BandProfile } from '../../spec/vocabulary.ts'

type WeightCase = {
  id: string
  alloy: AlloyId
  innerDiameterUm: number
  profile: BandProfile
  widthUm: number
  thicknessUm: number
  milligrams: number
}

/** Bands whose weight follows from geometry (weight_cases.json `exact_geometry`); tolerance 0.5 %. */
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
