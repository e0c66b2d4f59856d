import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { leads } from '../leads/schema.ts'

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
    acceptedAt: integer('accepted_at'),
    declineReason: text('decline_reason'),
    declineNote: text('decline_note'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('assignments_lead_store').on(table.leadId, table.storeId),
    index('assignments_store').on(table.storeId, table.status, table.updatedAt),
    index('assignments_lapsed')
      .on(table.updatedAt)
      .where(sql`status = 'auto_declined'`),
    index('assignments_respond_by')
      .on(table.respondBy)
      .where(sql`status in ('offered', 'reviewing')`),
  ],
)
export type AssignmentRow = typeof assignments.$inferSelect

/** What happened, in order. Written in the same batch as the change it tells of; never changed. */
export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    // No foreign key: in a guarded batch the event is written before the rows it tells of.
    leadId: text('lead_id').notNull(),
    assignmentId: text('assignment_id'),
    storeId: text('store_id'),
    /** `receive` for the lead itself, otherwise an assignment action. */
    action: text().notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('events_lead').on(table.leadId, table.id)],
)
