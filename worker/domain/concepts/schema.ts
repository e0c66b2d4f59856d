import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { designs } from '../designs/schema.ts'

/** One picture version of a design; concepts form a tree through `parentId`. */
export const concepts = sqliteTable(
  'concepts',
  {
    id: text().primaryKey(),
    designId: text('design_id')
      .notNull()
      .references(() => designs.id, { onDelete: 'cascade' }),
    parentId: text('parent_id'),
    engine: text({ enum: ['studio', 'ai'] }).notNull(),
    /** Which model or studio version drew it. */
    model: text().notNull(),
    spec: text({ mode: 'json' }).$type<DesignSpec>().notNull(),
    specHash: text('spec_hash').notNull(),
    instruction: text(),
    heroKey: text('hero_key').notNull(),
    topKey: text('top_key'),
    sideKey: text('side_key'),
    alt: text().notNull(),
    /** The request that made it, so that a retry finds it instead of drawing again. */
    idempotencyKey: text('idempotency_key').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('concepts_request').on(table.designId, table.idempotencyKey),
    index('concepts_design').on(table.designId, table.id),
  ],
)
export type ConceptRow = typeof concepts.$inferSelect
