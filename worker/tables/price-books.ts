import type { PriceBook } from '#shared/pricing/price-book.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** How a version came about. */
export const BOOK_ORIGINS = ['start', 'edit', 'import', 'restore', 'spot', 'currency'] as const
export type BookOrigin = (typeof BOOK_ORIGINS)[number]

/** Every save of a store's price book is a row; rows are never changed, so leads keep theirs. */
export const priceBooks = sqliteTable(
  'price_books',
  {
    id: text().primaryKey(),
    storeId: text('store_id').notNull(),
    version: integer().notNull(),
    book: text({ mode: 'json' }).$type<PriceBook>().notNull(),
    retail: text({ mode: 'json' }).$type<RetailBook>().notNull(),
    createdAt: integer('created_at').notNull(),
    /** The seller's id; null for the book a store begins with. */
    createdBy: text('created_by'),
    origin: text({ enum: BOOK_ORIGINS }).notNull().default('start'),
    /** The name of the imported file, the number of the restored version, the name of the spot source, the currency. */
    detail: text(),
    changedCells: integer('changed_cells').notNull().default(0),
  },
  (table) => [uniqueIndex('price_books_version').on(table.storeId, table.version)],
)

export type PriceBookRow = typeof priceBooks.$inferSelect
