import type { PriceBook } from '#shared/pricing/price-book.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

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
    createdBy: text('created_by'),
  },
  (table) => [uniqueIndex('price_books_version').on(table.storeId, table.version)],
)
