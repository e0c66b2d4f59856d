import { HOUR } from '#shared/dates.ts'
import { ASSIGNMENT_STATUSES, isEngaged } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { messages } from '../../tables/conversations.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import type { OrderList } from '../lead-views/lead-views.ts'
import { readDashboardQueries } from '../home/read-dashboard.ts'
import { ORDER_STATUSES } from '../assignments/is-order.ts'
import {
  listOrders,
  NEWEST_ORDERS,
  ORDER_FILTERS,
  orderReads,
  type OrderQuery,
  SEARCH_ROWS,
} from './list-orders.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'

let app: TestApp
let ada: Seller
let bruno: Seller
let rows: AssignmentRow[]
let unread: Set<string>

const NAMES = ['Grace Hopper', 'Élodie Roy', 'Ada_100% Lovelace', 'Linus']
const nameOf = (index: number): string => NAMES[index % NAMES.length] ?? ''
const MANY = 240

/** Copies of Grace's order, standing and changed at all kinds of times; every tenth is Bruno's. */
async function copyOrders(order: AssignmentRow) {
  const [lead] = await app.db.select().from(leads)
  const [contact] = await app.db.select().from(leadContacts)
  if (!lead || !contact) throw new Error('Grace has sent a ring')
  const now = app.deps.now()
  const made: AssignmentRow[] = []
  for (let index = 0; index < MANY; index++) {
    const status = ASSIGNMENT_STATUSES[(index * 7) % ASSIGNMENT_STATUSES.length] ?? 'accepted'
    const leadId = `${lead.id}x${index}`
    const number = String(index).padStart(4, '0')
    const waits = ['accepted', 'in_production'].includes(status) && index % 3 === 0
    const row: AssignmentRow = {
      ...order,
      id: `${order.id}x${number}`,
      leadId,
      storeId: index % 13 === 9 ? bruno.storeId : ada.storeId,
      status,
      acceptedAt: status === 'lost' && index % 4 === 0 ? null : order.acceptedAt,
      // Many share an instant, so that the id has to decide.
      updatedAt: now - (index % 9) * HOUR,
      replyDue: waits ? now + ((index % 5) - 2) * HOUR : null,
    }
    const name = nameOf(index)
    await app.db.batch([
      app.db.insert(leads).values({
        ...lead,
        id: leadId,
        reference: `TEST-${number}`,
        designId: `${lead.designId}x${index}`,
        category: index % 2 === 0 ? 'engagement_ring' : 'pendant',
      }),
      app.db.insert(leadContacts).values({ ...contact, leadId, name, email: `p${number}@example.com` }),
      app.db.insert(assignments).values(row),
    ])
    made.push(row)
  }
  return made
}

beforeAll(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app)
  ada = goldsmith.actor
  bruno = (await openBezel(app)).actor
  await sendGracesRing(app, goldsmith.store)
  const [lead] = await app.db.select().from(leads)
  await acceptLead(app.contextAs(ada), { leadId: lead?.id ?? '', message: 'What a ring.' })
  const [order] = await app.db.select().from(assignments)
  if (!order) throw new Error('Ada has accepted')
  rows = [order, ...(await copyOrders(order))]
  const some = rows.filter((_, index) => index % 11 === 4)
  unread = new Set(some.map(({ id }) => id))
  const message = { author: 'customer' as const, body: 'Any news?', createdAt: app.deps.now() }
  await app.db.insert(messages).values(
    some.flatMap(({ id }, index) => [
      { ...message, id: `msg_u${index}`, assignmentId: id },
      { ...message, id: `msg_v${index}`, assignmentId: id },
    ]),
  )
  const read = rows.filter((_, index) => index % 11 === 5)
  await app.db
    .insert(messages)
    .values(read.map(({ id }, index) => ({ ...message, id: `msg_r${index}`, assignmentId: id, readAt: 1 })))
}, 60_000)
afterAll(() => app.close())

const asked = (changes: Partial<OrderQuery>): OrderQuery => ({ ...NEWEST_ORDERS, ...changes })

/** Every page of a list, one after the other. */
async function wholeList(query: OrderQuery): Promise<OrderList['orders']> {
  const found: OrderList['orders'] = []
  let after = query.after
  for (let pages = 0; pages < 40; pages++) {
    const list = await listOrders(app.contextAs(ada), { ...query, after })
    expect(list.orders.length).toBeLessThanOrEqual(50)
    found.push(...list.orders)
    if (!list.next) return found
    after = list.next
  }
  throw new Error('the list has no end')
}

