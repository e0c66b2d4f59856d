import { createId } from '#shared/ids.ts'
import type { PriceBook } from '#shared/pricing/price-book.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { and, eq, exists } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { insertWhere, guardedInsert } from '../../platform/db/guarded.ts'
import { Unbound } from '../../platform/db/statements.ts'
import { writeBulk } from '../../platform/db/write.ts'
import { auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { askWhether, requireStill, stillOwner } from '../sellers/still-owner.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { type BookOrigin, type PriceBookRow, priceBooks } from '../../tables/price-books.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

type Made = {
  book: PriceBook
  origin: BookOrigin
  detail?: string
  changedCells: number
  /** What of the store's row changes with it. */
  also?: Partial<Store>
}

/**
 * Makes `book` the store's current version, if `before` still is: the row and the store's pointer in one batch, both
 * under that condition and that an owner does it. The version row is its own event: it says who, when, how and what.
 * @returns the new version's number, or null when somebody else saved in the meantime.
 */
export async function putPriceBook(
  ctx: Ctx<Seller>,
  before: Pick<PriceBookRow, 'id' | 'version'>,
  { book, origin, detail, changedCells, also = {} }: Made,
): Promise<number | null> {
  const { storeId, sellerId } = ctx.actor
  const id = createId('priceBook', ctx.now, ctx.random)
  const version = before.version + 1
  const row = {
    id,
    storeId,
    version,
    book,
    retail: compileRetailBook(book, id),
    createdAt: ctx.now,
    createdBy: sellerId,
    origin,
    detail: detail ?? null,
    changedCells,
  }
  const may = stillOwner(ctx)
  const isUnchanged = exists(rowsOf(stores, and(eq(stores.id, storeId), eq(stores.priceBookId, before.id))))
  const written = exists(rowsOf(priceBooks, eq(priceBooks.id, id)))
  const { asked, made } = await writeBulk(ctx, {
    asked: new Unbound(askWhether(ctx, may)),
    made: guardedInsert(ctx.db, priceBooks, row, and(isUnchanged, may)),
    store: ctx.db
      .update(stores)
      .set({ ...also, priceBookId: id })
      .where(and(eq(stores.id, storeId), written)),
    entered: insertWhere(
      ctx.db,
      auditEntries,
      auditEntry(ctx, 'save_price_book', { version, origin }),
      written,
    ),
  })
  requireStill(asked)
  return made.rowsAffected === 1 ? version : null
}
