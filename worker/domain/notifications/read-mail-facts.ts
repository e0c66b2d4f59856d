import { and, asc, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { assignments } from '../../tables/assignments.ts'
import { concepts } from '../../tables/concepts.ts'
import { messages } from '../../tables/conversations.ts'
import { events } from '../../tables/events.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import type { OutboxRow } from '../../tables/outbox.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_KEY } from '../stores/store-by-key.ts'

/** That an agreed order was given back. */
const agreedCancel = (ctx: Ctx, { leadId, assignmentId }: OutboxRow) =>
  ctx.db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.leadId, leadId ?? ''),
        eq(events.assignmentId, assignmentId ?? ''),
        eq(events.action, 'cancel'),
        eq(events.fromStatus, 'in_production'),
      ),
    )
    .limit(1)

/** Everything a mail may need, in one round trip. */
export async function readMailFacts(ctx: Ctx, outboxRow: OutboxRow) {
  const { leadId, storeId, assignmentId } = outboxRow
  const [leadRows, storeRows, assignmentRows, messageRows, cancels] = await ctx.db.batch([
    ctx.db
      .select({ lead: leads, contact: leadContacts, heroKey: concepts.heroKey, alt: concepts.alt })
      .from(leads)
      .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
      .leftJoin(concepts, eq(concepts.id, leads.conceptId))
      .where(eq(leads.id, leadId ?? '')),
    ctx.db
      .select()
      .from(stores)
      .where(storeId === null ? eq(stores.publishableKey, NETWORK_KEY) : eq(stores.id, storeId)),
    ctx.db
      .select()
      .from(assignments)
      .where(eq(assignments.id, assignmentId ?? '')),
    ctx.db
      .select({ body: messages.body, author: messages.author })
      .from(messages)
      .where(eq(messages.assignmentId, assignmentId ?? ''))
      .orderBy(asc(messages.id))
      .limit(1),
    agreedCancel(ctx, outboxRow),
  ])
  const [row] = leadRows
  if (!row) return null
  const [store, assignment, firstMessage] = [storeRows[0], assignmentRows[0], messageRows[0]]
  return { ...row, store, assignment, firstMessage, wasAgreed: cancels.length > 0 }
}

export type MailFacts = NonNullable<Awaited<ReturnType<typeof readMailFacts>>>
