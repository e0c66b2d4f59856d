import { diffBooks } from '#shared/pricing/cells/diff-books.ts'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { putPriceBook } from './put-price-book.ts'
import { readVersion } from './read-price-book.ts'
import type { PriceBookRow } from '../../tables/price-books.ts'

/** A book of another currency stays history: the store's prices, limits and leads are in the one it has now. */
export const isRestorable = ({ current, chosen }: Record<'current' | 'chosen', Pick<PriceBookRow, 'book'>>) =>
  current.book.currency === chosen.book.currency

/**
 * Makes an earlier version current again, as a new version: history only grows. Restoring what is current does nothing.
 * @returns the number of the version that is current afterward.
 */
export async function restorePriceBook(ctx: Ctx<Seller>, input: { version: number }): Promise<number> {
  requireOwner(ctx)
  const { current, chosen } = await readVersion(ctx, input.version)
  if (!isRestorable({ current, chosen })) throw new Refusal('conflict')
  const changed = diffBooks(current.book, chosen.book)
  if (changed.length === 0) return current.version
  const version = await putPriceBook(ctx, current, {
    book: chosen.book,
    origin: 'restore',
    detail: String(chosen.version),
    changedCells: changed.length,
  })
  if (version === null) throw new Refusal('conflict')
  return version
}
