import { TIERS } from '../spec/vocabulary.ts'
import type { Markup, MarkupBand, StonePrice } from './price-book.ts'
import { GRADE_STEPS } from './price-stone.ts'
import type { RetailStone } from './retail-book.ts'

/** What a cost sells for under marginal bands; rises with the cost as long as no band's factor is negative. */
function sell(costMinor: number, bands: MarkupBand[]): number {
  let price = 0
  let from = 0
  for (const { upToMinor, permille } of bands) {
    const to = upToMinor === null ? costMinor : Math.min(costMinor, upToMinor)
    if (to > from) price += ((to - from) * permille) / 1000
    from = Math.max(from, to)
  }
  return price
}

/** Four digits are finer than any quote, and keep the book small. */
function fourDigits(amount: number): number {
  let unit = 1
  while (amount >= unit * 10_000) unit *= 10
  return Math.round(amount / unit) * unit
}

/** Raises a price per carat where the stone as a whole would cost less than a lighter one of its kind. */
function neverFalling(row: number[], sizes: number[], perCarat: boolean): number[] {
  let [before = 0] = row
  let [from = 0] = sizes
  return row.map((price, index) => {
    const size = sizes[index] ?? 0
    const least = index === 0 ? 0 : perCarat ? (before * size) / (2 * size - from) : before
    before = Math.max(price, Math.ceil(least))
    from = size
    return before
  })
}

const CARAT = 10_000

/** One gem's retail prices under `markup`, along the book's size axis number `axis`. */
export function compileStone(stone: StonePrice, markup: Markup, axis: number): RetailStone {
  const { basis, kind, sizes } = stone
  const perCarat = basis !== 'width'
  const sold = (row: number[], factor: number, bands: MarkupBand[]): number[] => {
    const prices = row.map((minor, index) => {
      const carats = perCarat ? (sizes[index] ?? 0) / CARAT : 1
      return fourDigits(sell((minor * factor * carats) / 1000, bands) / carats)
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
