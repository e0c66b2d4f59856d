import { and, desc, eq, lt } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { sellers } from '../../tables/sellers.ts'
import { stores } from '../../tables/stores.ts'
import { type PriceBookRow, priceBooks } from '../../tables/price-books.ts'

export type VersionLine = Pick<
  PriceBookRow,
  'version' | 'createdAt' | 'origin' | 'detail' | 'changedCells'
> & { by: string | null; current: boolean }

const PAGE = 50

/** The store's versions, newest first, fifty at a time; `before` goes on from there. One round trip. */
export async function listVersions(
  ctx: Ctx<Seller>,
  before?: number,
): Promise<{ versions: VersionLine[]; more: boolean }> {
  const mine = eq(priceBooks.storeId, ctx.actor.storeId)
  const rows = await ctx.db
    .select({
      id: priceBooks.id,
      version: priceBooks.version,
      createdAt: priceBooks.createdAt,
      origin: priceBooks.origin,
      detail: priceBooks.detail,
      changedCells: priceBooks.changedCells,
      by: sellers.name,
      currentId: stores.priceBookId,
    })
    .from(priceBooks)
    .innerJoin(stores, eq(stores.id, priceBooks.storeId))
    .leftJoin(sellers, eq(sellers.id, priceBooks.createdBy))
    .where(before === undefined ? mine : and(mine, lt(priceBooks.version, before)))
    .orderBy(desc(priceBooks.version))
    .limit(PAGE + 1)
  const versions = rows
    .slice(0, PAGE)
    .map(({ id, currentId, ...line }) => ({ ...line, current: id === currentId }))
  return { versions, more: rows.length > PAGE }
}
