import { DAY } from '#shared/dates.ts'
import { and, eq, gte, lt } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { GRACE, openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { assignments } from '../../tables/assignments.ts'
import { auditEntries } from '../../tables/audit.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { declineLead } from '../leads/decline-lead.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import type { Store } from '../../tables/stores.ts'
import { exportCustomers } from './export-customers.ts'
import { findCustomer } from './find-customer.ts'
import { type CustomersView, listCustomers } from './list-customers.ts'
import { customers } from '../../tables/customers.ts'
import { type CustomerLine, selectCustomers } from './select-customers.ts'

let app: TestApp
let store: Store
let ada: Seller
let bruno: Seller

beforeEach(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app, { networkRelease: true })
  store = goldsmith.store
  ada = goldsmith.actor
  bruno = (await openBezel(app)).actor
})
afterEach(() => app.close())

const LINUS = { ...GRACE, name: 'Linus Pauling', email: 'Linus@Example.com', phone: '+1 541 555 0101' }
const POOLED = { consent: { terms: true as const, network: true } }
const listed = async (actor: Seller, words: string | null = null) =>
  (await listCustomers(app.contextAs(actor), { words, after: null })).people
const names = async (actor: Seller, words: string | null = null) =>
  (await listed(actor, words)).map(({ name }) => name)
const idOf = async (sent: { reference: string }) =>
  (await app.db.select().from(leads).where(eq(leads.reference, sent.reference)))[0]?.id ?? ''
const markSpam = (leadId: string) =>
  app.db
    .update(assignments)
    .set({ spamAt: 1 })
    .where(and(eq(assignments.leadId, leadId), eq(assignments.storeId, store.id)))

