import { FUNNEL_STEPS } from '#shared/contract/funnel.ts'
import { addDays, DAY, HOUR, localDateOf, MINUTE } from '#shared/dates.ts'
import {
  ASSIGNMENT_STATUSES,
  type AssignmentStatus,
  isEngaged,
  isUnanswered,
} from '#shared/lead/assignment-status.ts'
import { REPLY_WITHIN } from '#shared/lead/timers.ts'
import { eq } from 'drizzle-orm'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { ORDER_STATUSES } from '../assignments/is-order.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { messages } from '../../tables/conversations.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { funnelOf, lapsingToday, median } from './dashboard-numbers.ts'
import { MEDIAN_OF, readDashboard } from './read-dashboard.ts'
import { funnelCounts, stores } from '../../tables/stores.ts'

let app: TestApp
let ada: Seller
let bruno: Seller
let ids: string[]

const ROWS = 130
/** Which rows began as an offer from the store's own site: that never changes. */
const isOffer = (index: number): boolean => index % 3 !== 0
const ZONES = ['America/New_York', 'Pacific/Auckland', 'UTC', 'Asia/Kolkata']

beforeAll(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app)
  ada = goldsmith.actor
  bruno = (await openBezel(app)).actor
  await sendGracesRing(app, goldsmith.store)
  const [[lead], [contact], [offer]] = await app.db.batch([
    app.db.select().from(leads),
    app.db.select().from(leadContacts),
    app.db.select().from(assignments),
  ])
  if (!lead || !contact || !offer) throw new Error('Grace has sent a ring')
  for (let index = 0; index < ROWS; index++) {
    const leadId = `${lead.id}x${index}`
    const storeId = index % 13 === 12 ? bruno.storeId : ada.storeId
    await app.db.batch([
      app.db.insert(leads).values({ ...lead, id: leadId, reference: `T-${index}`, designId: `d${index}` }),
      app.db.insert(leadContacts).values({ ...contact, leadId }),
      app.db.insert(assignments).values({
        ...offer,
        id: `${offer.id}x${index}`,
        leadId,
        storeId,
        offeredAt: isOffer(index) ? offer.offeredAt : null,
      }),
    ])
  }
  ids = Array.from({ length: ROWS }, (_, index) => `${offer.id}x${index}`)
}, 60_000)
afterAll(() => app.close())

