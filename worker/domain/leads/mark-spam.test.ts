import { DAY, HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import type { TestApp } from '../../test/harness.ts'
import { openBoth, openStore, sendGracesRing } from '../../test/stories.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { customers } from '../../tables/customers.ts'
import { outbox } from '../../tables/outbox.ts'
import { type Store, storeCounts, stores } from '../../tables/stores.ts'
import { runTimers } from '../../timers.ts'
import { acceptLead } from './accept-lead.ts'
import { declineLead } from './decline-lead.ts'
import { findLead } from './find-lead.ts'
import { markSpam } from './mark-spam.ts'
import { readPool } from '../pool/read-pool.ts'
import { reviewLead } from './review-lead.ts'
import { leads } from '../../tables/leads.ts'

let app: TestApp
let store: Store
let ada: Seller
let bruno: Seller

beforeEach(async () => {
  ;({ app, store, ada, bruno } = await openBoth())
})
afterEach(() => app.close())

const POOLED = { consent: { terms: true as const, network: true } }
const refusedWith = (code: string) => expect.objectContaining({ code })
const theLead = async () => {
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('no lead was sent')
  return lead
}
const actions = async () => (await app.db.select().from(events)).map((event) => event.action)
const spam = (actor: Seller, leadId: string) => markSpam(app.contextAs(actor), { leadId })
const numbers = async (storeId: string) =>
  (await app.db.select().from(storeCounts).where(eq(storeCounts.storeId, storeId))).filter(
    ({ name, value }) => value !== 0 && name !== 'ever_accepted',
  )
/** Stores that have taken orders before, and so have a say. */
const known = (...actors: Seller[]) =>
  app.db
    .insert(storeCounts)
    .values(actors.map(({ storeId }) => ({ storeId, name: 'ever_accepted', value: 1 })))
const another = async (name: string) =>
  (
    await openStore(
      app,
      { name },
      { name, email: `${name.toLowerCase()}@example.com`, password: 'a-long-password' },
    )
  ).actor
const clara = () => another('Clara')
const dora = () => another('Dora')

/** Straight into the pool, since the home store takes nothing just now. */
async function pooledLead(): Promise<string> {
  await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, store.id))
  await sendGracesRing(app, store, POOLED)
  return (await theLead()).id
}

describe('spam from the store’s own site', () => {
  it('closes at once, mails nobody, and is in no number, list or directory of the store', async () => {
    await sendGracesRing(app, store, POOLED)
    const { id } = await theLead()
    const mails = (await app.db.select().from(outbox)).length
    await spam(ada, id)
    expect(await theLead()).toMatchObject({
      status: 'closed',
      closedReason: 'spam',
      poolUntil: null,
      closingWarnAt: null,
    })
    const [row] = await app.db.select().from(assignments)
    expect(row).toMatchObject({
      status: 'declined',
      declineReason: 'other',
      declineNote: 'Spam',
      spamAt: app.deps.now(),
      respondBy: null,
      warnAt: null,
    })
    expect(await actions()).toEqual(expect.arrayContaining(['decline', 'close']))
    expect(await app.db.select().from(outbox)).toHaveLength(mails)
    expect(await numbers(store.id)).toEqual([])
    expect(await app.db.select().from(customers)).toEqual([])
    expect((await readPool(app.contextAs(ada))).forYou).toEqual([])
    await expect(findLead(app.contextAs(ada), id)).rejects.toEqual(refusedWith('not_found'))
    expect((await readPool(app.contextAs(bruno))).pool).toEqual([])
  })

  it('keeps a customer the store knew before', async () => {
    await sendGracesRing(app, store)
    app.wait(1000)
    await sendGracesRing(app, store)
    const [, second] = await app.db.select().from(leads).orderBy(leads.id)
    await spam(ada, second?.id ?? '')
    expect(await app.db.select().from(customers)).toHaveLength(1)
  })
})

