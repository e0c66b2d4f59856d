import { TIERS } from '../spec/vocabulary.ts'
import { nearest } from './nearest.ts'
import type { Markup, MarkupBand, StonePrice } from './price-book.ts'
import { GRADE_STEPS } from './price-stone.ts'
import type { RetailStone } from './retail-book.ts'

const CARAT = 10_000

/** What a cost is counted in while it is exact: minor units × permille × ten-thousandths of a carat. */
const COST_UNIT = 10_000_000n

/** What a cost sells for under marginal bands, × 1000; rises with the cost, since no band's factor is negative. */
function sell(cost: bigint, bands: MarkupBand[]): bigint {
  let price = 0n
  let from = 0n
  for (const { upToMinor, permille } of bands) {
    const end = upToMinor === null ? cost : BigInt(upToMinor) * COST_UNIT
    const to = end < cost ? end : cost
    if (to <= from) continue
    price += (to - from) * BigInt(permille)
    from = to
  }
  return price
}

/** Four digits are finer than any quote, and keep the book small. */
function fourDigits(over: bigint, under: bigint): number {
  let unit = 1n
  while (over >= 10_000n * unit * under) unit *= 10n
  return nearest(over, unit * under) * Number(unit)
}

/** The least number of four digits that is not below `least`. */
function fourDigitsUp(least: number): number {
  let unit = 1
  while (least >= 10_000 * unit) unit *= 10
  return Math.ceil(least / unit) * unit
}

/** Raises a price per carat where the stone as a whole would cost less than a lighter one of its kind. */
function neverFalling(row: number[], sizes: number[], perCarat: boolean): number[] {
  let [before = 0] = row
  let [from = 0] = sizes
  return row.map((price, index) => {
    const size = sizes[index] ?? 0
    const least = index === 0 ? 0 : perCarat ? (before * size) / (2 * size - from) : before
    before = price < least ? fourDigitsUp(least) : price
    from = size
    return before
  })
}

/** One gem's retail prices under `markup`, along the book's size axis number `axis`. */
export function compileStone(stone: StonePrice, markup: Markup, axis: number): RetailStone {
  const { basis, kind, sizes } = stone
  const perCarat = basis !== 'width'
  const sold = (row: number[], factor: number, bands: MarkupBand[]): number[] => {
    const prices = row.map((minor, index) => {
      const size = BigInt(perCarat ? (sizes[index] ?? 0) : CARAT)
      // Sold as a whole stone, then per carat again: 1000 × 1000 × 10,000 ÷ 10,000 of the units go.
      return fourDigits(sell(BigInt(minor) * BigInt(factor) * size, bands), size * 1_000_000n)
    })
    return neverFalling(prices, sizes, perCarat)
  }
  const rows = (bands: MarkupBand[]): number[][] => {
    if (stone.basis === 'tier') return TIERS.map((tier) => sold(stone.perCaratMinor[tier], 1000, bands))
    if (stone.basis === 'grade') return GRADE_STEPS.map((step) => sold(stone.perCaratMinor, step, bands))
    return [sold(stone.perStoneMinor, 1000, bands)]
  }
  const retail = { kind, axis, basis, center: rows(markup.center[kind]), other: rows(markup.other[kind]) }
  return stone.basis === 'grade' ? { ...retail, grades: stone.grades } : retail
}
