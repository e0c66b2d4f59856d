import { aliasedTable, and, eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found, notFound } from '../../errors.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { type PriceBookRow, priceBooks } from '../../tables/price-books.ts'

/** A store with the book it sells by. */
export type CurrentBook = { store: Store; current: PriceBookRow }

/** The store's current price book. One round trip. */
export async function readPriceBook(ctx: Ctx<Seller>): Promise<CurrentBook> {
  const [row] = await ctx.db
    .select({ store: stores, current: priceBooks })
    .from(stores)
    .innerJoin(priceBooks, eq(priceBooks.id, stores.priceBookId))
    .where(eq(stores.id, ctx.actor.storeId))
  return found(row)
}

const earlier = aliasedTable(priceBooks, 'earlier')

/** The current book with one of the store's versions beside it; another store's version is a 404. One round trip. */
export async function readVersion(
  ctx: Ctx<Seller>,
  version: number,
): Promise<CurrentBook & { chosen: PriceBookRow; before: PriceBookRow | null }> {
  if (!Number.isSafeInteger(version)) throw notFound()
  const { storeId } = ctx.actor
  const [rows, befores] = await ctx.db.batch([
    ctx.db
      .select({ store: stores, current: priceBooks, chosen: earlier })
      .from(stores)
      .innerJoin(priceBooks, eq(priceBooks.id, stores.priceBookId))
      .innerJoin(earlier, and(eq(earlier.storeId, stores.id), eq(earlier.version, version)))
      .where(eq(stores.id, storeId)),
    ctx.db
      .select()
      .from(priceBooks)
      .where(and(eq(priceBooks.storeId, storeId), eq(priceBooks.version, version - 1))),
  ])
  return { ...found(rows[0]), before: befores[0] ?? null }
}
