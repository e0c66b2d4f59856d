import { and, count, eq, inArray, isNotNull, min } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { ORDER_STATUSES, orderCard, selectOrders } from '../assignments/list-assignments.ts'
import { assignments } from '../assignments/schema.ts'
import type { DashboardView } from '../leads/lead-views.ts'
import { leads } from '../leads/schema.ts'
import { priceBooks } from '../price-books/schema.ts'
import { restOf } from '../spending/ai-view.ts'
import { aiAccounts } from '../spending/schema.ts'
import { type Store, stores } from './schema.ts'

const RECENT = 5

/** The reads behind the dashboard, for one batch. */
function readNumbers(ctx: Ctx<Seller>) {
  const { db } = ctx
  const { storeId } = ctx.actor
  const mine = eq(assignments.storeId, storeId)
  const unanswered = inArray(assignments.status, ['offered', 'reviewing'])
  const active = inArray(assignments.status, ['accepted', 'quote_sent'])
  return db.batch([
    db.select().from(stores).where(eq(stores.id, storeId)),
    db
      .select({ status: assignments.status, count: count() })
      .from(assignments)
      .where(mine)
      .groupBy(assignments.status),
    db
      .select({ count: count(), next: min(assignments.respondBy) })
      .from(assignments)
      .where(and(mine, unanswered)),
    db
      .select({ count: count() })
      .from(assignments)
      .where(and(mine, active, isNotNull(assignments.replyDue))),
    db
      .select({ count: count() })
      .from(assignments)
      .where(and(mine, isNotNull(assignments.acceptedAt))),
    selectOrders(ctx, ORDER_STATUSES, RECENT),
    db.select({ id: leads.id }).from(leads).where(eq(leads.homeStoreId, storeId)).limit(1),
    db
      .select({ version: priceBooks.version })
      .from(priceBooks)
      .innerJoin(stores, eq(stores.priceBookId, priceBooks.id))
      .where(eq(stores.id, storeId)),
    db.select().from(aiAccounts).where(eq(aiAccounts.storeId, storeId)),
  ])
}

/** The dashboard's numbers, exactly as 3-domain defines them, with what needs the seller now. One round trip. */
export async function readDashboard(ctx: Ctx<Seller>): Promise<DashboardView> {
  const [storeRows, statusRows, offerRows, repliesRows, everRows, recent, anyLead, books, ai] =
    await readNumbers(ctx)
  const store = found(storeRows[0])
  const of = (status: string): number => statusRows.find((row) => row.status === status)?.count ?? 0
  const ever = everRows[0]?.count ?? 0
  return {
    active: of('accepted') + of('quote_sent'),
    inProduction: of('in_production'),
    completed: of('completed'),
    successRate: ever === 0 ? null : of('completed') / ever,
    waiting: {
      offers: offerRows[0]?.count ?? 0,
      nextRespondBy: offerRows[0]?.next ?? null,
      repliesDue: repliesRows[0]?.count ?? 0,
      aiRest: restOf(ai[0], ctx.now),
    },
    recent: recent.flatMap((row) => orderCard(ctx, row)),
    checklist: checklistOf(store, anyLead.length > 0, (books[0]?.version ?? 1) > 1),
    store: { name: store.name, accepting: store.accepting, vacation: store.vacation },
  }
}

const checklistOf = (store: Store, hasLead: boolean, ownPrices: boolean): DashboardView['checklist'] => [
  { key: 'prices', done: ownPrices },
  { key: 'snippet', done: store.snippetSeenAt !== null },
  { key: 'accepting', done: store.accepting },
  { key: 'test_lead', done: hasLead },
]
