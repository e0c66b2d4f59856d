import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { and, eq } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { found } from '../../errors.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { stores } from '../../tables/stores.ts'

/** One version of a store's retail book. It never changes, so it needs no origin check beyond belonging to the store. */
export async function findRetailBook(ctx: Ctx<Shopper>, input: { version: string }): Promise<RetailBook> {
  const [row] = await ctx.db
    .select({ retail: priceBooks.retail })
    .from(priceBooks)
    .innerJoin(stores, eq(stores.id, priceBooks.storeId))
    .where(and(eq(priceBooks.id, input.version), eq(stores.publishableKey, ctx.actor.storeKey)))
  return found(row).retail
}
