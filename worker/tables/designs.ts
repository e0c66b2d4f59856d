import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { Understood } from '#shared/spec/understood.ts'
import { ASPECTS } from '#shared/spec/reference-photo.ts'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What one shopper is creating. */
export const designs = sqliteTable(
  'designs',
  {
    id: text().primaryKey(),
    storeId: text('store_id').notNull(),
    description: text().notNull(),
    locale: text().notNull(),
    spec: text({ mode: 'json' }).$type<DesignSpec>().notNull(),
    revision: integer().notNull().default(1),
    /** Raising it revokes every token made before. */
    generation: integer().notNull().default(1),
    /** What a model read in the words, of exactly these words. */
    reading: text({ mode: 'json' }).$type<{ of: string; found: Understood[] }>(),
    leadId: text('lead_id'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    index('designs_unsent')
      .on(table.updatedAt)
      .where(sql`lead_id is null`),
  ],
)
export type DesignRow = typeof designs.$inferSelect

/** A shopper's reference photo. */
export const designReferences = sqliteTable(
  'design_references',
  {
    id: text().primaryKey(),
    designId: text('design_id')
      .notNull()
      .references(() => designs.id, { onDelete: 'cascade' }),
    fileKey: text('file_key').notNull(),
    aspect: text({ enum: ASPECTS }).notNull().default('style'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('design_references_design').on(table.designId, table.id)],
)
export type ReferenceRow = typeof designReferences.$inferSelect
