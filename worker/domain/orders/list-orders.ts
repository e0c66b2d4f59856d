import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { type CardRow, cardOf, maySeeContact, selectCards } from '../lead-views/lead-card.ts'
import { leads } from '../../tables/leads.ts'
import type { OrderCard, OrderList, OrderPlace } from '../lead-views/lead-views.ts'
import { ORDER_STATUSES } from '../assignments/is-order.ts'
import { hasUnread, hasWords, searchWords, wasAccepted } from './order-search.ts'
import { comparePlaces, type OrderSort, orderWindow } from './order-window.ts'

const PAGE = 50
/** How many of the store's orders one search looks at, waiting ones and the rest together. */
export const SEARCH_ROWS = 2_000

/** What a list can be narrowed to; lost ones are only those that had been accepted. */
export const ORDER_FILTERS = [...ORDER_STATUSES, 'lost'] as const satisfies AssignmentStatus[]
export type OrderFilter = (typeof ORDER_FILTERS)[number]

export type OrderQuery = {
  /** `null`: every order but those lost. */
  status: OrderFilter | null
  unread: boolean
  /** Words to be found in the piece, the customer, the reference or the email. */
  q: string
  sort: OrderSort
  after: OrderPlace | null
}

export const NEWEST_ORDERS: OrderQuery = { status: null, unread: false, q: '', sort: 'newest', after: null }

/** What must be looked up row by row; a list that needs any of it stops after `SEARCH_ROWS`. */
function conditionsOf({ status, unread, q }: OrderQuery): SQL[] {
  const words = searchWords(q)
  return [
    ...(words.length > 0 ? [hasWords(words)] : []),
    ...(unread ? [hasUnread] : []),
    ...(status === 'lost' ? [wasAccepted] : []),
  ]
}

/** The reads behind a list, for one batch: its cards, and how far was looked where not every row counts. */
export function orderReads(ctx: Ctx<Seller>, query: OrderQuery, page = PAGE) {
  const { status, sort, after } = query
  const conditions = conditionsOf(query)
  const most = sort === 'waiting' ? SEARCH_ROWS / 2 : SEARCH_ROWS
  const limit = conditions.length > 0 ? most : page + 1
  const places = orderWindow(ctx, { statuses: status ? [status] : ORDER_STATUSES, sort, after, limit })
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  const leadIds = sql`(select w.lead_id from (${places}) w ${where} order by w.rest, w.at, w.id limit ${page + 1})`
  const last = ctx.db
    .select({
      rest: sql<number>`w.rest`,
      at: sql<number>`w.at`,
      id: sql<string>`w.id`,
      looked: sql<number>`count(*) over ()`,
    })
    .from(sql`(${places}) w`)
    .orderBy(sql`w.rest desc, w.at desc, w.id desc`)
    .limit(1)
  return { cards: selectCards(ctx, inArray(leads.id, leadIds), page + 1), last, limit, page, sort }
}

export type OrderReads = ReturnType<typeof orderReads>
type Looked = Awaited<OrderReads['last']>

export function orderCard(ctx: Ctx<Seller>, row: CardRow): OrderCard[] {
  const { assignment, contact, unread } = row
  if (!assignment) return []
  const { id, replyDue, updatedAt } = assignment
  const card = cardOf(ctx, row)
  const customerName = maySeeContact(row, ctx.actor.storeId) ? contact.name : card.customerFirstName
  return [{ ...card, assignmentId: id, customerName, replyDue, updatedAt, unread }]
}

const placeOf = (sort: OrderSort, { assignmentId, replyDue, updatedAt }: OrderCard): OrderPlace =>
  sort === 'waiting' && replyDue !== null
    ? { waits: true, at: replyDue, id: assignmentId }
    : { waits: false, at: updatedAt, id: assignmentId }

/** The rows in the list's order, and where it goes on. */
export function orderList(ctx: Ctx<Seller>, reads: OrderReads, rows: CardRow[], looked: Looked): OrderList {
  const { sort, page, limit } = reads
  const all = rows
    .flatMap((row) => orderCard(ctx, row))
    .toSorted((a, b) => comparePlaces(placeOf(sort, a), placeOf(sort, b)))
  const orders = all.slice(0, page)
  const [end] = orders.slice(-1)
  if (all.length > page && end) return { orders, next: placeOf(sort, end), stopped: false }
  const [last] = looked
  if (!last || last.looked < limit) return { orders, next: null, stopped: false }
  const waits = last.rest === 0
  return { orders, next: { waits, at: waits ? last.at : -last.at, id: last.id }, stopped: true }
}

/** The store's orders, fifty at a time from a place on. One round trip. */
export async function listOrders(ctx: Ctx<Seller>, query: OrderQuery): Promise<OrderList> {
  const reads = orderReads(ctx, query)
  const [rows, looked] = await ctx.db.batch([reads.cards, reads.last])
  return orderList(ctx, reads, rows, looked)
}
