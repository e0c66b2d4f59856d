import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { leads } from './leads.ts'

/** One store's engagement with one lead. */
export const assignments = sqliteTable(
  'assignments',
  {
    id: text().primaryKey(),
    leadId: text('lead_id')
      .notNull()
      .references(() => leads.id),
    storeId: text('store_id').notNull(),
    status: text().$type<AssignmentStatus>().notNull(),
    /** While offered or reviewing: when it lapses. */
    respondBy: integer('respond_by'),
    /** Since acceptance or the customer's last message: when the seller's answer is due. */
    replyDue: integer('reply_due'),
    /** While offered or reviewing: when the store is reminded; `null` once it was. */
    warnAt: integer('warn_at'),
    /** When a late answer is mailed about; `null` once it was, or when there is nothing to answer. */
    replyMailAt: integer('reply_mail_at'),
    /** Set for a lead of the store's own site, which was offered to it first. */
    offeredAt: integer('offered_at'),
    /** The seller's first yes, no or message. */
    answeredAt: integer('answered_at'),
    /** When its timer ran out; a lapse by vacation is not counted against a store. */
    lapsedAt: integer('lapsed_at'),
    acceptedAt: integer('accepted_at'),
    completedAt: integer('completed_at'),
    cancelledBy: text('cancelled_by', { enum: ['seller', 'customer'] }),
    cancelReason: text('cancel_reason'),
    /** The seller called it spam: it is in none of the store's numbers. */
    spamAt: integer('spam_at'),
    declineReason: text('decline_reason'),
    declineNote: text('decline_note'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('assignments_lead_store').on(table.leadId, table.storeId),
    index('assignments_store').on(table.storeId, table.status, table.updatedAt),
    index('assignments_answered')
      .on(table.storeId, table.answeredAt)
      .where(sql`offered_at is not null and answered_at is not null`),
    index('assignments_waiting')
      .on(table.storeId, table.replyDue)
      .where(sql`reply_due is not null`),
    index('assignments_warn_at')
      .on(table.warnAt)
      .where(sql`warn_at is not null`),
    index('assignments_reply_mail_at')
      .on(table.replyMailAt)
      .where(sql`reply_mail_at is not null`),
    index('assignments_lapsed')
      .on(table.updatedAt)
      .where(sql`status = 'auto_declined'`),
    index('assignments_respond_by')
      .on(table.respondBy)
      .where(sql`status in ('offered', 'reviewing')`),
  ],
)
export type AssignmentRow = typeof assignments.$inferSelect
/** What an action may change beside the status. */
export type AssignmentColumns = Partial<
  Omit<AssignmentRow, 'id' | 'leadId' | 'storeId' | 'status' | 'createdAt' | 'updatedAt'>
>
