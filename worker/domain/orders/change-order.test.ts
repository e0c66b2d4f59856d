import { rounds } from '#shared/test/rounds.ts'
import { DAY, HOUR } from '#shared/dates.ts'
import type { EventAction } from '#shared/lead/event-action.ts'
import { CLOSING_WARNING, POOL_LIFE, REOPEN_WITHIN } from '#shared/lead/timers.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import type { TestApp } from '../../test/harness.ts'
import { openBoth, openStore, sendGracesRing } from '../../test/stories.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { findLead } from '../leads/find-lead.ts'
import { leads } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { sendDueMail } from '../notifications/send-due-mail.ts'
import { type Store, storeCounts, stores } from '../../tables/stores.ts'
import { cancelOrder } from './cancel-order.ts'
import { completeOrder } from './complete-order.ts'
import { findOrder } from './find-order.ts'
import { reopenOrder } from './reopen-order.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'

let app: TestApp
let store: Store
let ada: Seller
let bruno: Seller

beforeEach(async () => {
  ;({ app, store, ada, bruno } = await openBoth())
})
afterEach(() => app.close())

const refusedWith = (code: string) => expect.objectContaining({ code })
const POOLED = { consent: { terms: true as const, network: true } }
const ILL = { reason: 'Our setter is ill.' }

const theLead = async () => {
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('no lead was sent')
  return lead
}
const rowOf = async (id: string) => {
  const [row] = await app.db.select().from(assignments).where(eq(assignments.id, id))
  return row
}
const told = async (action: EventAction) => app.db.select().from(events).where(eq(events.action, action))
const mails = async (kind: string) => app.db.select().from(outbox).where(eq(outbox.kind, kind))
const sendMail = async () => {
  await sendDueMail(app.contextAs({ kind: 'system' as const }))
  return app.mails.splice(0).filter((mail) => mail.to === 'grace@example.com')
}

/** Grace's ring as Ada's order, where it has to stand. */
async function adasOrder(stands: Partial<AssignmentRow> = { status: 'accepted' }): Promise<string> {
  await sendGracesRing(app, store)
  const { assignmentId } = await acceptLead(app.contextAs(ada), { leadId: (await theLead()).id })
  if (stands.status === 'in_production') await app.db.update(leads).set({ status: 'won' })
  await app.db.update(assignments).set(stands)
  return assignmentId
}
const IN_PRODUCTION = { status: 'in_production' } as const

describe('complete', () => {
  it('finishes order and lead, stops every clock, leaves its event, tells the customer until when it can be undone', async () => {
    const id = await adasOrder(IN_PRODUCTION)
    await sendMail()
    await completeOrder(app.contextAs(ada), { assignmentId: id })
    expect(await rowOf(id)).toMatchObject({
      status: 'completed',
      completedAt: app.deps.now(),
      replyDue: null,
      replyMailAt: null,
      warnAt: null,
      respondBy: null,
    })
    expect(await theLead()).toMatchObject({ status: 'completed' })
    expect(await told('complete')).toMatchObject([
      { fromStatus: 'in_production', toStatus: 'completed', actorKind: 'seller', actorId: ada.sellerId },
    ])
    const [mail] = await sendMail()
    expect(mail?.text).toContain('has marked your piece as finished')
    expect(mail?.text).toContain('until November 29, 2026')
  })

  it('is one completion when clicked twice, one after the other or at once', async () => {
    const id = await adasOrder(IN_PRODUCTION)
    const click = () => completeOrder(app.contextAs(ada), { assignmentId: id })
    await Promise.all([click(), click()])
    await click()
    expect(await told('complete')).toHaveLength(1)
    expect(await mails('customer_completed')).toHaveLength(1)
  })

  it('is a 404 for another store, and for what was never accepted', async () => {
    const id = await adasOrder(IN_PRODUCTION)
    await expect(completeOrder(app.contextAs(bruno), { assignmentId: id })).rejects.toEqual(
      refusedWith('not_found'),
    )
    await app.db.update(assignments).set({ status: 'offered', acceptedAt: null })
    await expect(completeOrder(app.contextAs(ada), { assignmentId: id })).rejects.toEqual(
      refusedWith('not_found'),
    )
    expect(await told('complete')).toEqual([])
  })

  it.each(['accepted', 'quote_sent', 'cancelled', 'lost'] as const)(
    'is a conflict on an order that is %s, and changes nothing',
    async (status) => {
      const id = await adasOrder({ status })
      const before = await rowOf(id)
      await expect(completeOrder(app.contextAs(ada), { assignmentId: id })).rejects.toEqual(
        refusedWith('conflict'),
      )
      expect(await rowOf(id)).toEqual(before)
      expect(await mails('customer_completed')).toEqual([])
    },
  )
})

