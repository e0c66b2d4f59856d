import type { View } from '#shared/render/index.ts'
import type { Band, DesignSpec, StoneGroup } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { stoneWeightPoints } from '#shared/spec/stone-size.ts'
import type { AlloyId } from '#shared/spec/vocabulary.ts'

export type ShopPiece = { name: string; spec: DesignSpec; views: View[] }

type Center = Pick<StoneGroup, 'gem' | 'cut' | 'lengthUm' | 'widthUm' | 'setting'>

/** The pieces in the shop's photographs. */
export const PIECES: ShopPiece[] = [
  {
    name: 'harbor',
    spec: solitaire('gold_18k_rose', {
      gem: 'sapphire_blue',
      cut: 'oval',
      lengthUm: 7_800,
      widthUm: 6_000,
      setting: 'prong4',
    }),
    views: ['hero', 'top', 'side'],
  },
  {
    name: 'casco',
    spec: solitaire('platinum_950_ru', {
      gem: 'diamond_natural',
      cut: 'round',
      lengthUm: 6_500,
      widthUm: 6_500,
      setting: 'prong6',
    }),
    views: ['hero'],
  },
  {
    name: 'fern',
    spec: solitaire(
      'gold_18k_yellow',
      { gem: 'emerald', cut: 'round', lengthUm: 6_000, widthUm: 6_000, setting: 'prong4' },
      { widthUm: 2_400, taperUm: 600 },
    ),
    views: ['hero'],
  },
  {
    name: 'sandbar',
    spec: solitaire('gold_14k_rose', {
      gem: 'morganite',
      cut: 'oval',
      lengthUm: 9_000,
      widthUm: 7_000,
      setting: 'prong4',
    }),
    views: ['hero'],
  },
  {
    name: 'tidewater',
    spec: solitaire('gold_18k_white', {
      gem: 'aquamarine',
      cut: 'oval',
      lengthUm: 8_500,
      widthUm: 6_500,
      setting: 'prong4',
    }),
    views: ['hero'],
  },
  {
    name: 'lantern',
    spec: solitaire('gold_18k_yellow', {
      gem: 'ruby',
      cut: 'oval',
      lengthUm: 7_000,
      widthUm: 5_500,
      setting: 'prong6',
    }),
    views: ['hero'],
  },
  { name: 'longfellow', spec: plainBand('polished', 'court'), views: ['hero'] },
  { name: 'anvil', spec: plainBand('hammered', 'flat'), views: ['hero'] },
]

function solitaire(alloy: AlloyId, center: Center, band: Partial<Band> = {}): DesignSpec {
  const spec = startingSpec('engagement_ring', 'solitaire')
  const [stone] = spec.stones
  if (!stone || !spec.band) throw new Error('A solitaire has a band and a stone')
  const weightPoints = stoneWeightPoints(center)
  return {
    ...spec,
    metal: { alloy },
    band: { ...spec.band, ...band },
    stones: [{ ...stone, ...center, weightPoints }],
  }
}

function plainBand(finish: DesignSpec['finish'], profile: Band['profile']): DesignSpec {
  const spec = startingSpec('wedding_band', 'plain')
  if (!spec.band) throw new Error('A wedding band has a band')
  return {
    ...spec,
    metal: { alloy: 'gold_18k_yellow' },
    band: { ...spec.band, profile, widthUm: 4_000 },
    finish,
  }
}
