import { costEstimator } from '#shared/pricing/estimate-cost.ts'
import type { PriceBook } from '#shared/pricing/price-book.ts'
import type { DesignSpec, RingSize, StoneGroup } from '#shared/spec/design-spec.ts'
import { startingStone } from '#shared/spec/starting-stones.ts'

export type SampleKey = 'lab_solitaire' | 'platinum_solitaire' | 'plain_band'
export type Sample = { key: SampleKey; likelyMinor: number; costMinor: number }

const SIZE: RingSize = {
  kind: 'ring',
  innerDiameterUm: 16_510,
  system: 'US',
  label: '6',
  source: 'measured',
}
const BAND = { profile: 'court', widthUm: 2_000, thicknessUm: 1_800 } as const

const round = (gem: 'diamond_lab' | 'diamond_natural', quality: StoneGroup['quality']): StoneGroup => ({
  ...startingStone({ role: 'center', gem, cut: 'round', setting: 'prong6' }, 100),
  quality,
})

const solitaire = (metal: NonNullable<DesignSpec['metal']>, stone: StoneGroup): DesignSpec => ({
  category: 'engagement_ring',
  style: 'solitaire',
  metal,
  band: BAND,
  size: SIZE,
  stones: [stone],
  finish: 'polished',
})

/** Three pieces every jeweler knows the price of; between them they touch metal, both kinds of diamond, and work. */
const PIECES: Record<SampleKey, DesignSpec> = {
  lab_solitaire: solitaire(
    { alloy: 'gold_14k_yellow' },
    round('diamond_lab', { color: 'E', clarity: 'VS1' }),
  ),
  platinum_solitaire: solitaire(
    { alloy: 'platinum_950_ru' },
    round('diamond_natural', { color: 'G', clarity: 'VS2' }),
  ),
  plain_band: {
    category: 'wedding_band',
    style: 'plain',
    metal: { alloy: 'gold_18k_yellow' },
    band: { profile: 'court', widthUm: 4_000, thicknessUm: 1_700 },
    size: SIZE,
    stones: [],
    finish: 'polished',
  },
}

const KEYS = ['lab_solitaire', 'platinum_solitaire', 'plain_band'] as const satisfies readonly SampleKey[]

/** What the sample pieces sell for and cost by a book. */
export function samplePieces(book: PriceBook): Sample[] {
  const estimate = costEstimator(book)
  return KEYS.map((key) => {
    const { likelyMinor, costMinor } = estimate(PIECES[key])
    return { key, likelyMinor, costMinor }
  })
}
