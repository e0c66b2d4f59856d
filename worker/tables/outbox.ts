import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * A mail to be sent, written in the same batch as the change that causes it. Only ids are kept: the mail is
 * composed when it is sent, so a token or a text is never at rest here.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    /** One mail per key, whatever is retried. */
    key: text().notNull(),
    kind: text().notNull(),
    storeId: text('store_id'),
    leadId: text('lead_id'),
    assignmentId: text('assignment_id'),
    /** What else the mail is about: an invitation. */
    subjectId: text('subject_id'),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at').notNull(),
    attempts: integer().notNull().default(0),
    sentAt: integer('sent_at'),
    failedAt: integer('failed_at'),
    lastError: text('last_error'),
  },
  (table) => [
    uniqueIndex('outbox_key').on(table.key),
    index('outbox_lead').on(table.leadId),
    index('outbox_failed')
      .on(table.failedAt)
      .where(sql`failed_at is not null`),
    index('outbox_due')
      .on(table.dueAt)
      .where(sql`sent_at is null and failed_at is null`),
  ],
)
export type OutboxRow = typeof outbox.$inferSelect
