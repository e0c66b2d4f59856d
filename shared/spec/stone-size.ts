import { CUT_SPREAD } from './data/cut-spread.ts'
import { gravityCenti } from './data/gem-gravity.ts'
import type { CutId, GemId } from './vocabulary.ts'

const cutLikeDiamond = (gem: GemId): boolean => /^(?:diamond|moissanite|cubic)/.test(gem)

/** Carats of a stone 1 µm long and wide, × 10¹⁴ × 352: every factor but the size. */
const heaviness = (gem: GemId, cut: CutId): number => {
  const [q, , deeper] = CUT_SPREAD[cut]
  return q * gravityCenti(gem) * (cutLikeDiamond(gem) ? 1000 : deeper)
}

export type StoneMeasures = { gem: GemId; cut: CutId; lengthUm: number; widthUm: number }

/**
 * Weight of one stone in ten-thousandths of a carat (100 = one point), not rounded: for melee, where a point is
 * coarse. Formula: ct = q·L·W²·SG/3.52·deep (docs/jewelry-facts.md#stone-sizes). Only × and ÷, so equal everywhere.
 */
export const stoneWeightTenThousandths = ({ gem, cut, lengthUm, widthUm }: StoneMeasures): number =>
  (heaviness(gem, cut) * lengthUm * widthUm * widthUm) / 352e14

/**
 * Weight of one stone in points (hundredths of a carat) from its face in µm, `lengthUm` ≥ `widthUm`.
 * Within 3 % for rounds and 6 % for fancies of market averages; trillions, baguettes, roses are low confidence.
 */
export const stoneWeightPoints = (stone: StoneMeasures): number =>
  Math.round(stoneWeightTenThousandths(stone) / 100)

/** Integer nearest to ∛x for 1 ≤ x < 2⁵³. `Math.cbrt` may differ by engine; Newton plus a check does not. */
function nearestCubeRoot(x: number): number {
  let root = 2 ** 18
  let next = root - 1
  while (next < root) {
    root = next
    next = Math.floor((2 * root + x / (root * root)) / 3)
  }
  const middle = root + 0.5
  return middle * middle * middle <= x ? root + 1 : root
}

/**
 * Face in µm of a stone of `weightPoints`; the inverse of `stoneWeightPoints`. `ratioPermille` is length ÷ width
 * (≥ 1000), the cut's usual one when absent. Zero points give the smallest stone, 1 µm.
 */
export function stoneSizeForWeight(stone: {
  gem: GemId
  cut: CutId
  weightPoints: number
  ratioPermille?: number
}): { lengthUm: number; widthUm: number } {
  const ratio = Math.max(1000, stone.ratioPermille ?? CUT_SPREAD[stone.cut][1])
  const cubed = (stone.weightPoints * 352e19) / (heaviness(stone.gem, stone.cut) * ratio)
  const widthUm = nearestCubeRoot(Math.max(1, cubed))
  return { lengthUm: Math.round((widthUm * ratio) / 1000), widthUm }
}
