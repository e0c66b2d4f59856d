import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** When cron last came by; one row, for the operator's page. */
export const timerRuns = sqliteTable('timer_runs', {
  name: text().primaryKey(),
  ranAt: integer('ran_at').notNull(),
})
