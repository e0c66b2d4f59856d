import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Why a store's AI pictures rest for a while. */
export const REST_REASONS = ['quota', 'auth'] as const
export type RestReason = (typeof REST_REASONS)[number]

/** What a store starts with: amounts in micro-dollars, the rest pictures. */
export const AI_LIMIT_DEFAULTS = {
  dayCapMicros: 5_000_000,
  monthCapMicros: 50_000_000,
  dayCapImages: 200,
  visitorFree: 3,
  visitorDay: 10,
  addressDay: 30,
} as const
export type AiLimits = Record<keyof typeof AI_LIMIT_DEFAULTS, number>

/**
 * A store's AI pictures: whose key draws them, how much they may cost, and what they have. Amounts are micro-dollars;
 * days and months are the store's own. A store without a row has none.
 */
export const aiAccounts = sqliteTable('ai_accounts', {
  storeId: text('store_id').primaryKey(),
  enabled: integer({ mode: 'boolean' }).notNull().default(false),
  /** The store's own key, sealed; without one the deployment's is used. */
  keySealed: text('key_sealed'),
  keyHint: text('key_hint'),
  /** A server of the store's own; without one it is OpenAI. */
  baseUrl: text('base_url'),
  draftModel: text('draft_model'),
  finalModel: text('final_model'),
  edits: integer({ mode: 'boolean' }).notNull().default(true),
  dayCapMicros: integer('day_cap_micros').notNull().default(AI_LIMIT_DEFAULTS.dayCapMicros),
  monthCapMicros: integer('month_cap_micros').notNull().default(AI_LIMIT_DEFAULTS.monthCapMicros),
  dayCapImages: integer('day_cap_images').notNull().default(AI_LIMIT_DEFAULTS.dayCapImages),
  visitorFree: integer('visitor_free').notNull().default(AI_LIMIT_DEFAULTS.visitorFree),
  visitorDay: integer('visitor_day').notNull().default(AI_LIMIT_DEFAULTS.visitorDay),
  addressDay: integer('address_day').notNull().default(AI_LIMIT_DEFAULTS.addressDay),
  /** The day and month the counts below are of; on any other they are 0. Reserved amounts are in them. */
  day: text().notNull().default(''),
  dayMicros: integer('day_micros').notNull().default(0),
  dayImages: integer('day_images').notNull().default(0),
  month: text().notNull().default(''),
  monthMicros: integer('month_micros').notNull().default(0),
  monthImages: integer('month_images').notNull().default(0),
  /** The month whose warning has gone out. */
  warnedMonth: text('warned_month').notNull().default(''),
  restsUntil: integer('rests_until'),
  restsFor: text('rests_for', { enum: REST_REASONS }),
})
export type AiAccount = typeof aiAccounts.$inferSelect