describe('open again', () => {
  const completed = async () => {
    const id = await adasOrder(IN_PRODUCTION)
    await sendMail()
    await completeOrder(app.contextAs(ada), { assignmentId: id })
    return id
  }

  it('takes it back into production, and a mail that has not gone out never does', async () => {
    const id = await completed()
    await reopenOrder(app.contextAs(ada), { assignmentId: id })
    expect(await rowOf(id)).toMatchObject({ status: 'in_production', completedAt: null })
    expect(await theLead()).toMatchObject({ status: 'won' })
    expect(await told('reopen')).toMatchObject([{ fromStatus: 'completed', toStatus: 'in_production' }])
    expect(await sendMail()).toEqual([])
  })

  it('lets it be completed again, and the customer hears of that too', async () => {
    const id = await completed()
    expect(await sendMail()).toHaveLength(1)
    await reopenOrder(app.contextAs(ada), { assignmentId: id })
    app.wait(3 * DAY)
    await completeOrder(app.contextAs(ada), { assignmentId: id })
    expect((await sendMail())[0]?.text).toContain('until December 2, 2026')
  })

  it('is one reopening when clicked twice', async () => {
    const id = await completed()
    const click = () => reopenOrder(app.contextAs(ada), { assignmentId: id })
    await Promise.all([click(), click()])
    await click()
    expect(await told('reopen')).toHaveLength(1)
  })

  it('works up to the last moment of seven days and is a conflict from then on', async () => {
    const id = await completed()
    app.wait(REOPEN_WITHIN - 1)
    await reopenOrder(app.contextAs(ada), { assignmentId: id })
    await completeOrder(app.contextAs(ada), { assignmentId: id })
    app.wait(REOPEN_WITHIN)
    await expect(reopenOrder(app.contextAs(ada), { assignmentId: id })).rejects.toEqual(
      refusedWith('conflict'),
    )
    expect(await rowOf(id)).toMatchObject({ status: 'completed' })
  })

  it('is a 404 for another store and a conflict on what was never completed', async () => {
    const id = await completed()
    await expect(reopenOrder(app.contextAs(bruno), { assignmentId: id })).rejects.toEqual(
      refusedWith('not_found'),
    )
    await app.db.update(assignments).set({ status: 'accepted' })
    await expect(reopenOrder(app.contextAs(ada), { assignmentId: id })).rejects.toEqual(
      refusedWith('conflict'),
    )
  })
})

