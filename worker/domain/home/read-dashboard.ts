import { DAY } from '#shared/dates.ts'
import { ENGAGED_STATUSES, UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { REPLY_WITHIN } from '#shared/lead/timers.ts'
import { and, asc, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, sql, sum } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { NEWEST_ORDERS, orderList, orderReads } from '../orders/list-orders.ts'
import { assignments } from '../../tables/assignments.ts'
import type { DashboardView } from './dashboard-view.ts'
import { messages } from '../../tables/conversations.ts'
import { isUnread } from '../lead-views/unread-messages.ts'
import { leads } from '../../tables/leads.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { restOf } from '../spending/ai-view.ts'
import { aiAccounts } from '../../tables/spending.ts'
import { FUNNEL_DAYS, funnelOf, lapsingToday, median, numbersOf } from './dashboard-numbers.ts'
import { funnelCounts, type Store, storeCounts, stores } from '../../tables/stores.ts'
import { vacationNotice } from '../stores/store-notice.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

const RECENT = 5
/** Waiting is read one by one up to here; more is said as "at least". */
export const MOST_WAITING = 500
/** The latest answers, an odd number, so that one of them is the middle. */
export const MEDIAN_OF = 101

/** What waits for the store: each an index range of what is open, never of what is past. */
function readWaiting({ db, actor, now }: Ctx<Seller>) {
  const mine = and(eq(assignments.storeId, actor.storeId), isNull(assignments.spamAt))
  const unread = sql<number>`${exists(rowsOf(messages, isUnread))}`
  return [
    db
      .select({ respondBy: assignments.respondBy })
      .from(assignments)
      .where(and(mine, inArray(assignments.status, [...UNANSWERED_STATUSES]), gt(assignments.respondBy, now)))
      .orderBy(asc(assignments.respondBy))
      .limit(MOST_WAITING),
    // A customer's message starts this clock, so whatever is unread is among these.
    db
      .select({ replyDue: assignments.replyDue, unread })
      .from(assignments)
      .where(and(mine, isNotNull(assignments.replyDue), inArray(assignments.status, [...ENGAGED_STATUSES])))
      .orderBy(asc(assignments.replyDue))
      .limit(MOST_WAITING),
  ] as const
}

/** What the numbers are made of. Days are the store's, so one more than may be needed is read on either side. */
function readNumbers({ db, actor, now }: Ctx<Seller>) {
  const firstDay = new Date(now - (FUNNEL_DAYS + 1) * DAY).toISOString().slice(0, 10)
  const { day, step, count } = funnelCounts
  const { storeId, offeredAt, answeredAt, spamAt } = assignments
  return [
    db.select().from(storeCounts).where(eq(storeCounts.storeId, actor.storeId)),
    db
      .select({ ms: sql<number>`${answeredAt} - ${offeredAt}` })
      .from(assignments)
      .where(and(eq(storeId, actor.storeId), isNotNull(offeredAt), isNotNull(answeredAt), isNull(spamAt)))
      .orderBy(desc(answeredAt))
      .limit(MEDIAN_OF),
    db
      .select({ day, step, count: sum(count).mapWith(Number) })
      .from(funnelCounts)
      .where(and(eq(funnelCounts.storeId, actor.storeId), gte(day, firstDay)))
      .groupBy(day, step),
  ] as const
}

function readStore({ db, actor: { storeId } }: Ctx<Seller>) {
  return [
    db
      .select({ store: stores, bookVersion: priceBooks.version, ai: aiAccounts })
      .from(stores)
      .innerJoin(priceBooks, eq(priceBooks.id, stores.priceBookId))
      .leftJoin(aiAccounts, eq(aiAccounts.storeId, stores.id))
      .where(eq(stores.id, storeId)),
    db.select({ id: leads.id }).from(leads).where(eq(leads.homeStoreId, storeId)).limit(1),
  ] as const
}

/** Every read of the dashboard, for one batch. */
export const readDashboardQueries = (ctx: Ctx<Seller>) =>
  [...readStore(ctx), ...readNumbers(ctx), ...readWaiting(ctx)] as const

/** The dashboard's numbers (docs/domain-rules.md#numbers), with what needs the seller now. One round trip. */
export async function readDashboard(ctx: Ctx<Seller>): Promise<DashboardView> {
  const orders = orderReads(ctx, NEWEST_ORDERS, RECENT)
  const [storeRows, anyLead, counts, answers, steps, offers, replies, recent, looked] = await ctx.db.batch([
    ...readDashboardQueries(ctx),
    orders.cards,
    orders.last,
  ])
  const { store, bookVersion, ai } = found(storeRows[0])
  const { answered, unanswered, ...numbers } = numbersOf(counts)
  const respondBys = offers.flatMap(({ respondBy }) => respondBy ?? [])
  const longest = replies[0]?.replyDue ?? null
  return {
    ...numbers,
    standing: { answered, medianMs: median(answers.map(({ ms }) => ms)) },
    waiting: {
      leads: unanswered,
      lapseToday: lapsingToday(respondBys, ctx.now, store.timeZone),
      nextRespondBy: respondBys[0] ?? null,
      customers: replies.length,
      since: longest === null ? null : longest - REPLY_WITHIN,
      unread: replies.filter(({ unread }) => unread === 1).length,
      aiRest: restOf(ai ?? undefined, ctx.now),
    },
    funnel: funnelOf(steps, ctx.now, store.timeZone),
    recent: orderList(ctx, orders, recent, looked).orders,
    checklist: checklistOf(store, anyLead.length > 0, bookVersion > 1),
    store: shownOf(store),
  }
}

const shownOf = (store: Store): DashboardView['store'] => {
  const { name, accepting, vacation } = store
  return { name, accepting, vacation, vacationMessage: vacationNotice(store, 'en') }
}

const checklistOf = (store: Store, hasLead: boolean, ownPrices: boolean): DashboardView['checklist'] => [
  { key: 'prices', done: ownPrices },
  { key: 'accepting', done: store.accepting },
  // A request of its own came through the snippet or the store page; either way the designer is in use.
  { key: 'snippet', done: store.snippetSeenAt !== null || hasLead },
  { key: 'test_lead', done: hasLead },
]