describe('spam in the pool', () => {
  it('is gone for the store that says so, and for all when a second one agrees', async () => {
    const id = await pooledLead()
    const [third, looking] = [await clara(), bruno]
    await known(third, looking)
    await reviewLead(app.contextAs(looking), { leadId: id })
    await spam(third, id)
    expect(await theLead()).toMatchObject({ status: 'open', closedReason: null, reviewing: 1 })
    expect((await readPool(app.contextAs(third))).pool).toEqual([])
    await expect(findLead(app.contextAs(third), id)).rejects.toEqual(refusedWith('not_found'))
    expect((await readPool(app.contextAs(looking))).reviewing).toHaveLength(1)
    await spam(looking, id)
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'spam', reviewing: 0 })
    expect(await numbers(looking.storeId)).toEqual([])
  })

  it('closes under a store that was still looking, which has lost it', async () => {
    const id = await pooledLead()
    const third = await clara()
    await reviewLead(app.contextAs(bruno), { leadId: id })
    await spam(third, id)
    const fourth = await dora()
    await known(third, fourth)
    await spam(fourth, id)
    const [row] = await app.db.select().from(assignments).where(eq(assignments.storeId, bruno.storeId))
    expect(row).toMatchObject({ status: 'lost', respondBy: null })
    expect((await actions()).filter((action) => action === 'lose')).toHaveLength(1)
    await expect(acceptLead(app.contextAs(bruno), { leadId: id })).rejects.toEqual(refusedWith('conflict'))
  })

  it('never closes a lead that a store has accepted', async () => {
    const id = await pooledLead()
    await acceptLead(app.contextAs(bruno), { leadId: id })
    const third = await clara()
    const fourth = await dora()
    await known(third, fourth)
    await Promise.all([spam(third, id), spam(fourth, id)])
    expect(await theLead()).toMatchObject({ status: 'open', slotsTaken: 1, reviewing: 1 })
  })

  it('closes once when two stores say so at the same moment', async () => {
    const id = await pooledLead()
    const third = await clara()
    await known(third, bruno)
    await Promise.all([spam(third, id), spam(bruno, id)])
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'spam' })
    expect((await actions()).filter((action) => action === 'close')).toHaveLength(1)
  })
})

describe('marking', () => {
  it('is one mark when clicked twice', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    await spam(ada, id)
    const before = await app.db.select().from(events)
    await spam(ada, id)
    expect(await app.db.select().from(events)).toEqual(before)
  })

  it('is refused for what was accepted or declined, and changes nothing', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    await acceptLead(app.contextAs(ada), { leadId: id })
    const before = await app.db.select().from(assignments)
    await expect(spam(ada, id)).rejects.toEqual(refusedWith('conflict'))
    expect(await app.db.select().from(assignments)).toEqual(before)
    expect(await theLead()).toMatchObject({ status: 'claimed', closedReason: null })
  })

  it('is a 404 for a store the lead does not reach', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    await expect(spam(bruno, id)).rejects.toEqual(refusedWith('not_found'))
    expect(await theLead()).toMatchObject({ status: 'open' })
  })
})

describe('what a mark leaves', () => {
  it('nothing in the numbers of those who had declined it', async () => {
    const id = await pooledLead()
    const third = await clara()
    await known(third, bruno)
    const decliner = await dora()
    await declineLead(app.contextAs(decliner), { leadId: id, reason: 'too_busy' })
    expect(await numbers(decliner.storeId)).toHaveLength(1)
    await spam(third, id)
    await spam(bruno, id)
    expect((await theLead()).closedReason).toBe('spam')
    expect(await numbers(decliner.storeId)).toEqual([])
  })

  it('the lead open while only stores without an order of their own say so', async () => {
    const id = await pooledLead()
    await spam(await clara(), id)
    await spam(bruno, id)
    expect(await theLead()).toMatchObject({ status: 'open', closedReason: null })
  })

  it('no lead open for ever whose last reviewer says so after its days in the pool', async () => {
    const id = await pooledLead()
    app.wait(29 * DAY)
    await reviewLead(app.contextAs(bruno), { leadId: id })
    app.wait(DAY + HOUR)
    await runTimers(app.deps)
    expect(await theLead()).toMatchObject({ status: 'open', inPool: false })
    await spam(bruno, id)
    await runTimers(app.deps)
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'expired' })
  })

  it('the customer in the directory whose other order runs', async () => {
    const first = await pooledLead()
    await app.db.update(stores).set({ accepting: true }).where(eq(stores.id, store.id))
    app.wait(HOUR)
    await sendGracesRing(app, store)
    const home = (await app.db.select().from(leads)).find(({ id }) => id !== first)
    await acceptLead(app.contextAs(ada), { leadId: first })
    await spam(ada, home?.id ?? '')
    expect(await app.db.select().from(customers)).toMatchObject([{ lastLeadId: first }])
  })
})