describe('the directory', () => {
  it('holds people by their address, whatever its letters, with all they sent, the newest first', async () => {
    await sendGracesRing(app, store, { contact: LINUS })
    app.wait(DAY)
    const second = await sendGracesRing(app, store)
    app.wait(DAY)
    await sendGracesRing(app, store, { contact: { ...LINUS, email: 'LINUS@example.com' } })
    await acceptLead(app.contextAs(ada), { leadId: await idOf(second) })
    expect(await listed(ada)).toMatchObject([
      { name: 'Linus Pauling', email: 'linus@example.com', phone: LINUS.phone, requests: 2, orders: 0 },
      { name: 'Grace Hopper', location: GRACE.location, requests: 1, orders: 1 },
    ])
    const [linus] = await listed(ada)
    expect((linus?.lastAt ?? 0) - (linus?.firstAt ?? 0)).toBe(2 * DAY)
  })

  it('keeps name and address of who wrote to its own site, phone and place only while it deals with them', async () => {
    const leadId = await idOf(await sendGracesRing(app, store, { contact: LINUS }))
    await declineLead(app.contextAs(ada), { leadId, reason: 'too_busy' })
    expect(await listed(ada)).toMatchObject([
      { name: 'Linus Pauling', email: 'linus@example.com', phone: null, location: null },
    ])
    expect(await findCustomer(app.contextAs(ada), LINUS.email)).toMatchObject({
      name: 'Linus Pauling',
      phone: null,
      location: null,
      reachable: false,
      requests: [{ leadId, isOrder: false }],
    })
  })

  it('knows somebody from the pool once it took them on, and no longer when it gave them back', async () => {
    const leadId = await idOf(await sendGracesRing(app, store, POOLED))
    await declineLead(app.contextAs(ada), { leadId, reason: 'too_busy' })
    expect(await names(bruno)).toEqual([])
    await acceptLead(app.contextAs(bruno), { leadId })
    expect(await names(bruno)).toEqual(['Grace Hopper'])
    expect(await findCustomer(app.contextAs(bruno), GRACE.email)).toMatchObject({
      fromPool: true,
      blockedBy: 'order_open',
    })
    await app.db
      .update(assignments)
      .set({ status: 'cancelled' })
      .where(eq(assignments.storeId, bruno.storeId))
    expect(await names(bruno)).toEqual([])
    await expect(findCustomer(app.contextAs(bruno), GRACE.email)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaks nothing of the same address to another store', async () => {
    await sendGracesRing(app, store)
    expect(await names(bruno)).toEqual([])
    expect(await names(bruno, 'grace')).toEqual([])
    await expect(findCustomer(app.contextAs(bruno), GRACE.email)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves out who wrote nothing but spam, and the spam of who wrote more', async () => {
    await markSpam(await idOf(await sendGracesRing(app, store, { contact: LINUS })))
    const spam = await idOf(await sendGracesRing(app, store))
    await sendGracesRing(app, store)
    await markSpam(spam)
    expect(await listed(ada)).toMatchObject([{ name: 'Grace Hopper', requests: 1 }])
    await expect(findCustomer(app.contextAs(ada), LINUS.email)).rejects.toMatchObject({ code: 'not_found' })
    expect((await findCustomer(app.contextAs(ada), GRACE.email)).requests).toHaveLength(1)
  })

  it('finds by a part of the name or the address, and takes wildcards for what they are', async () => {
    await sendGracesRing(app, store)
    await sendGracesRing(app, store, { contact: LINUS })
    expect(await names(ada, 'hOPP')).toEqual(['Grace Hopper'])
    expect(await names(ada, 'linus@EX')).toEqual(['Linus Pauling'])
    expect(await names(ada, '%')).toEqual([])
    expect(await names(ada, "'; drop table customers; --")).toEqual([])
  })
})

/** So many more people of Ada's store like the one who is there, each a millisecond older than the one before. */
async function addPeople(count: number): Promise<void> {
  const [[lead], [contact], [assignment]] = await app.db.batch([
    app.db.select().from(leads),
    app.db.select().from(leadContacts),
    app.db.select().from(assignments),
  ])
  if (!lead || !contact || !assignment) throw new Error('nobody to be like')
  const people = Array.from({ length: count }, (_, n) => {
    const id = String(n).padStart(4, '0')
    const email = `p${id}@example.com`
    const at = app.deps.now() - 1 - n
    return {
      lead: { ...lead, id: `lead_${id}`, reference: `R${id}`, designId: `des_${id}`, createdAt: at },
      contact: { ...contact, leadId: `lead_${id}`, name: `=SUM(${n})`, email },
      assignment: { ...assignment, id: `asg_${id}`, leadId: `lead_${id}` },
      customer: { storeId: store.id, email, lastLeadId: `lead_${id}`, lastLeadAt: at, createdAt: at },
    }
  })
  for (let at = 0; at < count; at += 500) {
    const some = people.slice(at, at + 500)
    await app.db.batch([
      app.db.insert(leads).values(some.map((person) => person.lead)),
      app.db.insert(leadContacts).values(some.map((person) => person.contact)),
      app.db.insert(assignments).values(some.map((person) => person.assignment)),
      app.db.insert(customers).values(some.map((person) => person.customer)),
    ])
  }
}

describe('many people', () => {
  beforeEach(() => sendGracesRing(app, store))

  it('come fifty at a time, everyone once, whatever is spam between them', async () => {
    await addPeople(230)
    await app.db
      .update(assignments)
      .set({ spamAt: 1 })
      .where(and(gte(assignments.leadId, 'lead_0040'), lt(assignments.leadId, 'lead_0180')))
    const seen: string[] = []
    let pages = 0
    for (let after: CustomersView['more'] = null; pages === 0 || after !== null; pages++) {
      const view: CustomersView = await listCustomers(app.contextAs(ada), { words: null, after })
      expect(view.people.length).toBeLessThanOrEqual(50)
      seen.push(...view.people.map(({ email }) => email))
      after = view.more
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(231 - 140)
    expect(seen[0]).toBe(GRACE.email)
  })

  it('are searched a thousand at a time, and further when asked', async () => {
    await addPeople(1_200)
    const first = await listCustomers(app.contextAs(ada), { words: 'p1150@', after: null })
    expect(first).toMatchObject({ people: [], words: 'p1150@' })
    const second = await listCustomers(app.contextAs(ada), { words: 'p1150@', after: first.more })
    expect(second).toMatchObject({ people: [{ email: 'p1150@example.com' }], more: null })
  })

  it('are exported whole, chunk by chunk, once by an owner, with one entry that names nobody', async () => {
    await addPeople(1_100)
    const people: CustomerLine[] = []
    for await (const chunk of await exportCustomers(app.contextAs(ada))) people.push(...chunk)
    expect(new Set(people.map(({ email }) => email)).size).toBe(1_101)
    const entries = await app.db.select().from(auditEntries)
    expect(entries).toMatchObject([{ action: 'export_customers', detail: {}, sellerId: ada.sellerId }])
    await expect(exportCustomers(app.contextAs({ ...ada, role: 'staff' }))).rejects.toMatchObject({
      code: 'forbidden',
    })
    const busy = { ...app.contextAs(ada), allowWrite: async () => false }
    await expect(exportCustomers(busy)).rejects.toMatchObject({ code: 'too_many_requests' })
    expect(await app.db.select().from(auditEntries)).toHaveLength(1)
  })

  it('are found by indexes, from the newest on', async () => {
    const wanted = { words: 'grace', after: { lastLeadAt: 9, email: 'x' }, scan: 100, limit: 50 }
    for (const read of Object.values(selectCustomers(app.contextAs(ada), wanted))) {
      const { sql: text, params } = read.getQuery()
      const plan = await app.client.execute({
        sql: `explain query plan ${text}`,
        args: params.map(String),
      })
      const steps = plan.rows.map(({ detail }) => String(detail))
      expect(
        steps.filter((step) => /SCAN (customers|lead_contacts|c|a|l|leads|assignments)\b/.test(step)),
      ).toEqual([])
      expect(steps.join('\n')).toContain('customers_recent')
    }
  })
})
