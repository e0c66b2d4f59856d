import { DAY } from '#shared/dates.ts'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { everything, filesOf, GRACES_TRACES, sendGracesSignet } from '../../test/erasure-stories.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { GRACE, openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { queryOf } from '../../platform/db/require-bound.ts'
import { inOrder } from '../../platform/db/statements.ts'
import { runTimers } from '../../timers.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { auditEntries } from '../../tables/audit.ts'
import { concepts } from '../../tables/concepts.ts'
import { designs } from '../../tables/designs.ts'
import { filesToGo } from './erase-design.ts'
import { eraseLeadContacts } from './erase-lead-contacts.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { declineLead } from '../leads/decline-lead.ts'
import { reviewLead } from '../leads/review-lead.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { eraseCustomer } from './erase-customer.ts'
import { findCustomer } from '../customers/find-customer.ts'
import { customers } from '../../tables/customers.ts'

let app: TestApp
let store: Store
let ada: Seller
let bruno: Seller

const ctx = (actor: Seller) => ({ ...app.contextAs(actor), background: app.deps.background ?? (() => {}) })
const erase = (actor: Seller) => eraseCustomer(ctx(actor), { email: GRACE.email })
const decline = (actor: Seller, leadId: string) =>
  declineLead(app.contextAs(actor), { leadId, reason: 'other', note: 'Not for Hopper' })
const refusedFor = (code: string) =>
  expect.objectContaining({ code: 'conflict', fields: [expect.objectContaining({ code })] })
const leadOf = async (id: string) => (await app.db.select().from(leads).where(eq(leads.id, id)))[0]
const POOLED = { consent: { terms: true as const, network: true } }
const setStatus = (leadId: string, status: 'completed' | 'in_production') =>
  app.db.update(assignments).set({ status }).where(eq(assignments.leadId, leadId))

beforeEach(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app, { networkRelease: true })
  store = goldsmith.store
  ada = goldsmith.actor
  bruno = (await openBezel(app)).actor
})
afterEach(() => app.close())

