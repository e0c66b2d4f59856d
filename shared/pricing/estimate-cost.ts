import type { DesignSpec } from '../spec/design-spec.ts'
import { estimatePiece } from './estimate-piece.ts'
import { LINE_CODES, type EstimateLine } from './estimate.ts'
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

/** What a line sells for and what it costs the store; the minimum and the rounding cost nothing. */
export type CostLine = EstimateLine & { costMinor: number }

/** A piece as the store sees it, in minor units of its book. Retail lines add up to `likelyMinor`, costs to `costMinor`. */
export type CostEstimate = {
  lines: CostLine[]
  costMinor: number
  /** What is left of the likely price; negative where the piece sells below cost. */
  marginMinor: number
  likelyMinor: number
}

/**
 * The seller's view of pieces: each through the same door twice, on the retail book and on the same book without its
 * markups, minimum and rounding. Compiles once, for callers that price several pieces. Never throws on a valid spec.
 */
export function costEstimator(book: PriceBook): (spec: DesignSpec) => CostEstimate {
  const retail = compileRetailBook(book, '')
  const bare = { ...book, markup: NO_MARKUP, minimumMinor: 0, roundingMinor: 1 }
  const atCost = compileRetailBook(bare, '')
  return (spec) => {
    const sold = estimatePiece(spec, retail)
    const bought = estimatePiece(spec, atCost)
    const lines = LINE_CODES.flatMap((code): CostLine[] => {
      const line = sold.lines.find((one) => one.code === code)
      const cost = bought.lines.find((one) => one.code === code)
      const shown = line ?? (cost && { ...cost, amountMinor: 0 })
      return shown ? [{ ...shown, costMinor: cost?.amountMinor ?? 0 }] : []
    })
    const { likelyMinor } = sold
    const costMinor = bought.likelyMinor
    return { lines, costMinor, marginMinor: likelyMinor - costMinor, likelyMinor }
  }
}

/** The seller's view of one piece. */
export const estimateCost = (spec: DesignSpec, book: PriceBook): CostEstimate => costEstimator(book)(spec)
