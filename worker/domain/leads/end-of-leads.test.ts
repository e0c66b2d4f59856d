import { DAY, HOUR, MINUTE } from '#shared/dates.ts'
import { POOL_LIFE, REPLY_WITHIN } from '#shared/lead/timers.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, openStore, sendGracesRing, SHOP_ORIGIN } from '../../test/stories.ts'
import { runTimers } from '../../timers.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { outbox } from '../../tables/outbox.ts'
import { NETWORK_KEY } from '../stores/store-by-key.ts'
import type { Store } from '../../tables/stores.ts'
import { cloneLead } from '../../test/clone-leads.ts'
import { CHUNK } from '../../platform/db/in-chunks.ts'
import { acceptLead } from './accept-lead.ts'
import { closeLeads } from './close-leads.ts'
import { declineLead } from './decline-lead.ts'
import { reviewLead } from './review-lead.ts'
import { leads } from '../../tables/leads.ts'

let app: TestApp
let network: Store
let bruno: Seller

beforeEach(async () => {
  app = await createTestApp()
  bruno = (await openBezel(app)).actor
  const olga = { name: 'Olga', email: 'olga@example.com', password: 'operator-of-all' }
  const opening = { name: 'The network', publishableKey: NETWORK_KEY, allowedOrigins: [SHOP_ORIGIN] }
  network = (await openStore(app, opening, olga)).store
})
afterEach(() => app.close())

const theLead = async () => {
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('no lead was sent')
  return lead
}
const send = async () => {
  await sendGracesRing(app, network)
  return (await theLead()).id
}
const cron = (later = 0) => {
  app.wait(later)
  return runTimers(app.deps)
}
const kinds = async () => (await app.db.select().from(outbox)).map(({ kind }) => kind)
const told = async () => (await app.db.select().from(events)).map(({ action }) => action)

describe('more leads than one batch closes', () => {
  it('all leave the pool and close, each with its event and one mail, and none is forgotten between two batches', async () => {
    const leadId = await send()
    const copies = CHUNK + 50
    await cloneLead(app.db, leadId, 'c', copies)
    app.wait(POOL_LIFE)
    expect(await closeLeads(app.contextAs({ kind: 'system' }))).toBe(copies + 1)
    const all = await app.db.select({ status: leads.status, inPool: leads.inPool }).from(leads)
    expect(all.filter(({ status, inPool }) => status === 'closed' && !inPool)).toHaveLength(copies + 1)
    const events = await told()
    expect(events.filter((action) => action === 'close')).toHaveLength(copies + 1)
    expect(events.filter((action) => action === 'leave_pool')).toHaveLength(copies + 1)
    expect((await kinds()).filter((kind) => kind === 'customer_nobody')).toHaveLength(copies + 1)
    expect(await closeLeads(app.contextAs({ kind: 'system' }))).toBe(0)
  })
})

describe('a lead nobody takes', () => {
  it('is announced to close three days before, once, and closes after 30 days with word to the customer', async () => {
    await send()
    await cron(27 * DAY - MINUTE)
    expect(await kinds()).toEqual(['customer_received'])
    await cron(MINUTE)
    await cron(5 * MINUTE)
    expect(await kinds()).toEqual(['customer_received', 'customer_closing_soon'])
    await cron(3 * DAY)
    await cron(5 * MINUTE)
    expect(await kinds()).toEqual(['customer_received', 'customer_closing_soon', 'customer_nobody'])
    expect(await theLead()).toMatchObject({
      status: 'closed',
      closedReason: 'expired',
      inPool: false,
      poolUntil: null,
    })
    expect((await told()).slice(-2)).toEqual(['leave_pool', 'close'])
    const closing = (await app.db.select().from(outbox)).filter(({ kind }) => kind !== 'customer_received')
    expect(closing.map(({ storeId }) => storeId)).toEqual([network.id, network.id])
  })

  it('closes the same when cron was away for all of it, without the warning that comes too late', async () => {
    await send()
    await cron(40 * DAY)
    expect(await kinds()).toEqual(['customer_received', 'customer_nobody'])
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'expired' })
  })
})

describe('a lead at its end', () => {
  it('leaves the pool but stays open for the store that has it', async () => {
    const leadId = await send()
    await acceptLead(app.contextAs(bruno), { leadId })
    await cron(31 * DAY)
    expect(await theLead()).toMatchObject({ status: 'open', inPool: false, poolUntil: null })
    expect(await kinds()).not.toContain('customer_closing_soon')
    expect(await told()).toContain('leave_pool')
  })

  it('waits for a store that still looks, and closes when that lapses', async () => {
    const leadId = await send()
    app.wait(29 * DAY)
    await reviewLead(app.contextAs(bruno), { leadId })
    await cron(DAY)
    expect(await theLead()).toMatchObject({ status: 'open', inPool: false })
    await cron(DAY)
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'expired' })
    expect(await kinds()).toContain('customer_nobody')
  })

  it('and when it declines', async () => {
    const leadId = await send()
    app.wait(29 * DAY)
    await reviewLead(app.contextAs(bruno), { leadId })
    await cron(DAY)
    await declineLead(app.contextAs(bruno), { leadId, reason: 'too_busy' })
    await cron(MINUTE)
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'expired' })
  })

  it('closes at the next run when a place is freed after its 30 days', async () => {
    const leadId = await send()
    await acceptLead(app.contextAs(bruno), { leadId })
    await cron(31 * DAY)
    const { createdAt } = await theLead()
    await app.db.update(assignments).set({ status: 'cancelled' })
    await app.db
      .update(leads)
      .set({ slotsTaken: 0, poolUntil: createdAt + POOL_LIFE })
      .where(eq(leads.id, leadId))
    await cron(MINUTE)
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'expired' })
  })
})

describe('a store', () => {
  it('is reminded to answer a quarter of its time before the end, once', async () => {
    const { store } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    await cron(36 * HOUR - MINUTE)
    expect(await kinds()).not.toContain('seller_answer_soon')
    await cron(MINUTE)
    await cron(5 * MINUTE)
    expect((await kinds()).filter((kind) => kind === 'seller_answer_soon')).toHaveLength(1)
  })

  it('is not reminded of what it has answered, or of what has lapsed', async () => {
    const { store, actor } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    await acceptLead(app.contextAs(actor), { leadId: (await theLead()).id, message: 'Good morning.' })
    await sendGracesRing(app, store)
    await cron(49 * HOUR)
    expect(await kinds()).not.toContain('seller_answer_soon')
    expect(await kinds()).not.toContain('seller_customer_waiting')
  })

  it('hears once a day after accepting without a word, and not after it has written', async () => {
    const leadId = await send()
    await acceptLead(app.contextAs(bruno), { leadId })
    await cron(REPLY_WITHIN - MINUTE)
    expect(await kinds()).not.toContain('seller_customer_waiting')
    await cron(MINUTE)
    await cron(DAY)
    expect((await kinds()).filter((kind) => kind === 'seller_customer_waiting')).toHaveLength(1)
    // Another message of the customer starts another clock.
    const due = app.deps.now() + REPLY_WITHIN
    await app.db.update(assignments).set({ replyDue: due, replyMailAt: due })
    await cron(REPLY_WITHIN)
    expect((await kinds()).filter((kind) => kind === 'seller_customer_waiting')).toHaveLength(2)
  })
})
