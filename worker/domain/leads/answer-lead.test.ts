import { HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import type { TestApp } from '../../test/harness.ts'
import { typedSettings } from '../../test/settings.ts'
import { openBoth, openStore, sendGracesRing } from '../../test/stories.ts'
import { lapseAssignments } from './lapse-assignments.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { messages } from '../../tables/conversations.ts'
import { outbox } from '../../tables/outbox.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { updateSettings } from '../settings/update-settings.ts'
import { acceptLead } from './accept-lead.ts'
import { declineLead } from './decline-lead.ts'
import { findLead } from './find-lead.ts'
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

const theLead = async () => {
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('no lead was sent')
  return lead
}
const actions = async () => (await app.db.select().from(events)).map((event) => event.action)
const refusedWith = (code: string) => expect.objectContaining({ code })
const POOLED = { consent: { terms: true as const, network: true } }
const release = () => app.db.update(stores).set({ networkRelease: true }).where(eq(stores.id, store.id))

describe('accept', () => {
  it('takes every slot for the home store, with the first message, its event and its mail', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    const { assignmentId } = await acceptLead(app.contextAs(ada), {
      leadId: id,
      message: 'What a lovely ring.',
    })
    expect(await theLead()).toMatchObject({ status: 'claimed', slotsTaken: 3 })
    const [order] = await app.db.select().from(assignments)
    expect(order).toMatchObject({ id: assignmentId, status: 'accepted', replyDue: null, respondBy: null })
    expect(await app.db.select().from(messages)).toMatchObject([
      { author: 'seller', body: 'What a lovely ring.' },
    ])
    expect(await actions()).toContain('accept')
    expect((await app.db.select().from(outbox)).map((mail) => mail.kind)).toContain('customer_accepted')
  })

  it('starts the 24-hour clock when there is no first message', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    await acceptLead(app.contextAs(ada), { leadId: id })
    expect((await app.db.select().from(assignments))[0]?.replyDue).toBe(app.deps.now() + 24 * HOUR)
  })

  it('is one acceptance when clicked twice', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    const first = await acceptLead(app.contextAs(ada), { leadId: id })
    expect(await acceptLead(app.contextAs(ada), { leadId: id })).toEqual(first)
    expect((await actions()).filter((action) => action === 'accept')).toHaveLength(1)
  })

  it('is one acceptance when two tabs accept, or review and accept, at once', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    const both = await Promise.all([1, 2].map(() => acceptLead(app.contextAs(ada), { leadId: id })))
    expect(both[1]).toEqual(both[0])

    await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, store.id))
    await sendGracesRing(app, store, POOLED)
    const pooled = (await app.db.select().from(leads)).find((lead) => lead.inPool)
    const leadId = pooled?.id ?? ''
    const raced = [reviewLead(app.contextAs(bruno), { leadId }), acceptLead(app.contextAs(bruno), { leadId })]
    expect((await Promise.allSettled(raced)).map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'fulfilled',
    ])
  })

  it('is a 404 for a store the lead was not offered to', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    await expect(acceptLead(app.contextAs(bruno), { leadId: id })).rejects.toEqual(refusedWith('not_found'))
  })

  it('is a conflict after the time to answer, even before the timer has run', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    app.wait(49 * HOUR)
    await expect(acceptLead(app.contextAs(ada), { leadId: id })).rejects.toEqual(refusedWith('conflict'))
    expect(await actions()).not.toContain('accept')
  })

  it('never gives a pool lead more than three jewelers, and those still looking have lost', async () => {
    await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, store.id))
    await sendGracesRing(app, store, POOLED)
    const { id } = await theLead()
    await reviewLead(app.contextAs(bruno), { leadId: id })
    const rivals = await Promise.all(
      ['one', 'two', 'three', 'four'].map((name) =>
        openStore(app, { name }, { name, email: `${name}@example.com`, password: 'a-long-password' }),
      ),
    )
    const outcomes = await Promise.allSettled(
      rivals.map(({ actor }) => acceptLead(app.contextAs(actor), { leadId: id })),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(3)
    expect(await theLead()).toMatchObject({ status: 'claimed', slotsTaken: 3 })
    const [lost] = await app.db.select().from(assignments).where(eq(assignments.storeId, bruno.storeId))
    expect(lost?.status).toBe('lost')
    expect((await actions()).filter((action) => action === 'lose')).toHaveLength(1)
    await expect(acceptLead(app.contextAs(bruno), { leadId: id })).rejects.toEqual(refusedWith('conflict'))
  })
})

