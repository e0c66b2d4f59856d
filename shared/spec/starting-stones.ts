import type { StoneGroup, StoneQuality } from './design-spec.ts'
import { haloCount } from './stone-count.ts'
import { stoneSizeForWeight, stoneWeightPoints } from './stone-size.ts'
import type { CutId, GemId, Setting, StoneOrigin, StoneRole } from './vocabulary.ts'

const DIAMONDS: ReadonlySet<GemId> = new Set(['diamond_natural', 'diamond_lab'])
const MADE: ReadonlySet<GemId> = new Set([
  'diamond_lab',
  'sapphire_lab',
  'ruby_lab',
  'emerald_lab',
  'alexandrite_lab',
  'moissanite',
  'cubic_zirconia',
])

/** Whether people say "G VS2" of it; other stones have a tier. */
export const isGraded = (gem: GemId): boolean => DIAMONDS.has(gem)

/** The origin a gem has when nothing else was said. */
export const usualOrigin = (gem: GemId): StoneOrigin => (MADE.has(gem) ? 'lab' : 'natural')

const CENTER_GRADE: StoneQuality = { color: 'G', clarity: 'VS2' }
const MELEE_GRADE: StoneQuality = { color: 'G', clarity: 'SI1' }

/** The quality a stone starts with: eye-clean and near colourless, or the tier most people choose. */
export function usualQuality(gem: GemId, role: StoneRole): StoneQuality {
  if (!isGraded(gem)) return { tier: 'good' }
  return role === 'center' || role === 'side' ? CENTER_GRADE : MELEE_GRADE
}

type Stone = { gem: GemId; cut: CutId; setting: Setting; count?: number; role?: StoneRole }

const base = ({ gem, cut, setting, count = 1, role = 'center' }: Stone) => ({
  role,
  gem,
  origin: usualOrigin(gem),
  cut,
  count,
  quality: usualQuality(gem, role),
  setting,
})

/** A stone chosen by weight, in hundredths of a carat. */
export const byWeight = (stone: Stone, weightPoints: number): StoneGroup => ({
  ...base(stone),
  ...stoneSizeForWeight({ gem: stone.gem, cut: stone.cut, weightPoints }),
  weightPoints,
})

/** A stone chosen by its size in µm. */
export function bySize(stone: Stone, lengthUm: number, widthUm = lengthUm): StoneGroup {
  const size = { lengthUm, widthUm }
  return {
    ...base(stone),
    ...size,
    weightPoints: stoneWeightPoints({ gem: stone.gem, cut: stone.cut, ...size }),
  }
}

/** A halo of round melee, `meleeUm` across, around a stone. */
export const haloAround = (
  center: StoneGroup,
  meleeUm: number,
  role: 'halo' | 'hidden_halo' | 'accent' = 'halo',
  gem: GemId = 'diamond_natural',
): StoneGroup =>
  bySize(
    {
      gem,
      cut: 'round',
      setting: role === 'accent' ? 'shared_prong' : 'pave',
      role,
      count: haloCount(center, meleeUm) * center.count,
    },
    meleeUm,
  )
