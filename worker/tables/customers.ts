import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The people a store knows, by email: whoever sent it a lead from its own site, and whoever it accepted. Written in
 * the batch that makes them known; what they sent is found through `lead_contacts`.
 */
export const customers = sqliteTable(
  'customers',
  {
    storeId: text('store_id').notNull(),
    /** Lower case. */
    email: text().notNull(),
    lastLeadId: text('last_lead_id').notNull(),
    lastLeadAt: integer('last_lead_at').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storeId, table.email] }),
    index('customers_recent').on(table.storeId, table.lastLeadAt, table.email),
  ],
)
export type CustomerRow = typeof customers.$inferSelect
