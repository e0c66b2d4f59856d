import { errorResponse } from '#shared/contract/errors.ts'
import { estimateChangedBody, sendLeadResponse } from '#shared/contract/leads.ts'
import { HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignments } from '../tables/assignments.ts'
import { events } from '../tables/events.ts'
import { leadContacts, leads } from '../tables/leads.ts'
import { sendDueMail } from '../domain/notifications/send-due-mail.ts'
import { outbox } from '../tables/outbox.ts'
import { type Store, stores } from '../tables/stores.ts'
import { createTestApp, NOW, type TestApp } from '../test/harness.ts'
import {
  callWidget,
  describe as describePiece,
  GRACE,
  leadRequest,
  newAttempt,
  openGoldsmith,
  sendGracesRing,
} from '../test/stories.ts'

let app: TestApp
let store: Store

beforeEach(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
})
afterEach(() => app.close())

const send = async (
  body: (made: Awaited<ReturnType<typeof describePiece>>) => unknown,
  key = newAttempt(),
) => {
  const made = await describePiece(app, store)
  const call = { method: 'POST', token: made.token, key, body: body(made) }
  return { made, post: () => callWidget(app, store, `/designs/${made.design.id}/lead`, call) }
}
const nothingIsKept = async () => {
  for (const table of [leads, leadContacts, assignments, events, outbox])
    expect(await app.db.select().from(table)).toEqual([])
}

