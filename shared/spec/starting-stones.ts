import type { StoneGroup, StoneQuality } from './design-spec.ts'
import { stoneSizeForWeight, stoneWeightPoints } from './stone-size.ts'
import type { GemId, StoneOrigin, StoneRole } from './vocabulary.ts'

/** Whether people say "G VS2" of it; other stones have a tier. */
export const isGraded = (gem: GemId): boolean => gem === 'diamond_natural' || gem === 'diamond_lab'

/** The origin a gem has when nothing else was said. */
export const usualOrigin = (gem: GemId): StoneOrigin =>
  /_lab$|^moissanite|^cubic/.test(gem) ? 'lab' : 'natural'

/** The quality a stone starts with: eye-clean and near colorless, or the tier most people choose. */
export function usualQuality(gem: GemId, role: StoneRole): StoneQuality {
  if (!isGraded(gem)) return { tier: 'good' }
  return { color: 'G', clarity: role === 'center' || role === 'side' ? 'VS2' : 'SI1' }
}

/** Where sizes in points end and sizes in µm begin. */
const SMALLEST_UM = 500

/** One stone of its `size`: hundredths of a carat, or µm across from 500 up. */
export function startingStone(
  stone: Pick<StoneGroup, 'role' | 'gem' | 'cut' | 'setting'>,
  size: number,
  widthUm = size,
): StoneGroup {
  const face =
    size < SMALLEST_UM ? stoneSizeForWeight({ ...stone, weightPoints: size }) : { lengthUm: size, widthUm }
  return {
    ...stone,
    ...face,
    origin: usualOrigin(stone.gem),
    weightPoints: size < SMALLEST_UM ? size : stoneWeightPoints({ ...stone, ...face }),
    count: 1,
    quality: usualQuality(stone.gem, stone.role),
  }
}
