import type { Category } from '#shared/spec/vocabulary.ts'
import { sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { STORE_DEFAULTS } from './store-defaults.ts'

export type StoreTheme = {
  accent: string | null
  radius: number | null
  launcher: 'bottom-right' | 'bottom-left' | 'none'
  mode: 'light' | 'dark' | 'auto'
}

/** Words a store writes often, to begin a message with. */
export type SavedReply = { title: string; body: string }

/** A jeweler's business: the tenant. Settings are columns, so that matching is one SQL condition. */
export const stores = sqliteTable(
  'stores',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    publishableKey: text('publishable_key').notNull(),
    currency: text().notNull(),
    locale: text().notNull(),
    timeZone: text('time_zone').notNull(),
    email: text().notNull(),
    address: text(),
    about: text(),
    logoKey: text('logo_key'),
    allowedOrigins: text('allowed_origins', { mode: 'json' }).$type<string[]>().notNull(),
    theme: text({ mode: 'json' }).$type<StoreTheme>().notNull(),
    accepting: integer({ mode: 'boolean' }).notNull().default(STORE_DEFAULTS.accepting),
    categories: text({ mode: 'json' })
      .$type<Category[]>()
      .notNull()
      .default(sql`'[]'`),
    minOrderMinor: integer('min_order_minor'),
    maxOrderMinor: integer('max_order_minor'),
    leadTimeDays: integer('lead_time_days').notNull().default(STORE_DEFAULTS.leadTimeDays),
    autoDeclineHours: integer('auto_decline_hours').notNull().default(STORE_DEFAULTS.autoDeclineHours),
    vacation: integer({ mode: 'boolean' }).notNull().default(STORE_DEFAULTS.vacation),
    vacationMessage: text('vacation_message'),
    networkReceive: integer('network_receive', { mode: 'boolean' })
      .notNull()
      .default(STORE_DEFAULTS.networkReceive),
    networkRelease: integer('network_release', { mode: 'boolean' })
      .notNull()
      .default(STORE_DEFAULTS.networkRelease),
    /** What a quote begins with. Percentages are basis points: 825 is 8.25 %. */
    quoteValidityDays: integer('quote_validity_days').notNull().default(STORE_DEFAULTS.quoteValidityDays),
    quoteTerms: text('quote_terms'),
    quoteDepositBps: integer('quote_deposit_bps').notNull().default(STORE_DEFAULTS.quoteDepositBps),
    quoteRevisions: integer('quote_revisions').notNull().default(STORE_DEFAULTS.quoteRevisions),
    taxRateBps: integer('tax_rate_bps').notNull().default(STORE_DEFAULTS.taxRateBps),
    taxInclusive: integer('tax_inclusive', { mode: 'boolean' })
      .notNull()
      .default(STORE_DEFAULTS.taxInclusive),
    /** Mails to sellers the store has switched off, by kind. */
    mutedMails: text('muted_mails', { mode: 'json' })
      .$type<string[]>()
      .notNull()
      .default(sql`'[]'`),
    savedReplies: text('saved_replies', { mode: 'json' })
      .$type<SavedReply[]>()
      .notNull()
      .default(sql`'[]'`),
    priceBookId: text('price_book_id').notNull(),
    snippetSeenAt: integer('snippet_seen_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('stores_slug').on(table.slug),
    uniqueIndex('stores_publishable_key').on(table.publishableKey),
  ],
)
export type Store = typeof stores.$inferSelect

/** Counts of the designer's funnel: one row a store, day, step and category. No identifiers. */
export const funnelCounts = sqliteTable(
  'funnel_counts',
  {
    storeId: text('store_id').notNull(),
    day: text().notNull(),
    step: text().notNull(),
    category: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.storeId, table.day, table.step, table.category] })],
)

/**
 * The store's numbers, so that no page counts a growing table: one row for every assignment status, and
 * `ever_accepted`, `offers_answered`, `offers_lapsed`. Kept by triggers on `assignments`, which leave out spam.
 */
export const storeCounts = sqliteTable(
  'store_counts',
  {
    storeId: text('store_id').notNull(),
    name: text().notNull(),
    value: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.storeId, table.name] })],
)