const byId = (a: AssignmentRow, b: AssignmentRow): number => (a.id < b.id ? -1 : 1)
const byChange = (a: AssignmentRow, b: AssignmentRow): number => b.updatedAt - a.updatedAt || byId(a, b)
const byWait = (a: AssignmentRow, b: AssignmentRow): number =>
  (a.replyDue ?? 0) - (b.replyDue ?? 0) || byId(a, b)

/** The same list, from what it means. */
function expected({ status, sort, unread: onlyUnread }: OrderQuery): string[] {
  const statuses: readonly string[] = status ? [status] : ORDER_STATUSES
  const mine = rows.filter(
    (row) =>
      row.storeId === ada.storeId &&
      statuses.includes(row.status) &&
      (row.status !== 'lost' || row.acceptedAt !== null) &&
      (!onlyUnread || unread.has(row.id)),
  )
  const waiting = mine.filter(({ replyDue }) => replyDue !== null).toSorted(byWait)
  const rest = mine.filter(({ replyDue }) => replyDue === null).toSorted(byChange)
  return (sort === 'waiting' ? [...waiting, ...rest] : mine.toSorted(byChange)).map(({ id }) => id)
}

describe('the list of orders', () => {
  const statuses = [null, ...ORDER_FILTERS]
  const queries = statuses.flatMap((status) =>
    (['newest', 'waiting'] as const).flatMap((sort) =>
      [false, true].map((unread) => asked({ status, sort, unread })),
    ),
  )

  it.each(queries)(
    '$status, $sort, unread $unread: every order once, in order, page by page',
    async (query) => {
      const found = await wholeList(query)
      const ids = expected(query)
      expect(ids.length).toBeGreaterThan(0)
      expect(found.map(({ assignmentId }) => assignmentId)).toEqual(ids)
    },
  )

  it('is one round trip, and no other store’s', async () => {
    const before = app.roundTrips()
    await listOrders(app.contextAs(ada), asked({ q: 'grace', unread: true, sort: 'waiting' }))
    expect(app.roundTrips() - before).toBe(1)
    const brunos = await listOrders(app.contextAs(bruno), NEWEST_ORDERS)
    const own = rows.filter(({ storeId }) => storeId === bruno.storeId).map(({ id }) => id)
    for (const { assignmentId } of brunos.orders) expect(own).toContain(assignmentId)
    const [ours] = await wholeList(NEWEST_ORDERS)
    const after = { waits: false, at: ours?.updatedAt ?? 0, id: 'asg_0' }
    const from = await listOrders(app.contextAs(bruno), asked({ after }))
    for (const { assignmentId } of from.orders) expect(own).toContain(assignmentId)
  })
})

