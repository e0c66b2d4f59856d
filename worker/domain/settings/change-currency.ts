import { DEFAULT_BOOK_CURRENCIES, defaultPriceBook } from '#shared/pricing/default-price-book.ts'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { putPriceBook } from '../price-books/put-price-book.ts'
import { readPriceBook } from '../price-books/read-price-book.ts'
import { requireOwner } from '../sellers/require-owner.ts'

/**
 * Goes on in another currency: the price book starts anew with that currency's defaults as its next version, and value
 * limits, which are amounts of the old one, are cleared. Earlier versions and leads stay as they are.
 * @returns the number of the version that is current afterward.
 */
export async function changeCurrency(
  ctx: Ctx<Seller>,
  { currency, confirmed }: { currency: string; confirmed: boolean },
): Promise<number> {
  requireOwner(ctx)
  if (!DEFAULT_BOOK_CURRENCIES.includes(currency)) throw fieldRefusal('currency', 'required')
  const { store, current } = await readPriceBook(ctx)
  if (store.currency === currency) throw fieldRefusal('currency', 'unchanged')
  if (!confirmed) throw fieldRefusal('confirmed', 'required')
  const version = await putPriceBook(ctx, current, {
    book: defaultPriceBook(currency),
    origin: 'currency',
    detail: currency,
    changedCells: 0,
    also: { currency, minOrderMinor: null, maxOrderMinor: null },
  })
  if (version === null) throw new Refusal('conflict')
  return version
}
