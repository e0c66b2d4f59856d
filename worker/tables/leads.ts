import type { LeadStatus } from '#shared/lead/lead-status.ts'
import { NO_LIMIT_BAND } from '#shared/lead/budget-band.ts'
import type { KeptAdvice } from '#shared/makeability/words/say-advice.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { concepts } from './concepts.ts'

/** Why nobody is making it. */
export const CLOSED_REASONS = ['nobody', 'expired', 'withdrawn', 'cancelled', 'spam'] as const
export type ClosedReason = (typeof CLOSED_REASONS)[number]

/** A submitted request. Everything but status and counters is a snapshot and never changes. */
export const leads = sqliteTable(
  'leads',
  {
    id: text().primaryKey(),
    reference: text().notNull(),
    /** The store whose site it came from; null for a lead from the network's own page. */
    homeStoreId: text('home_store_id'),
    designId: text('design_id').notNull(),
    status: text().$type<LeadStatus>().notNull(),
    /** Open to every matching store, not held by the home store. */
    inPool: integer('in_pool', { mode: 'boolean' }).notNull(),
    category: text().notNull(),
    currency: text().notNull(),
    locale: text().notNull(),
    description: text().notNull(),
    spec: text({ mode: 'json' }).$type<DesignSpec>().notNull(),
    estimate: text({ mode: 'json' }).$type<Estimate>().notNull(),
    advice: text({ mode: 'json' }).$type<KeptAdvice[]>().notNull(),
    priceBookId: text('price_book_id').notNull(),
    conceptId: text('concept_id').references(() => concepts.id),
    budgetMinMinor: integer('budget_min_minor'),
    budgetMaxMinor: integer('budget_max_minor'),
    needBy: text('need_by'),
    networkConsent: integer('network_consent', { mode: 'boolean' }).notNull(),
    surprise: integer({ mode: 'boolean' }).notNull(),
    slotsTaken: integer('slots_taken').notNull().default(0),
    /** Stores reviewing it or engaged on it; kept by a trigger on `assignments`. */
    reviewing: integer().notNull().default(0),
    /** Of the largest amount they can spend (`shared/lead/budget-band.ts`), so that a budget filter is an index. */
    budgetBand: integer('budget_band').notNull().default(NO_LIMIT_BAND),
    /** Of the estimate, so that lists and numbers need not open it. */
    likelyMinor: integer('likely_minor').notNull().default(0),
    referenceCount: integer('reference_count').notNull().default(0),
    /** From the first words to sending. */
    designedMs: integer('designed_ms').notNull().default(0),
    /** The same person's same piece of the day before. Marked, never dropped. */
    duplicateOf: text('duplicate_of'),
    /** Leaves the pool then, and closes if no store is on it; `null` once that is done. */
    poolUntil: integer('pool_until'),
    /** When the customer is told that it will close; `null` once told. */
    closingWarnAt: integer('closing_warn_at'),
    closedReason: text('closed_reason', { enum: CLOSED_REASONS }),
    /** How often cron has tried to draw a lead that came without a picture. */
    pictureAttempts: integer('picture_attempts').notNull().default(0),
    generation: integer().notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('leads_reference').on(table.reference),
    uniqueIndex('leads_design').on(table.designId),
    index('leads_unpictured')
      .on(table.pictureAttempts, table.createdAt)
      .where(sql`concept_id is null`),
    index('leads_pool')
      .on(table.currency, table.createdAt, table.id)
      .where(sql`status = 'open' and in_pool = 1`),
    index('leads_pool_category')
      .on(table.currency, table.category, table.createdAt, table.id)
      .where(sql`status = 'open' and in_pool = 1`),
    index('leads_pool_band')
      .on(table.currency, table.budgetBand, table.createdAt, table.id)
      .where(sql`status = 'open' and in_pool = 1`),
    index('leads_pool_category_band')
      .on(table.currency, table.category, table.budgetBand, table.createdAt, table.id)
      .where(sql`status = 'open' and in_pool = 1`),
    index('leads_pool_until')
      .on(table.poolUntil)
      .where(sql`pool_until is not null`),
    index('leads_closing_warn')
      .on(table.closingWarnAt)
      .where(sql`closing_warn_at is not null`),
    index('leads_home').on(table.homeStoreId, table.id),
  ],
)
export type LeadRow = typeof leads.$inferSelect

/** Who sent it. A row of its own, so that it can be erased without touching the record. */
export const leadContacts = sqliteTable(
  'lead_contacts',
  {
    leadId: text('lead_id')
      .primaryKey()
      .references(() => leads.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    email: text().notNull(),
    phone: text(),
    preferred: text({ enum: ['email', 'phone', 'text'] }).notNull(),
    location: text(),
    message: text(),
    /** When the customer opened their page from the mail: the address is theirs. */
    verifiedAt: integer('verified_at'),
    /** When their name and everything else here was erased; the columns are then empty. */
    erasedAt: integer('erased_at'),
  },
  (table) => [index('lead_contacts_email').on(table.email)],
)
export type LeadContactRow = typeof leadContacts.$inferSelect
