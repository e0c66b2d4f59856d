import type { GemId, StoneOrigin } from '#shared/spec/vocabulary.ts'

/** Asked for most; shown as swatches, the others are in the list. */
export const POPULAR_GEMS: readonly GemId[] = [
  'diamond_natural',
  'moissanite',
  'sapphire_blue',
  'sapphire_teal',
  'sapphire_pink',
  'ruby',
  'emerald',
  'aquamarine',
  'morganite',
]

/** Species that are grown as well as mined (FTC: always disclosed). */
const GROWN = /^(diamond_(natural|lab)|sapphire_(?!star)|padparadscha|ruby|emerald|alexandrite)/

/** The origins a stone can have; made stones have one. */
export function originsOf(gem: GemId): StoneOrigin[] {
  if (gem === 'moissanite' || gem === 'cubic_zirconia') return ['lab', 'customer']
  return GROWN.test(gem) ? ['natural', 'lab', 'customer'] : ['natural', 'customer']
}

/** Lab-grown species have ids of their own; the swatch stays the color's. */
export const naturalLook = (gem: GemId): GemId => {
  if (gem === 'diamond_lab') return 'diamond_natural'
  if (gem === 'sapphire_lab') return 'sapphire_blue'
  if (gem === 'ruby_lab') return 'ruby'
  return gem === 'emerald_lab' ? 'emerald' : gem
}
