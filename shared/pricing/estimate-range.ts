import type { AssumptionCode, EstimateLine, LineCode } from './estimate.ts'
import type { RetailBook } from './retail-book.ts'
import type { StoneKind, Uncertainty } from './price-book.ts'

/** How much less is known of a line when something had to be assumed, permille of the line. */
const WIDENING: Record<AssumptionCode, [line: LineCode, permille: number]> = {
  size_assumed: ['metal', 80],
  size_unsure: ['metal', 40],
  band_assumed: ['metal', 250],
  length_assumed: ['metal', 80],
  quality_assumed: ['center_stone', 350],
  stone_size_assumed: ['center_stone', 300],
  customer_stone: ['setting', 250],
}

const BY_KIND: Record<StoneKind, keyof Uncertainty> = {
  natural_diamond: 'naturalDiamond',
  lab: 'lab',
  colored: 'colored',
}

const bucketOf = (code: LineCode, center: StoneKind | undefined): keyof Uncertainty | undefined => {
  if (code === 'minimum' || code === 'rounding') return undefined
  if (code === 'metal') return code
  if (code === 'other_stones') return 'otherStones'
  return code === 'center_stone' ? BY_KIND[center ?? 'colored'] : 'labour'
}

/**
 * How far the true price may be from `likelyMinor`: each line's uncertainty, widened by what was assumed, combined in
 * quadrature. `Math.sqrt` is exact in IEEE 754, so the bounds are as deterministic as the lines.
 */
export function spread(
  lines: EstimateLine[],
  assumptions: AssumptionCode[],
  center: StoneKind | undefined,
  book: RetailBook,
): number {
  let squares = 0
  for (const { code, amountMinor } of lines) {
    const bucket = bucketOf(code, center)
    if (!bucket) continue
    const base = book.uncertainty[bucket]
    let variance = base * base
    for (const assumption of assumptions) {
      const [line, permille] = WIDENING[assumption]
      if (line === code) variance += permille * permille
    }
    squares += variance * amountMinor * amountMinor
  }
  return Math.ceil(Math.sqrt(squares) / 1000)
}
