import { estimateCost } from '#shared/pricing/estimate-cost.ts'
import type { Estimate, LineCode } from '#shared/pricing/estimate.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { and, eq, or, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { type PriceBookRow, priceBooks } from '../../tables/price-books.ts'
import { stores } from '../../tables/stores.ts'
import { leads } from '../../tables/leads.ts'

/** What a piece costs the store and leaves it, by a version of its own price book. */
export type OwnPrice = {
  /** The version the lead was priced with where that is this store's, its current one otherwise. */
  version: number
  savedAt: number
  likelyMinor: number
  costMinor: number
  /** Of the price the customer was shown. */
  marginMinor: number
  costOf: Partial<Record<LineCode, number>>
  /** By the version that is current now, where that is another one. */
  today: { version: number; likelyMinor: number; costMinor: number } | null
}

type Book = Pick<PriceBookRow, 'id' | 'version' | 'createdAt' | 'book'> & {
  currentId: string
  leadBookId: string
}

/** The store's current book, and the one the lead was priced with if it is the store's. */
export const ownBooksOf = ({ db, actor }: Ctx<Seller>, where: SQL) =>
  db
    .select({
      id: priceBooks.id,
      version: priceBooks.version,
      createdAt: priceBooks.createdAt,
      book: priceBooks.book,
      currentId: stores.priceBookId,
      leadBookId: leads.priceBookId,
    })
    .from(leads)
    .innerJoin(stores, eq(stores.id, actor.storeId))
    // A pool lead carries its home store's version, whose costs are not ours to see: only own books are read.
    .innerJoin(
      priceBooks,
      and(
        eq(priceBooks.storeId, actor.storeId),
        or(eq(priceBooks.id, stores.priceBookId), eq(priceBooks.id, leads.priceBookId)),
      ),
    )
    .where(where)

/** Null where the store's books are of another currency than the lead. */
export function ownPrice(spec: DesignSpec, shown: Estimate, books: Book[]): OwnPrice | null {
  const mine = books.filter(({ book }) => book.currency === shown.currency)
  const current = mine.find(({ id, currentId }) => id === currentId)
  const priced = mine.find(({ id, leadBookId }) => id === leadBookId) ?? current
  if (!priced) return null
  const { costMinor, likelyMinor, lines } = estimateCost(spec, priced.book)
  return {
    version: priced.version,
    savedAt: priced.createdAt,
    likelyMinor,
    costMinor,
    marginMinor: shown.likelyMinor - costMinor,
    costOf: Object.fromEntries(lines.map((line) => [line.code, line.costMinor])),
    today: current && current !== priced ? todayBy(spec, current) : null,
  }
}

function todayBy(spec: DesignSpec, { version, book }: Book): OwnPrice['today'] {
  const { costMinor, likelyMinor } = estimateCost(spec, book)
  return { version, likelyMinor, costMinor }
}
