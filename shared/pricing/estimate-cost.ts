import type { DesignSpec } from '../spec/design-spec.ts'
import { estimatePiece } from './estimate-piece.ts'
import type { EstimateLine } from './estimate.ts'
import type { Markup, PriceBook } from './price-book.ts'
import { compileRetailBook } from './retail-book.ts'

const AT_COST = [{ upToMinor: null, permille: 1000 }]
const KINDS_AT_COST = { natural_diamond: AT_COST, lab: AT_COST, colored: AT_COST }
const NO_MARKUP: Markup = {
  metalPermille: 1000,
  labourPermille: 1000,
  designPermille: 1000,
  center: KINDS_AT_COST,
  other: KINDS_AT_COST,
}

/** What a piece costs the store, line by line, and what is left of its likely price. Minor units of the book. */
export type CostEstimate = {
  costMinor: number
  marginMinor: number
  likelyMinor: number
  lines: EstimateLine[]
}

/**
 * The seller's view of an estimate: the same piece through the same door, on the same book without its markups, minimum
 * and rounding. `marginMinor` is negative where the piece sells below cost. Never throws on a valid spec.
 */
export function estimateCost(spec: DesignSpec, book: PriceBook): CostEstimate {
  const { likelyMinor } = estimatePiece(spec, compileRetailBook(book, ''))
  const atCost: PriceBook = { ...book, markup: NO_MARKUP, minimumMinor: 0, roundingMinor: 1 }
  const { likelyMinor: costMinor, lines } = estimatePiece(spec, compileRetailBook(atCost, ''))
  return { costMinor, marginMinor: likelyMinor - costMinor, likelyMinor, lines }
}
