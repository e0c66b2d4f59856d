import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { designs } from './designs.ts'

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
    /** How many changes of a picture lie between it and one drawn from a spec alone. */
    depth: integer().notNull().default(0),
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

export const JOB_STATES = ['waiting', 'drawing', 'done', 'failed'] as const
/** Not ended: what a killed room may begin again. */
export const OPEN_STATES: (typeof JOB_STATES)[number][] = ['waiting', 'drawing']

/**
 * The making of one concept, under the concept's own id. It belongs to nobody's request: a room works on it
 * (`platform/concepts/rooms.ts`), and whoever asks may look in.
 */
export const conceptJobs = sqliteTable(
  'concept_jobs',
  {
    id: text().primaryKey(),
    /** No foreign key: what was spent and asked for counts after its design is deleted. */
    designId: text('design_id').notNull(),
    storeId: text('store_id').notNull(),
    state: text({ enum: JOB_STATES }).notNull(),
    engine: text({ enum: ['studio', 'ai'] }).notNull(),
    spec: text({ mode: 'json' }).$type<DesignSpec>().notNull(),
    specHash: text('spec_hash').notNull(),
    instruction: text(),
    parentId: text('parent_id'),
    /** The request that asked for it, so that a retry finds it instead of making another; and what it asked. */
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** How often a room began it: more than once only where one was killed at work. */
    starts: integer().notNull().default(0),
    /** The code of what kept it from being made. */
    failure: text(),
    /** Why the studio draws what the AI engine was asked for. */
    notice: text(),
    /** Keyed digests of the browser and the network that asked. */
    visitor: text().notNull().default(''),
    address: text().notNull().default(''),
    /** Of everything an AI picture was drawn from: the same again is the same picture. */
    drawHash: text('draw_hash'),
    /** Micro-dollars taken out of the store's budget of a day, and what it came to. */
    reservedMicros: integer('reserved_micros').notNull().default(0),
    reservedDay: text('reserved_day').notNull().default(''),
    spentMicros: integer('spent_micros').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [
    uniqueIndex('concept_jobs_request').on(table.designId, table.idempotencyKey),
    index('concept_jobs_open')
      .on(table.createdAt)
      .where(sql`state in ('waiting', 'drawing')`),
    index('concept_jobs_drawn')
      .on(table.storeId, table.drawHash, table.createdAt)
      .where(sql`draw_hash is not null`),
    index('concept_jobs_visitor')
      .on(table.visitor, table.createdAt)
      .where(sql`engine = 'ai'`),
    index('concept_jobs_address')
      .on(table.address, table.createdAt)
      .where(sql`engine = 'ai'`),
  ],
)
export type ConceptJob = typeof conceptJobs.$inferSelect
