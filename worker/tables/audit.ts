import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who changed what of a store, and when. Written in the same batch as the change; never changed, no personal data. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: text().primaryKey(),
    storeId: text('store_id').notNull(),
    sellerId: text('seller_id').notNull(),
    /** A verb of the domain: `update_settings`, `remove_seller`, `export_customers`. */
    action: text().notNull(),
    /** What it was done to, or which fields were changed. */
    detail: text({ mode: 'json' }).$type<Record<string, string | number | boolean | null>>().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('audit_entries_store').on(table.storeId, table.id)],
)
export type AuditEntry = typeof auditEntries.$inferSelect