describe('cancel', () => {
  it('closes the request where the customer agreed to nobody else, and tells them why', async () => {
    const id = await adasOrder()
    await sendMail()
    app.wait(HOUR)
    await cancelOrder(app.contextAs(ada), { assignmentId: id, ...ILL })
    expect(await rowOf(id)).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'seller',
      cancelReason: ILL.reason,
      replyDue: null,
      replyMailAt: null,
    })
    expect(await theLead()).toMatchObject({
      status: 'closed',
      closedReason: 'cancelled',
      inPool: false,
      slotsTaken: 0,
      reviewing: 0,
      poolUntil: null,
      closingWarnAt: null,
    })
    expect(await told('cancel')).toMatchObject([{ fromStatus: 'accepted', actorKind: 'seller' }])
    expect(await told('close')).toMatchObject([
      { toStatus: 'closed', actorKind: 'system', storeId: store.id },
    ])
    expect((await sendMail())[0]?.text).toContain('Our setter is ill.')
  })

  it('lets others take it on where customer and store agreed: every slot free, back in the pool, its timers set again', async () => {
    await app.db.update(stores).set({ networkRelease: true }).where(eq(stores.id, store.id))
    await sendGracesRing(app, store, POOLED)
    const { id: leadId, createdAt } = await theLead()
    const { assignmentId } = await acceptLead(app.contextAs(ada), { leadId })
    expect(await theLead()).toMatchObject({ status: 'claimed', slotsTaken: 3, inPool: false })
    await app.db.update(leads).set({ poolUntil: null, closingWarnAt: null })
    await cancelOrder(app.contextAs(ada), { assignmentId, ...ILL })
    expect(await theLead()).toMatchObject({
      status: 'open',
      inPool: true,
      slotsTaken: 0,
      closedReason: null,
      poolUntil: createdAt + POOL_LIFE,
      closingWarnAt: createdAt + POOL_LIFE - CLOSING_WARNING,
    })
    expect(await told('release')).toHaveLength(1)
    expect((await findLead(app.contextAs(bruno), leadId)).customer.full).toBeNull()
    expect((await sendMail()).map((mail) => mail.text).join()).toContain(
      'Other jewelers who can make it can see it now',
    )
    await acceptLead(app.contextAs(bruno), { leadId })
    expect(await theLead()).toMatchObject({ status: 'open', slotsTaken: 1 })
  })

  it('closes a request older than thirty days rather than showing it again', async () => {
    await app.db.update(stores).set({ networkRelease: true }).where(eq(stores.id, store.id))
    await sendGracesRing(app, store, POOLED)
    const { assignmentId } = await acceptLead(app.contextAs(ada), { leadId: (await theLead()).id })
    app.wait(POOL_LIFE)
    await cancelOrder(app.contextAs(ada), { assignmentId, ...ILL })
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'cancelled', inPool: false })
  })

  it('closes after a win, whatever was agreed about others', async () => {
    await app.db.update(stores).set({ networkRelease: true }).where(eq(stores.id, store.id))
    await sendGracesRing(app, store, POOLED)
    const { assignmentId } = await acceptLead(app.contextAs(ada), { leadId: (await theLead()).id })
    await app.db.update(assignments).set(IN_PRODUCTION)
    await app.db.update(leads).set({ status: 'won' })
    await cancelOrder(app.contextAs(ada), { assignmentId, ...ILL })
    expect(await theLead()).toMatchObject({ status: 'closed', closedReason: 'cancelled', slotsTaken: 0 })
    const mail = (await sendMail()).find(({ text }) => text.includes('had to give your request'))
    expect(mail?.text).toContain('Anything you already paid is between you and Goldsmith & Daughter.')
    expect(mail?.text).not.toContain('nothing was charged')
    expect(mail?.replyTo).toBe(store.email)
  })

  it('frees one place of three in the pool, and the next store can have it', async () => {
    await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, store.id))
    await sendGracesRing(app, store, POOLED)
    const { id: leadId } = await theLead()
    const open = (name: string) =>
      openStore(app, { name }, { name, email: `${name}@example.com`, password: 'a-long-password' })
    const [clara, dora, emil] = await Promise.all(['clara', 'dora', 'emil'].map(open))
    if (!clara || !dora || !emil) throw new Error('three stores open')
    for (const actor of [bruno, clara.actor, dora.actor]) await acceptLead(app.contextAs(actor), { leadId })
    expect(await theLead()).toMatchObject({ status: 'claimed', slotsTaken: 3 })
    const [brunos] = await app.db.select().from(assignments).where(eq(assignments.storeId, bruno.storeId))
    await cancelOrder(app.contextAs(bruno), { assignmentId: brunos?.id ?? '', ...ILL })
    expect(await theLead()).toMatchObject({ status: 'open', inPool: true, slotsTaken: 2, reviewing: 2 })
    const words = (await sendMail()).map(({ text }) => text).join()
    expect(words).toContain('Another jeweler has taken your request on too')
    expect(words).not.toMatch(/nothing was charged|can see it/)
    expect(await told('close')).toEqual([])
    await acceptLead(app.contextAs(emil.actor), { leadId })
    expect(await theLead()).toMatchObject({ status: 'claimed', slotsTaken: 3 })
    // Past thirty days the others go on, and nobody new sees it; the last to leave closes it.
    app.wait(POOL_LIFE)
    const others = await app.db
      .select()
      .from(assignments)
      .where(and(eq(assignments.status, 'accepted'), inArray(assignments.leadId, [leadId])))
    const actors = new Map([clara.actor, dora.actor, emil.actor].map((actor) => [actor.storeId, actor]))
    const left: string[] = []
    for (const { id, storeId } of others) {
      await cancelOrder(app.contextAs(actors.get(storeId) ?? ada), { assignmentId: id, ...ILL })
      const { status, inPool, slotsTaken } = await theLead()
      left.push(`${status} ${inPool} ${slotsTaken}`)
    }
    expect(left).toEqual(['open false 2', 'open false 1', 'closed false 0'])
  })

  it('asks for a reason the customer can read', async () => {
    const id = await adasOrder()
    const give = (reason: string) => cancelOrder(app.contextAs(ada), { assignmentId: id, reason })
    await expect(give('  ')).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'reason_needed' }] })
    await expect(give('x'.repeat(501))).rejects.toMatchObject({ fields: [{ code: 'too_big' }] })
    expect(await rowOf(id)).toMatchObject({ status: 'accepted' })
    await give('x'.repeat(500))
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled' })
  })

  it('is one cancellation when clicked twice; the first reason stays', async () => {
    const id = await adasOrder()
    const click = (reason: string) => cancelOrder(app.contextAs(ada), { assignmentId: id, reason })
    await click('First.')
    await click('Second.')
    expect(await told('cancel')).toHaveLength(1)
    expect(await mails('customer_cancelled')).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ cancelReason: 'First.' })
  })

  it('is a 404 for another store, and a conflict once completed or cancelled by the customer', async () => {
    const id = await adasOrder()
    const give = (actor: Seller) => cancelOrder(app.contextAs(actor), { assignmentId: id, ...ILL })
    await expect(give(bruno)).rejects.toEqual(refusedWith('not_found'))
    await app.db.update(assignments).set({ status: 'completed', completedAt: app.deps.now() })
    await expect(give(ada)).rejects.toEqual(refusedWith('conflict'))
    await app.db.update(assignments).set({ status: 'cancelled', cancelledBy: 'customer' })
    await expect(give(ada)).rejects.toEqual(refusedWith('conflict'))
    expect(await told('cancel')).toEqual([])
  })

  it('keeps the numbers: cancelled, never completed, still ever accepted', async () => {
    const id = await adasOrder()
    await cancelOrder(app.contextAs(ada), { assignmentId: id, ...ILL })
    const counts = await app.db.select().from(storeCounts).where(eq(storeCounts.storeId, store.id))
    const of = Object.fromEntries(counts.map(({ name, value }) => [name, value]))
    expect(of).toMatchObject({ accepted: 0, cancelled: 1, ever_accepted: 1 })
  })
})

