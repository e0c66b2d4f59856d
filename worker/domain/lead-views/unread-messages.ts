import { and, eq, isNull } from 'drizzle-orm'
import { assignments } from '../../tables/assignments.ts'
import { messages } from '../../tables/conversations.ts'

/** Holds for a message of the customer nobody has read, for a query on `assignments`. */
export const isUnread = and(
  eq(messages.assignmentId, assignments.id),
  eq(messages.author, 'customer'),
  isNull(messages.readAt),
)