describe('POST /designs/:id/lead', () => {
  it('is born whole: snapshot, contact, offer, events, mails and picture', async () => {
    const { reference, portalUrl, replyBy, made } = await sendGracesRing(app, store)
    expect(reference).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/)
    expect(portalUrl).toContain('/p/lead_')
    expect(replyBy).toBe(NOW + 48 * HOUR)
    const [lead] = await app.db.select().from(leads)
    expect(lead).toMatchObject({
      status: 'open',
      inPool: false,
      homeStoreId: store.id,
      spec: made.design.spec,
    })
    expect(lead?.estimate).toEqual(made.estimate)
    expect(lead?.conceptId).not.toBeNull()
    expect(await app.db.select().from(leadContacts)).toMatchObject([{ name: GRACE.name, email: GRACE.email }])
    expect(await app.db.select().from(assignments)).toMatchObject([{ status: 'offered', respondBy: replyBy }])
    const happened = await app.db.select().from(events)
    expect(happened.map((event) => event.action).sort()).toEqual(['offer', 'receive'])
    const mails = await app.db.select().from(outbox)
    expect(mails.map((mail) => mail.kind).sort()).toEqual(['customer_received', 'seller_new_lead'])
    expect(app.nudged.sort()).toEqual(mails.map((mail) => mail.id).sort())
  })

  it('makes one lead of a double click and answers both alike', async () => {
    const { post } = await send((made) => leadRequest(made))
    const answers = await Promise.all([post(), post()])
    const [first, second] = await Promise.all(
      answers.map(async (answer) => sendLeadResponse.parse(await answer.json())),
    )
    expect(second).toEqual(first)
    expect(await app.db.select().from(leads)).toHaveLength(1)
    expect(sendLeadResponse.parse(await (await post()).json())).toEqual(first)
  })

  it('refuses a price that is no longer true, with the true one and the book behind it', async () => {
    const { post } = await send((made) => leadRequest(made, { likelyMinor: made.estimate.likelyMinor - 1 }))
    const answer = await post()
    expect(answer.status).toBe(409)
    const body = estimateChangedBody.parse(await answer.json())
    expect(body.estimate.likelyMinor).toBeGreaterThan(0)
    expect(body.retailBook).toBeTruthy()
    await nothingIsKept()
  })

  it('refuses kindly when the store is on vacation, and keeps the design', async () => {
    await app.db
      .update(stores)
      .set({ vacation: true, vacationMessage: 'Back on Monday.' })
      .where(eq(stores.id, store.id))
    const { post, made } = await send((design) => leadRequest(design))
    const answer = await post()
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      error: { code: 'store_unavailable' },
      notice: 'Back on Monday.',
    })
    await nothingIsKept()
    expect((await callWidget(app, store, `/designs/${made.design.id}`, { token: made.token })).status).toBe(
      200,
    )
  })

  it('says why when the store is not taking orders, whatever an old vacation message says', async () => {
    const closed = { accepting: false, vacation: false, vacationMessage: 'Back in May 2019.' }
    await app.db.update(stores).set(closed).where(eq(stores.id, store.id))
    const { post } = await send((design) => leadRequest(design))
    expect(await (await post()).json()).toMatchObject({
      notice: expect.stringContaining('not taking custom orders'),
    })
  })

  it('says why when the store does not take this kind of piece', async () => {
    await app.db
      .update(stores)
      .set({ categories: ['bracelet'] })
      .where(eq(stores.id, store.id))
    const { post } = await send((design) => leadRequest(design))
    expect(await (await post()).json()).toMatchObject({
      notice: expect.stringContaining('this kind or budget'),
    })
  })

  it('never loses words that were saved just before it was sent', async () => {
    const made = await describePiece(app, store)
    const path = `/designs/${made.design.id}`
    const [saved] = await Promise.all([
      callWidget(app, store, path, {
        method: 'PATCH',
        token: made.token,
        body: { revision: 1, description: 'the newest words' },
      }),
      callWidget(app, store, `${path}/lead`, { method: 'POST', token: made.token, body: leadRequest(made) }),
    ])
    await app.settle()
    const [lead] = await app.db.select().from(leads)
    if (saved.status === 200) expect(lead?.description).toBe('the newest words')
    else expect(saved.status).toBe(409)
  })

  it('freezes the pictures with the rest', async () => {
    const { made } = await sendGracesRing(app, store)
    const path = `/designs/${made.design.id}/concepts`
    const drawn = await callWidget(app, store, path, {
      method: 'POST',
      token: made.token,
      body: { spec: made.design.spec },
    })
    expect([drawn.status, errorResponse.parse(await drawn.json()).error.code]).toEqual([409, 'already_sent'])
  })

  it('tells the customer who answers, and by when', async () => {
    await sendGracesRing(app, store)
    await sendDueMail(app.contextAs({ kind: 'system' }))
    const mail = app.mails.find((sent) => sent.to === GRACE.email)
    expect(mail?.text).toContain('Goldsmith & Daughter will answer by Nov 24, 2026')
  })

  it('goes to the pool at once when the store can’t take it, lets leads go, and the customer agreed', async () => {
    await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, store.id))
    const sent = await sendGracesRing(app, store, { consent: { terms: true, network: true } })
    expect(sent.replyBy).toBeNull()
    expect(await app.db.select().from(leads)).toMatchObject([{ inPool: true }])
    expect(await app.db.select().from(assignments)).toEqual([])
  })

  it('does not send a design twice', async () => {
    const { made } = await sendGracesRing(app, store)
    const again = await callWidget(app, store, `/designs/${made.design.id}/lead`, {
      method: 'POST',
      token: made.token,
      body: leadRequest(made),
    })
    expect([again.status, errorResponse.parse(await again.json()).error.code]).toEqual([409, 'already_sent'])
  })

  it.each([
    ['contact.name', { contact: { ...GRACE, name: '' } }],
    ['contact.email', { contact: { ...GRACE, email: 'grace' } }],
    ['contact.phone', { contact: { ...GRACE, preferred: 'phone' as const } }],
    ['budget.maxMinor', { budget: { minMinor: 500, maxMinor: 100 } }],
    ['needBy', { needBy: '2027-02-30' }],
    ['consent.terms', { consent: { terms: false, network: false } }],
    ['likelyMinor', { likelyMinor: -1 }],
    ['address', { address: 'unknown field' }],
  ])('names %s when it can’t be taken, and keeps nothing', async (path, change) => {
    const { post } = await send((made) => ({ ...leadRequest(made), ...change }))
    const answer = await post()
    const { error } = errorResponse.parse(await answer.json())
    expect(answer.status).toBe(422)
    expect(error.fields?.map((field) => field.path)).toEqual([path])
    expect(error.fields?.[0]?.message).toMatch(/\.$/)
    await nothingIsKept()
  })

  it('keeps nothing when the design’s bearer is missing', async () => {
    const made = await describePiece(app, store)
    const answer = await callWidget(app, store, `/designs/${made.design.id}/lead`, {
      method: 'POST',
      body: leadRequest(made),
    })
    expect(answer.status).toBe(401)
    await nothingIsKept()
  })
})

describe('POST /events', () => {
  it('counts a step without saying who', async () => {
    const call = { method: 'POST', body: '{"step":"opened"}', headers: { 'content-type': 'text/plain' } }
    expect((await callWidget(app, store, '/events', call)).status).toBe(204)
    const bad = await callWidget(app, store, '/events', { ...call, body: '{"step":"hacked","email":"x"}' })
    expect(bad.status).toBe(422)
    expect((await callWidget(app, store, '/events', { ...call, body: 'nonsense' })).status).toBe(400)
  })
})
