import type { StoneGroup } from '../spec/design-spec.ts'
import type { RetailBook } from './retail-book.ts'

/** Price of setting one stone in minor units, not rounded. `metalPermille` is the alloy's factor. */
export function priceSetting(stone: StoneGroup, metalPermille: number, book: RetailBook): number {
  const { widthsUm, center, other, cuts, gems, customer, pearl } = book.settings
  const fees = (stone.role === 'center' ? center : other)[stone.setting]
  let step = 0
  while (step < widthsUm.length && (widthsUm[step] ?? 0) < stone.widthUm) step++
  const fee = (stone.gem.startsWith('pearl') ? pearl : undefined) ?? fees[step] ?? 0
  const care = (cuts[stone.cut] ?? 1000) * (gems[stone.gem] ?? 1000)
  const own = stone.origin === 'customer' ? customer : 1000
  return (fee * metalPermille * care * own) / 1e12
}