describe('decline', () => {
  it('releases the lead to the pool where customer and store agreed to that', async () => {
    await release()
    await sendGracesRing(app, store, POOLED)
    const { id } = await theLead()
    await declineLead(app.contextAs(ada), { leadId: id, reason: 'too_busy' })
    expect(await theLead()).toMatchObject({ status: 'open', inPool: true })
    expect((await readPool(app.contextAs(bruno))).pool.map((card) => card.leadId)).toEqual([id])
    expect((await readPool(app.contextAs(ada))).pool).toEqual([])
  })

  it('closes the lead otherwise, and the customer is told the truth', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    await declineLead(app.contextAs(ada), { leadId: id, reason: 'other', note: 'We do not set sapphires.' })
    expect(await theLead()).toMatchObject({ status: 'closed', inPool: false })
    expect((await app.db.select().from(outbox)).map((mail) => mail.kind)).toContain('customer_nobody')
    const [row] = await app.db.select().from(assignments)
    expect(row).toMatchObject({
      status: 'declined',
      declineReason: 'other',
      declineNote: 'We do not set sapphires.',
    })
  })

  it('asks for a reason, and for words with “other”', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    const decline = (reason: string) => declineLead(app.contextAs(ada), { leadId: id, reason })
    await expect(decline('bored')).rejects.toMatchObject({ fields: [{ path: 'reason' }] })
    await expect(decline('other')).rejects.toMatchObject({ fields: [{ path: 'note' }] })
    expect(await theLead()).toMatchObject({ status: 'open' })
  })

  it('is one decline when clicked twice, and no acceptance can follow', async () => {
    await sendGracesRing(app, store)
    const { id } = await theLead()
    await declineLead(app.contextAs(ada), { leadId: id, reason: 'timeline' })
    await declineLead(app.contextAs(ada), { leadId: id, reason: 'timeline' })
    expect((await actions()).filter((action) => action === 'decline')).toHaveLength(1)
    await expect(acceptLead(app.contextAs(ada), { leadId: id })).rejects.toEqual(refusedWith('conflict'))
  })
})

describe('what may be seen', () => {
  it('tells what happened in the order it happened', async () => {
    for (let sent = 0; sent < 8; sent++) await sendGracesRing(app, store)
    for (const { id } of await app.db.select().from(leads)) {
      await acceptLead(app.contextAs(ada), { leadId: id })
      const { events: told } = await findLead(app.contextAs(ada), id)
      expect(told.map((event) => event.action)).toEqual(['receive', 'offer', 'accept'])
    }
  })

  it('hides an address that somebody gave as their name', async () => {
    await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, store.id))
    const contact = {
      name: 'grace@example.com',
      email: 'grace@example.com',
      preferred: 'email' as const,
      location: 'Arlington +1 555 123 4567',
    }
    await sendGracesRing(app, store, { ...POOLED, contact })
    const { id } = await theLead()
    const seen = JSON.stringify([
      await findLead(app.contextAs(bruno), id),
      await readPool(app.contextAs(bruno)),
    ])
    expect(seen).not.toMatch(/grace@|555 123/)
  })

  it('shows the home store everything, and a pool store only what is general', async () => {
    await release()
    await sendGracesRing(app, store, POOLED)
    const { id } = await theLead()
    expect((await findLead(app.contextAs(ada), id)).customer.full?.email).toBe('grace@example.com')
    await expect(findLead(app.contextAs(bruno), id)).rejects.toEqual(refusedWith('not_found'))
    await declineLead(app.contextAs(ada), { leadId: id, reason: 'too_busy' })
    const seen = await findLead(app.contextAs(bruno), id)
    expect(seen.customer).toMatchObject({ firstName: 'Grace', location: 'Arlington, Virginia', full: null })
    expect(JSON.stringify(seen)).not.toContain('grace@example.com')
    expect(JSON.stringify(seen)).not.toContain('Hopper')
    expect(seen.ownPrice?.costMinor).toBeGreaterThan(0)
  })

  it('counts other stores that are reviewing, once each', async () => {
    await release()
    await sendGracesRing(app, store, POOLED)
    const { id } = await theLead()
    await declineLead(app.contextAs(ada), { leadId: id, reason: 'too_busy' })
    await reviewLead(app.contextAs(bruno), { leadId: id })
    await reviewLead(app.contextAs(bruno), { leadId: id })
    const clara = await openStore(
      app,
      { name: 'Clara' },
      { name: 'Clara', email: 'clara@example.com', password: 'a-long-password' },
    )
    expect((await readPool(app.contextAs(clara.actor))).pool[0]?.reviewing).toBe(1)
    const brunos = await readPool(app.contextAs(bruno))
    expect([brunos.pool.length, brunos.reviewing[0]?.reviewing]).toEqual([0, 0])
    expect((await actions()).filter((action) => action === 'review')).toHaveLength(1)
  })
})

describe('lapse', () => {
  it('lapses each offer once, however often it runs, and tells the customer once', async () => {
    await sendGracesRing(app, store)
    const system = () => app.contextAs({ kind: 'system' as const })
    expect(await lapseAssignments(system())).toBe(0)
    app.wait(48 * HOUR)
    expect(await lapseAssignments(system())).toBe(1)
    expect(await lapseAssignments(system())).toBe(0)
    expect(await theLead()).toMatchObject({ status: 'closed' })
    expect((await app.db.select().from(assignments))[0]?.status).toBe('auto_declined')
    expect((await actions()).filter((action) => action === 'lapse')).toHaveLength(1)
    expect(
      (await app.db.select().from(outbox)).filter((mail) => mail.kind === 'customer_nobody'),
    ).toHaveLength(1)
  })

  it('lets go of offers at once on vacation, and leaves accepted orders alone', async () => {
    await release()
    await sendGracesRing(app, store)
    await acceptLead(app.contextAs(ada), { leadId: (await theLead()).id })
    app.wait(1000)
    await sendGracesRing(app, store, POOLED)
    const away = { networkRelease: true, vacation: true, vacationMessage: null }
    await updateSettings(app.contextAs(ada), typedSettings(store, away))
    const rows = await app.db.select().from(assignments)
    expect(rows.map((row) => row.status).sort()).toEqual(['accepted', 'auto_declined'])
    expect((await readPool(app.contextAs(bruno))).pool).toHaveLength(1)
  })
})