const change = fc.record({
  which: fc.nat(ROWS - 1),
  status: fc.constantFrom(...ASSIGNMENT_STATUSES),
  offeredFor: fc.integer({ min: MINUTE, max: 90 * HOUR }),
  respondIn: fc.integer({ min: -HOUR, max: 60 * HOUR }),
  waitsFor: fc.option(fc.integer({ min: 0, max: 60 * HOUR })),
  changedAgo: fc.integer({ min: 0, max: 20 * DAY }),
  isSpam: fc.nat(9).map((dice) => dice === 0),
  isUnread: fc.boolean(),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

const step = fc.record({
  step: fc.constantFrom(...FUNNEL_STEPS),
  daysAgo: fc.integer({ min: -1, max: 32 }),
  category: fc.constantFrom('', 'pendant'),
  count: fc.integer({ min: 1, max: 50 }),
  theirs: fc.boolean(),
})

const ANSWERED: readonly AssignmentStatus[] = [
  'accepted',
  'declined',
  'in_production',
  'completed',
  'cancelled',
]

/** A row as its verbs would leave it in that status. */
function rowAfter({ which, status, offeredFor, respondIn, waitsFor, changedAgo, isSpam }: Change) {
  const now = app.deps.now()
  const offeredAt = isOffer(which) ? now - changedAgo - offeredFor : null
  const accepted = isEngaged(status) || status === 'cancelled'
  return {
    status,
    offeredAt,
    answeredAt: ANSWERED.includes(status) ? now - changedAgo : null,
    lapsedAt: status === 'auto_declined' ? now - changedAgo : null,
    acceptedAt: accepted ? now - changedAgo : null,
    respondBy: isUnanswered(status) ? now + respondIn : null,
    replyDue: isEngaged(status) && waitsFor !== null ? now - waitsFor + REPLY_WITHIN : null,
    spamAt: isSpam ? now : null,
    updatedAt: now - changedAgo,
  }
}

async function apply(changes: Change[]) {
  for (const each of changes) {
    const id = ids[each.which] ?? ''
    const row = rowAfter(each)
    await app.db.batch([
      app.db.update(assignments).set(row).where(eq(assignments.id, id)),
      app.db.delete(messages).where(eq(messages.assignmentId, id)),
    ])
    if (each.isUnread && row.replyDue !== null)
      await app.db
        .insert(messages)
        .values({ id: `msg_${id}`, assignmentId: id, author: 'customer', body: 'Hello?', createdAt: 1 })
  }
}

const newest = (a: AssignmentRow, b: AssignmentRow): number =>
  b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1)

const middle = (values: number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const around = Number.isInteger(half) ? sorted.slice(half - 1, half + 1) : [sorted[Math.floor(half)] ?? 0]
  return sorted.length === 0 ? null : around.reduce((sum, value) => sum + value, 0) / around.length
}

/** Every number by its definition, one row after the other. */
async function recount(timeZone: string) {
  const now = app.deps.now()
  const all = await app.db.select().from(assignments).where(eq(assignments.storeId, ada.storeId))
  const unread = new Set((await app.db.select().from(messages)).map(({ assignmentId }) => assignmentId))
  const real = all.filter(({ spamAt }) => spamAt === null)
  const count = (which: (row: AssignmentRow) => boolean) => real.filter(which).length
  const standing = (...statuses: AssignmentStatus[]) => count(({ status }) => statuses.includes(status))
  const offers = real.filter(({ offeredAt }) => offeredAt !== null)
  const answered = offers.filter(({ answeredAt }) => answeredAt !== null)
  const decided = answered.length + offers.filter(({ lapsedAt }) => lapsedAt !== null).length
  const ever = count(({ acceptedAt }) => acceptedAt !== null)
  const open = real.flatMap(({ respondBy }) => (respondBy !== null && respondBy > now ? [respondBy] : []))
  const waiting = real.flatMap(({ replyDue }) => replyDue ?? [])
  const latest = answered.toSorted((a, b) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0)).slice(0, MEDIAN_OF)
  return {
    active: standing('accepted', 'quote_sent'),
    inProduction: standing('in_production'),
    completed: standing('completed'),
    successRate: ever === 0 ? null : standing('completed') / ever,
    standing: {
      answered: decided === 0 ? null : answered.length / decided,
      medianMs: middle(latest.map(({ offeredAt, answeredAt }) => (answeredAt ?? 0) - (offeredAt ?? 0))),
    },
    waiting: {
      leads: standing('offered', 'reviewing'),
      lapseToday: open.filter((at) => localDateOf(at, timeZone) === localDateOf(now, timeZone)).length,
      nextRespondBy: open.length === 0 ? null : Math.min(...open),
      customers: waiting.length,
      since: waiting.length === 0 ? null : Math.min(...waiting) - REPLY_WITHIN,
      unread: count(({ id }) => unread.has(id)),
      aiRest: null,
    },
    recent: all
      .filter(({ status }) => ORDER_STATUSES.some((known) => known === status))
      .toSorted(newest)
      .slice(0, 5)
      .map(({ id }) => id),
  }
}