describe('a search', () => {
  const namesFor = async (q: string) =>
    new Set((await wholeList(asked({ q }))).map((card) => card.customerName))
  const countFor = async (q: string) => (await wholeList(asked({ q }))).length

  it.each([
    ['hopper', 'Grace Hopper'],
    ['GRACE hop', 'Grace Hopper'],
    ['élodie', 'Élodie Roy'],
    ['_100%', 'Ada_100% Lovelace'],
  ])('for “%s” finds %s and nobody else', async (q, name) => {
    // A cancelled order no longer tells the whole name.
    expect([...(await namesFor(q))].every((found) => name.startsWith(found))).toBe(true)
    expect(await namesFor(q)).toContain(name)
  })

  it('finds by piece, category, reference and email, each word somewhere', async () => {
    const all = await countFor('')
    expect(await countFor('sapphire rose gold')).toBe(all)
    expect(await countFor('engagement ring')).toBe(all)
    const pendants = await wholeList(asked({ q: 'pendant' }))
    expect(new Set(pendants.map(({ category }) => category))).toEqual(new Set(['pendant']))
    const card = pendants.find(({ assignmentStatus }) => isEngaged(assignmentStatus ?? 'none'))
    expect((await wholeList(asked({ q: card?.reference ?? '' }))).map(({ leadId }) => leadId)).toEqual([
      card?.leadId,
    ])
    expect(await countFor(`p${card?.reference.slice(5)}@example.com pendant`)).toBe(1)
    expect(await countFor(`p${card?.reference.slice(5)}@example.com engagement_ring`)).toBe(0)
    const over = pendants.find(({ assignmentStatus }) => !isEngaged(assignmentStatus ?? 'none'))
    expect(await countFor(`p${over?.reference.slice(5)}@example.com`)).toBe(0)
  })

  it.each(['%', '_', '\\', "'", '"; drop table leads; --', '%%%', 'x'.repeat(5_000), '* or 1=1'])(
    'takes %s as what it says',
    async (q) => {
      const found = await wholeList(asked({ q }))
      const text = q.slice(0, 100).split(/\s+/)
      const literally = ['%', '_'].includes(q) ? 'Ada' : ''
      for (const card of found)
        expect(literally ? card.customerName.startsWith(literally) || text.length === 0 : false).toBe(true)
    },
  )

  it('looks at no more than two thousand orders, says so, and goes on from there', async () => {
    const [order] = rows
    if (!order) throw new Error('there is an order')
    const [clone] = await app.db.select().from(leads)
    const now = app.deps.now()
    // Older than every other, the one that is looked for last of all.
    await app.db
      .run(sql`with recursive n(i) as (select 1 union all select i + 1 from n where i <= ${SEARCH_ROWS})
      insert into leads (id, reference, design_id, status, in_pool, category, currency, locale, description, spec, estimate,
        advice, price_book_id, network_consent, surprise, created_at, updated_at)
      select 'lead_many' || i, 'MANY-' || i, 'des_many' || i, 'claimed', 0, l.category, l.currency, l.locale, 'x', l.spec, l.estimate,
        '[]', l.price_book_id, 0, 0, l.created_at, l.updated_at from n, leads l where l.id = ${clone?.id}`)
    await app.db.run(sql`insert into lead_contacts (lead_id, name, email, preferred)
      select id, case when id = ${`lead_many${SEARCH_ROWS + 1}`} then 'Wanted Person' else 'Nobody' end, 'n@example.com', 'email'
      from leads where id like 'lead_many%'`)
    await app.db
      .run(sql`insert into assignments (id, lead_id, store_id, status, accepted_at, created_at, updated_at)
      select 'asg_many' || substr(id, 10), id, ${ada.storeId}, 'completed', 1, 1, ${now} - 1000000000 - cast(substr(id, 10) as integer)
      from leads where id like 'lead_many%'`)
    const first = await listOrders(app.contextAs(ada), asked({ q: 'wanted' }))
    expect(first).toMatchObject({ orders: [], stopped: true })
    const second = await listOrders(app.contextAs(ada), asked({ q: 'wanted', after: first.next }))
    expect(second.orders.map(({ customerName }) => customerName)).toEqual(['Wanted Person'])
    expect(second).toMatchObject({ next: null, stopped: false })
    await app.db.run(sql`delete from assignments where id like 'asg_many%'`)
  })
})

it('never scans a growing table, whatever is asked, for the list and for the dashboard', async () => {
  const ctx = app.contextAs(ada)
  const place = { waits: true, at: 5, id: 'asg_a' }
  const queries = [
    NEWEST_ORDERS,
    asked({ after: { ...place, waits: false } }),
    asked({ sort: 'waiting' }),
    asked({ sort: 'waiting', after: place }),
    asked({ status: 'lost', unread: true, q: 'a b', sort: 'waiting' }),
    asked({ q: 'grace', after: { ...place, waits: false } }),
  ]
  const reads = queries.map((query) => orderReads(ctx, query))
  const statements = [
    ...reads.flatMap(({ cards, last }) => [cards.toSQL(), last.toSQL()]),
    ...readDashboardQueries(ctx).map((query) => query.toSQL()),
  ]
  for (const { sql: text, params } of statements) {
    const plan = await app.client.execute({
      sql: `explain query plan ${text}`,
      args: params.map((value) => (typeof value === 'number' ? value : String(value))),
    })
    for (const { detail } of plan.rows)
      expect(String(detail), text).not.toMatch(
        /SCAN (leads|assignments|events|messages|lead_contacts|concepts|store_counts|funnel_counts|design_references|a|l|c|p|m)\b/,
      )
  }
})
