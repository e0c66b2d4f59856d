import type { Doubt } from './doubts.ts'
import type { AssumptionCode, EstimateLine, LineCode } from './estimate.ts'
import type { RetailBook } from './retail-book.ts'
import type { StoneKind, Uncertainty } from './price-book.ts'

/** How much less is known of a line when something had to be assumed, permille of the line. */
const WIDENING: Record<AssumptionCode, number> = {
  size_assumed: 80,
  size_unsure: 40,
  band_assumed: 250,
  length_assumed: 80,
  quality_assumed: 350,
  stone_size_assumed: 300,
  customer_stone: 250,
}

const BY_KIND: Record<StoneKind, keyof Uncertainty> = {
  natural_diamond: 'naturalDiamond',
  lab: 'lab',
  colored: 'colored',
}

const bucketOf = (code: LineCode, center: StoneKind | undefined): keyof Uncertainty => {
  if (code === 'metal') return code
  if (code === 'other_stones') return 'otherStones'
  return code === 'center_stone' ? BY_KIND[center ?? 'colored'] : 'labour'
}

/**
 * How far the true price may be from the sum of `lines`, which are those of the piece itself: each one's uncertainty, widened by what was assumed, combined in
 * quadrature. Engines take square roots as IEEE 754 does, exactly rounded, so the bounds are as certain as the lines.
 */
export function spread(
  lines: EstimateLine[],
  doubts: Doubt[],
  center: StoneKind | undefined,
  book: RetailBook,
): number {
  let squares = 0
  for (const { code, amountMinor } of lines) {
    const base = book.uncertainty[bucketOf(code, center)]
    let variance = base * base
    for (const [assumed, line] of doubts) {
      if (line === code) variance += WIDENING[assumed] * WIDENING[assumed]
    }
    squares += variance * amountMinor * amountMinor
  }
  return Math.ceil(Math.sqrt(squares) / 1000)
}
