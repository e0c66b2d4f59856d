import type { EventAction } from '#shared/lead/event-action.ts'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What happened, in order. Written in the same batch as the change it tells of; never changed. */
export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    // No foreign key: in a guarded batch the event is written before the rows it tells of.
    leadId: text('lead_id').notNull(),
    assignmentId: text('assignment_id'),
    storeId: text('store_id'),
    action: text().$type<EventAction>().notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('events_lead').on(table.leadId, table.id)],
)
