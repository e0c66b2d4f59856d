import { createId } from '#shared/ids.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../context.ts'
import { assignments, events } from '../domain/assignments/schema.ts'
import { loseAssignments } from '../domain/leads/lose-others.ts'
import { leads } from '../domain/leads/schema.ts'

/** A store has quoted and the customer said yes: what quotes will write, until there are some. */
export async function agreeOnQuote(ctx: Ctx<Seller>, assignmentId: string): Promise<void> {
  const { db, now, random } = ctx
  const accepted = and(eq(assignments.id, assignmentId), eq(assignments.status, 'accepted'))
  const [order] = await db.select().from(assignments).where(accepted)
  if (!order) return
  const { leadId, storeId } = order
  const event = (action: string, fromStatus: string, toStatus: string, actorKind: string) => {
    const about = { leadId, assignmentId, storeId }
    return {
      id: createId('event', now, random),
      ...about,
      action,
      fromStatus,
      toStatus,
      actorKind,
      createdAt: now,
    }
  }
  await db.batch([
    db
      .insert(events)
      .values([
        event('quote', 'accepted', 'quote_sent', 'seller'),
        event('win', 'quote_sent', 'in_production', 'customer'),
      ]),
    db
      .update(assignments)
      .set({ status: 'in_production', replyDue: null, replyMailAt: null, updatedAt: now })
      .where(accepted),
    db
      .update(leads)
      .set({ status: 'won', inPool: false, poolUntil: null, closingWarnAt: null, updatedAt: now })
      .where(eq(leads.id, leadId)),
    ...loseAssignments(ctx, sql`lead_id = ${leadId} and id <> ${assignmentId}`),
  ])
}