describe('the dashboard', () => {
  it('says what a recount says, after any history, in any time zone', async () => {
    const history = fc.tuple(
      fc.array(change, { minLength: 1, maxLength: 60 }),
      fc.array(step, { maxLength: 30 }),
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 30 * HOUR }),
    )
    await fc.assert(
      fc.asyncProperty(history, async ([changes, steps, timeZone, later]) => {
        app.wait(later)
        await app.db.update(stores).set({ timeZone }).where(eq(stores.id, ada.storeId))
        await apply(changes)
        await app.db.delete(funnelCounts)
        const today = localDateOf(app.deps.now(), timeZone)
        const counted = new Map<string, number>()
        for (const { step, daysAgo, category, count, theirs } of steps) {
          const storeId = theirs ? bruno.storeId : ada.storeId
          const row = { storeId, day: addDays(today, -daysAgo), step, category, count }
          const { rowsAffected } = await app.db.insert(funnelCounts).values(row).onConflictDoNothing()
          if (rowsAffected === 1 && !theirs && daysAgo >= 0 && daysAgo < 28)
            counted.set(step, (counted.get(step) ?? 0) + count)
        }
        const { recent, funnel, ...view } = await readDashboard(app.contextAs(ada))
        const { active, inProduction, completed, successRate, standing, waiting } = view
        const numbers = { active, inProduction, completed, successRate, standing, waiting }
        const { recent: expectedRecent, ...expected } = await recount(timeZone)
        expect(numbers).toEqual(expected)
        expect(recent.map(({ assignmentId }) => assignmentId)).toEqual(expectedRecent)
        expect(funnel.map(({ step }) => step)).toEqual(FUNNEL_STEPS.slice(1))
        for (const { step, count } of funnel) expect(count).toBe(counted.get(step) ?? 0)
      }),
      { numRuns: 40, seed: 20_261_126 },
    )
  }, 120_000)

  it('is one round trip', async () => {
    const before = app.roundTrips()
    await readDashboard(app.contextAs(ada))
    expect(app.roundTrips() - before).toBe(1)
  })

  it('knows what is done of the first steps, and what shoppers read on vacation', async () => {
    const view = await readDashboard(app.contextAs(ada))
    expect(view.checklist).toEqual([
      { key: 'prices', done: false },
      { key: 'accepting', done: true },
      { key: 'snippet', done: true },
      { key: 'test_lead', done: true },
    ])
    expect(view.store.vacationMessage).toContain('Goldsmith & Daughter is on a break')
    await app.db
      .update(stores)
      .set({ accepting: false, snippetSeenAt: null, vacationMessage: 'Back in May.' })
    const after = await readDashboard(app.contextAs(bruno))
    expect(after.checklist.map(({ done }) => done)).toEqual([false, false, false, false])
    // Ada's requests came through her store page: nothing is left to paste.
    const adas = await readDashboard(app.contextAs(ada))
    expect(adas.checklist.find(({ key }) => key === 'snippet')?.done).toBe(true)
    expect(after.store.vacationMessage).toBe('Back in May.')
  })
})

describe('rates and days', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[9, 1], 5],
    [[3, 1, 2], 2],
    [[10, 9, 1, 100], 9.5],
  ])('median of %j is %s', (values, expected) => expect(median(values)).toBe(expected))

  it('lapses today until the store’s midnight, whatever the clocks do that night', () => {
    // The night to November 1, 2026: New York goes back an hour at two.
    const now = Date.UTC(2026, 9, 31, 20)
    const midnight = Date.UTC(2026, 10, 1, 4)
    const count = (at: number, zone: string) => lapsingToday([at], now, zone)
    expect(count(midnight - 1, 'America/New_York')).toBe(1)
    expect(count(midnight, 'America/New_York')).toBe(0)
    expect(count(midnight - 1, 'UTC')).toBe(0)
    expect(count(now + 1, 'Pacific/Auckland')).toBe(1)
  })

  it('counts twenty-eight days, today among them', () => {
    const now = Date.UTC(2026, 10, 26, 3)
    const on = (day: string) =>
      funnelOf([{ day, step: 'opened', count: 1 }], now, 'America/New_York')[0]?.count
    // It is still the 25th in New York.
    expect(['2026-10-28', '2026-10-29', '2026-11-25', '2026-11-26'].map(on)).toEqual([0, 1, 1, 0])
  })
})
