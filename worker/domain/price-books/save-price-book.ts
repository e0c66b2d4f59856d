import { localDateOf } from '#shared/dates.ts'
import { applyCells, cellTexts } from '#shared/pricing/cells/apply-cells.ts'
import type { CellError, TypedCells } from '#shared/pricing/cells/cell.ts'
import type { PriceBook } from '#shared/pricing/price-book.ts'
import type { Ctx, Seller } from '../../context.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { putPriceBook } from './put-price-book.ts'
import { type CurrentBook, readPriceBook, readVersion } from './read-price-book.ts'

/** What became of a save. Whatever is not `saved` has changed nothing, and comes with what is current. */
export type Saved =
  | { outcome: 'saved'; version: number; changed: string[] }
  | { outcome: 'unchanged'; now: CurrentBook }
  | { outcome: 'refused'; now: CurrentBook; errors: CellError[] }
  /** `typed` is what this seller changed since `base`, without what somebody else did. */
  | { outcome: 'outdated'; now: CurrentBook; typed: TypedCells }

type Input = {
  /** The version the cells were typed on. */
  base: number
  typed: TypedCells
}

/** The store's own date of the request. */
export const storeToday = (ctx: Ctx, { store }: CurrentBook): string => localDateOf(ctx.now, store.timeZone)

/** Of what a form posts, the cells that say something else than the book. */
export function changedCells(book: PriceBook, typed: TypedCells): TypedCells {
  const shown = cellTexts(book)
  return Object.fromEntries(
    Object.entries(typed).filter(([path, text]) => Object.hasOwn(shown, path) && shown[path] !== text.trim()),
  )
}

/**
 * Saves typed cells as the next version, all or nothing. Bad cells are named; the version that was there stays. Somebody
 * else's save since `base` is not overwritten: the seller sees what is current and saves on top of it.
 */
export async function savePriceBook(ctx: Ctx<Seller>, { base, typed }: Input): Promise<Saved> {
  requireOwner(ctx)
  const now = await readPriceBook(ctx)
  if (now.current.version !== base) return outdated(ctx, now, { base, typed })
  const applied = applyCells(now.current.book, changedCells(now.current.book, typed), {
    today: storeToday(ctx, now),
  })
  if (applied.errors) return { outcome: 'refused', now, errors: applied.errors }
  const { book, changed } = applied
  if (changed.length === 0) return { outcome: 'unchanged', now }
  const version = await putPriceBook(ctx, now.current, { book, origin: 'edit', changedCells: changed.length })
  return version === null
    ? outdated(ctx, await readPriceBook(ctx), { base, typed })
    : { outcome: 'saved', version, changed }
}

/** A form posts every cell it shows: what it says is weighed against the book it was filled in on. */
async function outdated(ctx: Ctx<Seller>, now: CurrentBook, { base, typed }: Input): Promise<Saved> {
  const { chosen } = await readVersion(ctx, base)
  // Amounts of another currency are not carried over: they would be saved as this one's.
  const isSameMoney = chosen.book.currency === now.current.book.currency
  return { outcome: 'outdated', now, typed: isSameMoney ? changedCells(chosen.book, typed) : {} }
}
