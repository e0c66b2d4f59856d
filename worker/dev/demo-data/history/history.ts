import { eq, inArray } from 'drizzle-orm'
import { assignments } from '../../../tables/assignments.ts'
import { events } from '../../../tables/events.ts'
import { auditEntries } from '../../../tables/audit.ts'
import { concepts } from '../../../tables/concepts.ts'
import { messages } from '../../../tables/conversations.ts'
import { customers } from '../../../tables/customers.ts'
import { designReferences, designs } from '../../../tables/designs.ts'
import { leadContacts, leads } from '../../../tables/leads.ts'
import { outboxRow } from '../../../domain/outbox/outbox-row.ts'
import { outbox } from '../../../tables/outbox.ts'
import { funnelCounts, stores } from '../../../tables/stores.ts'
import { NETWORK_STORE_ID } from '../../../domain/stores/store-by-key.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Shop } from './shops.ts'
import { insertShops } from './shops.ts'
import type { World } from './world.ts'

export type History = Awaited<ReturnType<typeof readHistory>>

/** Everything a world has lived through. Mails are left out: who they were for was told at the time. */
export async function readHistory({ db }: World) {
  const [one, two, three, four, five, six, seven, eight, nine, ten] = await db.batch([
    db
      .select()
      .from(designs)
      .where(inArray(designs.id, db.select({ id: leads.designId }).from(leads))),
    db.select().from(designReferences),
    db.select().from(concepts),
    db.select().from(leads),
    db.select().from(leadContacts),
    db.select().from(assignments),
    db.select().from(events),
    db.select().from(messages),
    db.select().from(customers),
    db.select().from(auditEntries),
  ])
  return {
    designs: one,
    references: two,
    concepts: three,
    leads: four,
    contacts: five,
    assignments: six,
    events: seven,
    messages: eight,
    customers: nine,
    audit: ten,
    away: await db.select({ id: stores.id }).from(stores).where(eq(stores.vacation, true)),
  }
}

type Rest = { shops: readonly Shop[]; funnel: (typeof funnelCounts.$inferInsert)[] }

/**
 * Writes all of it in one batch, so that a start that is ended in the middle has written nothing. What triggers count is
 * written as it happened, answers after assignments, so that they count it.
 */
export async function writeHistory(db: Db, past: History, { shops, funnel }: Rest): Promise<void> {
  const away = new Set(past.away.map(({ id }) => id))
  const now = shops.map((shop) =>
    away.has(shop.store.id) ? { ...shop, store: { ...shop.store, vacation: true } } : shop,
  )
  await db.batch([
    ...insertShops(db, now),
    db.insert(designs).values(past.designs),
    ...whereAny(past.references, (rows) => db.insert(designReferences).values(rows)),
    db.insert(concepts).values(past.concepts),
    db.insert(leads).values(past.leads.map((lead) => ({ ...lead, reviewing: 0 }))),
    db.insert(leadContacts).values(past.contacts),
    db
      .insert(assignments)
      .values(past.assignments.map((row) => ({ ...row, answeredAt: null, lapsedAt: null }))),
    ...past.assignments.map(({ id, answeredAt, lapsedAt }) =>
      db.update(assignments).set({ answeredAt, lapsedAt }).where(eq(assignments.id, id)),
    ),
    db.insert(events).values(past.events),
    db.insert(messages).values(past.messages),
    db.insert(customers).values(past.customers).onConflictDoNothing(),
    ...whereAny(past.audit, (rows) => db.insert(auditEntries).values(rows)),
    db.insert(funnelCounts).values(funnel).onConflictDoNothing(),
    ...failedMail(db, past),
  ])
}

const whereAny = <Row, Statement>(rows: Row[], insert: (rows: Row[]) => Statement): Statement[] =>
  rows.length > 0 ? [insert(rows)] : []

/** One mail that did not go out, so that the operator has something to retry. */
function failedMail(db: Db, { leads: all }: History) {
  const lead = all
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .find(({ homeStoreId }) => homeStoreId === null)
  if (!lead) return []
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const mail = outboxRow({ now: lead.createdAt, random }, 'customer_received', {
    leadId: lead.id,
    storeId: NETWORK_STORE_ID,
  })
  const failed = { attempts: 8, failedAt: lead.createdAt, lastError: 'TimeoutError' }
  return [db.insert(outbox).values({ ...mail, ...failed })]
}
