import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { batch } from '../../platform/db/write.ts'
import { auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { stillOwner } from '../sellers/still-owner.ts'
import { stores } from '../../tables/stores.ts'
import type { CurrentBook } from './read-price-book.ts'
import { priceBooks } from '../../tables/price-books.ts'

/** The current book to be taken out of the house: for owners, and it is noted who took it. One round trip. */
export async function exportPriceBook(ctx: Ctx<Seller>): Promise<CurrentBook> {
  requireOwner(ctx)
  const { books, entered } = await batch(ctx, {
    books: ctx.db
      .select({ store: stores, current: priceBooks })
      .from(stores)
      .innerJoin(priceBooks, eq(priceBooks.id, stores.priceBookId))
      .where(eq(stores.id, ctx.actor.storeId)),
    entered: insertWhere(ctx.db, auditEntries, auditEntry(ctx, 'export_price_book'), stillOwner(ctx)),
  })
  if (entered.rowsAffected === 0) throw new Refusal('forbidden')
  return found(books[0])
}
