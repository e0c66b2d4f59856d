import { and, eq, gte, isNull, type SQL } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { customers } from '../../tables/customers.ts'
import { excluded, lower, value } from '../../platform/db/conditions.ts'

/**
 * Notes that a store knows the person who sent a lead, under the event of the same batch that makes it so. Of
 * several leads the newest is kept.
 */
export function putCustomer(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { storeId, leadId }: { storeId: string; leadId: string },
  guard: SQL,
) {
  const sender = db
    .select({
      storeId: value(storeId, 'storeId'),
      email: lower(leadContacts.email).as('email'),
      lastLeadId: leads.id,
      lastLeadAt: leads.createdAt,
      createdAt: value(now, 'createdAt'),
    })
    .from(leads)
    .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
    .where(and(eq(leads.id, leadId), isNull(leadContacts.erasedAt), guard))
  const newest = {
    lastLeadId: excluded(customers.lastLeadId),
    lastLeadAt: excluded(customers.lastLeadAt),
  }
  return db
    .insert(customers)
    .select(sender)
    .onConflictDoUpdate({
      target: [customers.storeId, customers.email],
      set: newest,
      setWhere: gte(newest.lastLeadAt, customers.lastLeadAt),
    })
}
