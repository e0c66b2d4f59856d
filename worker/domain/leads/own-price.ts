import { estimateCost } from '#shared/pricing/estimate-cost.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { PriceBook } from '#shared/pricing/price-book.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'

/** What the piece costs the store by its own book, and what the price shown leaves it. */
export function ownPrice(spec: DesignSpec, shown: Estimate, book: PriceBook | undefined) {
  if (!book || book.currency !== shown.currency) return null
  const { costMinor } = estimateCost(spec, book)
  return { costMinor, marginMinor: shown.likelyMinor - costMinor }
}