describe('deleting a customer', () => {
  it('leaves no trace of them anywhere, and keeps the piece, its price and its dates', async () => {
    const { leadId } = await sendGracesSignet(app, store)
    const before = await everything(app)
    expect(GRACES_TRACES.filter((trace) => !before.includes(trace))).toEqual([])
    const photo = (await app.deps.files.list('references/', 1))[0] ?? ''
    await acceptLead(app.contextAs(ada), { leadId, message: 'Dear Grace Hopper, what a lovely signet.' })
    await setStatus(leadId, 'completed')
    const sent = await leadOf(leadId)
    await erase(ada)
    await app.settle()
    expect(await app.deps.files.get(photo)).toBeNull()
    await runTimers(app.deps)
    const after = await everything(app)
    expect(GRACES_TRACES.filter((trace) => after.includes(trace))).toEqual([])
    expect(await leadOf(leadId)).toMatchObject({
      reference: sent?.reference,
      likelyMinor: sent?.likelyMinor,
      estimate: sent?.estimate,
      createdAt: sent?.createdAt,
      category: 'ring',
    })
    expect(await app.db.select().from(events)).toContainEqual(
      expect.objectContaining({ action: 'erase', leadId }),
    )
    expect(await app.db.select().from(auditEntries)).toMatchObject([
      { action: 'erase_customer', detail: { requests: 1 }, sellerId: ada.sellerId },
    ])
    await expect(findCustomer(app.contextAs(ada), GRACE.email)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('draws the piece again without its engraving, and leaves no file behind', async () => {
    const { leadId, designId } = await sendGracesSignet(app, store)
    await decline(ada, leadId)
    await erase(ada)
    await app.settle()
    await runTimers(app.deps)
    const lead = await leadOf(leadId)
    const left = await app.db.select().from(concepts).where(eq(concepts.designId, designId))
    expect(left).toMatchObject([{ id: lead?.conceptId, instruction: null }])
    expect(left[0]?.spec.engraving).toBeUndefined()
    const named = left.flatMap(({ heroKey, topKey, sideKey }) => [heroKey, topKey, sideKey])
    expect((await filesOf(app)).toSorted()).toEqual(named.toSorted())
    expect(await app.db.select().from(designs)).toHaveLength(1)
  })

  it('removes the files by cron, where the worker was killed before it could', async () => {
    const { leadId } = await sendGracesSignet(app, store)
    await decline(ada, leadId)
    const files = await filesOf(app)
    await eraseCustomer(
      {
        ...ctx(ada),
        files: { ...app.deps.files, remove: () => new Promise(() => {}) },
        background: () => {},
      },
      GRACE,
    )
    expect(await filesOf(app)).toEqual(files)
    await runTimers(app.deps)
    for (const key of files) expect(await app.deps.files.get(key)).toBeNull()
  })

  it('is done once when asked twice, and at once', async () => {
    const { leadId } = await sendGracesSignet(app, store)
    await decline(ada, leadId)
    await Promise.all([erase(ada), erase(ada)])
    await erase(ada)
    expect(await app.db.select().from(auditEntries)).toHaveLength(1)
    expect((await app.db.select().from(events)).filter(({ action }) => action === 'erase')).toHaveLength(1)
  })

  it('waits while a request is undecided or an order is open, and changes nothing', async () => {
    const { leadId } = await sendGracesSignet(app, store)
    await expect(erase(ada)).rejects.toEqual(refusedFor('offer_open'))
    await acceptLead(app.contextAs(ada), { leadId })
    for (const status of ['accepted', 'quote_sent', 'in_production'] as const) {
      await app.db.update(assignments).set({ status })
      const before = await everything(app)
      await expect(erase(ada)).rejects.toEqual(refusedFor('order_open'))
      expect((await everything(app)) === before).toBe(true)
    }
  })

  it('is for owners', async () => {
    const { leadId } = await sendGracesSignet(app, store)
    await decline(ada, leadId)
    await expect(erase({ ...ada, role: 'staff' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('takes nothing from another store: neither by an address it does not know, nor what another took on', async () => {
    const { leadId } = await sendGracesSignet(app, store, POOLED)
    await decline(ada, leadId)
    const before = await everything(app)
    await erase(bruno)
    expect((await everything(app)) === before).toBe(true)
    await acceptLead(app.contextAs(bruno), { leadId })
    await erase(ada)
    expect(await app.db.select().from(leadContacts)).toMatchObject([{ name: GRACE.name, erasedAt: null }])
    await expect(findCustomer(app.contextAs(ada), GRACE.email)).rejects.toMatchObject({ code: 'not_found' })
    expect(await findCustomer(app.contextAs(bruno), GRACE.email)).toMatchObject({ name: GRACE.name })
    await setStatus(leadId, 'completed')
    await erase(bruno)
    expect(await app.db.select().from(leadContacts)).toMatchObject([{ erasedAt: null }])
    await expect(findCustomer(app.contextAs(bruno), GRACE.email)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('closes a request that is open in the pool, for whoever was looking at it', async () => {
    const { leadId } = await sendGracesSignet(app, store, POOLED)
    await decline(ada, leadId)
    await reviewLead(app.contextAs(bruno), { leadId })
    await erase(ada)
    expect(await leadOf(leadId)).toMatchObject({
      status: 'closed',
      closedReason: 'withdrawn',
      inPool: false,
      poolUntil: null,
    })
    const [mine] = await app.db.select().from(assignments).where(eq(assignments.storeId, bruno.storeId))
    expect(mine).toMatchObject({ status: 'lost', respondBy: null, warnAt: null })
    await expect(acceptLead(app.contextAs(bruno), { leadId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('against an acceptance in the same moment: one of them happens, never both', async () => {
    for (let round = 0; round < 12; round++) {
      const { leadId } = await sendGracesSignet(app, store, POOLED)
      await decline(ada, leadId)
      const order = [() => erase(ada), () => acceptLead(app.contextAs(bruno), { leadId })]
      await Promise.allSettled((round % 2 ? order : order.toReversed()).map((act) => act()))
      const [contact] = await app.db.select().from(leadContacts).where(eq(leadContacts.leadId, leadId))
      const [taken] = await app.db
        .select()
        .from(assignments)
        .where(and(eq(assignments.leadId, leadId), eq(assignments.storeId, bruno.storeId)))
      expect(taken?.status === 'accepted').toBe(contact?.erasedAt === null)
      expect((await leadOf(leadId))?.status).toBe(taken ? 'open' : 'closed')
    }
  })

  it('says so where an order is opened again between the reading and the deleting', async () => {
    await app.db.update(stores).set({ accepting: false }).where(eq(stores.id, store.id))
    await sendGracesRing(app, store, POOLED)
    const [lead] = await app.db.select().from(leads)
    const leadId = lead?.id ?? ''
    await acceptLead(app.contextAs(bruno), { leadId })
    await setStatus(leadId, 'completed')
    const { db, ...rest } = ctx(bruno)
    let isFirst = true
    const batch: typeof db.batch = async (statements) => {
      if (isFirst) await setStatus(leadId, 'in_production')
      isFirst = false
      return db.batch(statements)
    }
    const interrupted = new Proxy(db, {
      get: (target, property) => (property === 'batch' ? batch : Reflect.get(target, property, target)),
    })
    await expect(eraseCustomer({ ...rest, db: interrupted }, { email: GRACE.email })).rejects.toEqual(
      refusedFor('order_open'),
    )
    expect(await app.db.select().from(customers).where(eq(customers.storeId, bruno.storeId))).toHaveLength(1)
  })

  it('leaves the same person at another store alone', async () => {
    const { leadId } = await sendGracesSignet(app, store)
    const [bezel] = await app.db.select().from(stores).where(eq(stores.id, bruno.storeId))
    if (!bezel) throw new Error('Bruno has a store')
    await app.db.update(stores).set({ allowedOrigins: store.allowedOrigins }).where(eq(stores.id, bezel.id))
    await sendGracesRing(app, bezel)
    await decline(ada, leadId)
    await erase(ada)
    expect(await app.db.select().from(customers)).toMatchObject([
      { storeId: bruno.storeId, email: GRACE.email },
    ])
    expect(await findCustomer(app.contextAs(bruno), GRACE.email)).toMatchObject({ name: GRACE.name })
  })

  it('lets no mail go to them any more', async () => {
    const { leadId } = await sendGracesSignet(app, store)
    await decline(ada, leadId)
    await erase(ada)
    expect((await app.db.select().from(outbox)).filter(({ kind }) => kind.startsWith('customer'))).toEqual([])
    await app.db.insert(outbox).values({
      id: 'out_late',
      key: 'late',
      kind: 'customer_nobody',
      storeId: store.id,
      leadId,
      createdAt: app.deps.now(),
      dueAt: app.deps.now(),
    })
    app.wait(DAY)
    await runTimers(app.deps)
    expect(app.mails.map(({ to }) => to)).toEqual([store.email])
  })

  it('never scans a growing table', async () => {
    const system = app.contextAs({ kind: 'system' })
    const batch = (ids: string[]) =>
      inOrder({ files: filesToGo(system, ids), ...eraseLeadContacts(system, ids) }).map(queryOf)
    for (const { sql: text, params } of [...batch(['lead_one', 'lead_two']), ...batch([])]) {
      const plan = await app.client.execute({ sql: `explain query plan ${text}`, args: params.map(String) })
      for (const { detail } of plan.rows)
        expect(`${text}: ${String(detail)}`).not.toMatch(/: SCAN (?!json_each|\(subquery)/)
    }
  })
})
