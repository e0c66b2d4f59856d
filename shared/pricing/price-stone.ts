import type { StoneGroup } from '../spec/design-spec.ts'
import { stoneWeightTenThousandths } from '../spec/stone-size.ts'
import type { DiamondClarity, DiamondColor, GemId, QualityTier } from '../spec/vocabulary.ts'
import type { RetailBook, RetailStone } from './retail-book.ts'

const LAST_STEP = 1900

/** Where a graded diamond's rows stand: color × clarity × cut against the reference stone, permille. */
export const GRADE_STEPS = [150, 400, 700, 1000, 1400, LAST_STEP]

const STEPS_FROM_ZERO = [0, ...GRADE_STEPS]

const TIER_ROWS: Record<QualityTier, number> = { commercial: 0, good: 1, fine: 2, extra_fine: 3 }

/** What a tier means for a diamond, for what the spec does not grade. */
const TIER_GRADES: Record<QualityTier, [DiamondColor, DiamondClarity]> = {
  commercial: ['I', 'SI1'],
  good: ['G', 'VS2'],
  fine: ['F', 'VS1'],
  extra_fine: ['D', 'VVS1'],
}

const LAB_TWINS: Partial<Record<GemId, GemId>> = {
  diamond_natural: 'diamond_lab',
  diamond_fancy_yellow: 'diamond_lab',
  padparadscha: 'sapphire_lab',
  ruby: 'ruby_lab',
  emerald: 'emerald_lab',
  alexandrite: 'alexandrite_lab',
}

/** The gem a stone is priced as: a natural variety of lab origin is its lab-grown twin. */
const pricedAs = ({ gem, origin }: StoneGroup): GemId => {
  if (origin !== 'lab') return gem
  return gem.startsWith('sapphire') ? 'sapphire_lab' : (LAB_TWINS[gem] ?? gem)
}

/** A value on a grid: linear between its points, constant beyond them. */
function along(axis: number[], row: number[], size: number): number {
  let above = 0
  while (above < axis.length && (axis[above] ?? 0) < size) above++
  const last = row[row.length - 1] ?? 0
  const high = row[above] ?? last
  const low = row[above - 1]
  const from = axis[above - 1] ?? 0
  const to = axis[above]
  return low === undefined || to === undefined ? high : low + ((high - low) * (size - from)) / (to - from)
}

/** A graded diamond's price per carat: between the rows for its grade, in proportion below the first and above the last. */
function atGrade(
  { quality, cut }: StoneGroup,
  { grades }: RetailStone,
  axis: number[],
  rows: number[][],
  size: number,
): number {
  if (!grades) return 0
  const { tier = 'good', color = TIER_GRADES[tier][0], clarity = TIER_GRADES[tier][1] } = quality
  const grade = (grades.color[color] * grades.clarity[clarity] * (grades.cut[cut] ?? 1000)) / 1e6
  const prices = rows.map((row) => along(axis, row, size))
  return along(STEPS_FROM_ZERO, [0, ...prices], grade) * Math.max(1, grade / LAST_STEP)
}

/** Below a tenth of a carat a point is coarse: what rounding hid comes back from the stone's size. */
const FINE_BELOW = 1000

/**
 * The weight one stone is priced at, in ten-thousandths of a carat: what is stated, finer where that is melee, and from
 * the stone's size where nothing is stated (`weightPoints` 0).
 */
export function pricedWeight(stone: StoneGroup): number {
  const stated = stone.weightPoints * 100
  if (stated >= FINE_BELOW) return stated
  const measured = stoneWeightTenThousandths(stone)
  return stated === 0 ? measured : Math.min(Math.max(measured, stated - 50), stated + 49)
}

/**
 * Price of one stone in minor units, not rounded; 0 for the customer's own. Only + − × ÷, so that every engine computes
 * the same number.
 */
export function priceStone(stone: StoneGroup, book: RetailBook): number {
  if (stone.origin === 'customer') return 0
  const gem = book.gems[pricedAs(stone)]
  const rows = stone.role === 'center' ? gem.center : gem.other
  const axis = book.axes[gem.axis] ?? []
  if (gem.basis === 'width') return along(axis, rows[0] ?? [], stone.widthUm)
  const weight = pricedWeight(stone)
  const perCarat =
    gem.basis === 'grade'
      ? atGrade(stone, gem, axis, rows, weight)
      : along(axis, rows[TIER_ROWS[stone.quality.tier ?? 'good']] ?? [], weight)
  return (perCarat * weight) / 10_000
}

/** Melee has a usual quality, which nobody is asked for. */
const MELEE_BELOW = 250

/** Whether the quality a stone is priced at had to be assumed. */
export function assumesQuality(stone: StoneGroup, book: RetailBook): boolean {
  const { tier, color, clarity } = stone.quality
  if (stone.origin === 'customer' || tier || pricedWeight(stone) < MELEE_BELOW) return false
  const { basis } = book.gems[pricedAs(stone)]
  return basis === 'tier' || (basis === 'grade' && !(color && clarity))
}

/** Whether the weight a stone is priced at had to be taken from its size, where that is half a point or more. */
export const assumesWeight = (stone: StoneGroup): boolean =>
  stone.weightPoints === 0 && pricedWeight(stone) >= 50

/** Which uncertainty a stone's price has. */
export const kindOfStone = (stone: StoneGroup, book: RetailBook): RetailStone['kind'] =>
  book.gems[pricedAs(stone)].kind
