import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { assignments } from './assignments.ts'

export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    author: text({ enum: ['seller', 'customer'] }).notNull(),
    sellerId: text('seller_id'),
    body: text().notNull(),
    createdAt: integer('created_at').notNull(),
    readAt: integer('read_at'),
  },
  (table) => [index('messages_assignment').on(table.assignmentId, table.id)],
)