describe('what can be read afterward', () => {
  it('is the order without the customer’s contact, for a store that gave it back or lost it', async () => {
    const id = await adasOrder()
    await cancelOrder(app.contextAs(ada), { assignmentId: id, ...ILL })
    const cancelled = await findOrder(app.contextAs(ada), id)
    expect(cancelled.assignment).toMatchObject({ status: 'cancelled', cancelReason: ILL.reason })
    await app.db.update(assignments).set({ status: 'lost' })
    for (const order of [cancelled, await findOrder(app.contextAs(ada), id)]) {
      expect(order.customer).toMatchObject({ firstName: 'Grace', full: null })
      expect(JSON.stringify(order)).not.toMatch(/Hopper|grace@/)
    }
    await expect(findOrder(app.contextAs(bruno), id)).rejects.toEqual(refusedWith('not_found'))
  })

  it('is nothing for a store that lost it without ever accepting', async () => {
    const id = await adasOrder()
    await app.db.update(assignments).set({ status: 'lost', acceptedAt: null })
    await expect(findOrder(app.contextAs(ada), id)).rejects.toEqual(refusedWith('not_found'))
  })
})

it('lets cancel and complete race again and again: one wins, the other is a conflict, one mail goes out', async () => {
  const id = await adasOrder(IN_PRODUCTION)
  const fresh = { ...IN_PRODUCTION, completedAt: null, cancelledBy: null, cancelReason: null }
  const won = new Set<string>()
  for (let round = 0; round < rounds({ few: 30, all: 200 }); round++) {
    await app.db.batch([
      app.db.update(assignments).set(fresh),
      app.db.update(leads).set({ status: 'won', closedReason: null, slotsTaken: 3 }),
      app.db.delete(events).where(inArray(events.action, ['cancel', 'complete', 'close'])),
      app.db.delete(outbox),
    ])
    const cancel = () => cancelOrder(app.contextAs(ada), { assignmentId: id, ...ILL })
    const complete = () => completeOrder(app.contextAs(ada), { assignmentId: id })
    const outcomes = await Promise.allSettled(
      round % 2 === 0 ? [cancel(), complete()] : [complete(), cancel()],
    )
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.map(({ reason }) => reason)).toEqual([refusedWith('conflict')])
    const [row, lead] = [await rowOf(id), await theLead()]
    const completed = row?.status === 'completed'
    expect(row?.status).toBe(completed ? 'completed' : 'cancelled')
    expect(lead.status).toBe(completed ? 'completed' : 'closed')
    expect(await app.db.select().from(outbox)).toMatchObject([
      { kind: completed ? 'customer_completed' : 'customer_cancelled' },
    ])
    expect([...(await told('cancel')), ...(await told('complete'))]).toHaveLength(1)
    won.add(row?.status ?? '')
  }
  expect([...won].toSorted()).toEqual(['cancelled', 'completed'])
})
