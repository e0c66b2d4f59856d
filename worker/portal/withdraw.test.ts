import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../context.ts'
import { assignments } from '../tables/assignments.ts'
import { events } from '../tables/events.ts'
import { acceptLead } from '../domain/leads/accept-lead.ts'
import { mailProof } from '../domain/outbox/mail-proof.ts'
import { reviewLead } from '../domain/leads/review-lead.ts'
import { leadContacts, leads } from '../tables/leads.ts'
import { outbox } from '../tables/outbox.ts'
import { sendDueMail } from '../domain/notifications/send-due-mail.ts'
import { type Store, stores } from '../tables/stores.ts'
import { faultsOf } from '../platform/web/test/read-page.ts'
import type { TestApp } from '../test/harness.ts'
import { openBoth, sendGracesRing } from '../test/stories.ts'

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
const send = async () => new URL((await sendGracesRing(app, store)).portalUrl).pathname
/** In the pool from the start: Goldsmith & Daughter take nothing now. */
const sendToPool = async () => {
  await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, store.id))
  const { portalUrl } = await sendGracesRing(app, store, { consent: { terms: true, network: true } })
  return new URL(portalUrl).pathname
}
const FROM_PAGE = { origin: 'null', 'sec-fetch-site': 'same-origin' }
const withdraw = (path: string, headers: Record<string, string> = FROM_PAGE) =>
  app.request(`${path}/withdraw`, { method: 'POST', headers })
const textOf = async (path: string) => (await app.request(path)).text()
const kinds = async () => (await app.db.select().from(outbox)).map(({ kind }) => kind)
const actions = async () => (await app.db.select().from(events)).map(({ action }) => action)

describe('taking a request back', () => {
  it('takes two steps without script, closes it, and the page says so', async () => {
    const path = await send()
    const before = await textOf(path)
    expect(before).toMatch(/<details[^>]*><summary>Take this request back<\/summary><form/)
    expect(faultsOf(before)).toEqual([])
    const answer = await withdraw(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    const after = await textOf(path)
    expect(after).toContain('You took this request back.')
    expect(after).not.toContain('/withdraw"')
    expect(await theLead()).toMatchObject({
      status: 'closed',
      closedReason: 'withdrawn',
      inPool: false,
      poolUntil: null,
      closingWarnAt: null,
    })
    expect((await actions()).slice(-2)).toEqual(['withdraw', 'lose'])
    expect((await app.db.select().from(assignments))[0]).toMatchObject({ status: 'lost', respondBy: null })
  })

  it('tells those who looked and those who had it, each in their own words', async () => {
    const path = await sendToPool()
    const { id: leadId } = await theLead()
    await app.db.update(stores).set({ accepting: true }).where(eq(stores.id, store.id))
    await reviewLead(app.contextAs(ada), { leadId })
    await acceptLead(app.contextAs(bruno), { leadId })
    await withdraw(path)
    expect(await kinds()).toEqual(
      expect.arrayContaining(['seller_cancelled', 'seller_lead_lost', 'customer_withdrawn']),
    )
    const rows = await app.db.select().from(assignments)
    expect(rows.map(({ status, replyDue, replyMailAt }) => [status, replyDue, replyMailAt])).toEqual([
      ['lost', null, null],
      ['lost', null, null],
    ])
    await sendDueMail(app.contextAs({ kind: 'system' }))
    const cancelled = app.mails.find(({ to }) => to === 'bruno@bezel.example')
    expect(cancelled?.text).toContain(`/dashboard/leads/${leadId}`)
    expect(cancelled?.text).not.toMatch(/Hopper|grace@|still write/)
  })

  it('is done once, however often it is asked for', async () => {
    const path = await send()
    const both = await Promise.all([withdraw(path), withdraw(path)])
    expect([...both, await withdraw(path)].map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await actions()).filter((action) => action === 'withdraw')).toHaveLength(1)
    expect((await kinds()).filter((kind) => kind === 'customer_withdrawn')).toHaveLength(1)
  })

  it('is refused once it is being made, with what to do instead', async () => {
    const path = await send()
    await acceptLead(app.contextAs(ada), { leadId: (await theLead()).id })
    await app.db.update(assignments).set({ status: 'in_production' })
    await app.db.update(leads).set({ status: 'won' })
    const answer = await withdraw(path)
    expect(answer.status).toBe(409)
    const text = await answer.text()
    expect(text).toContain('Your piece is already being made')
    expect(text).toContain('write to Goldsmith &amp; Daughter')
    expect(text).toContain('href="mailto:ada@goldsmith.example"')
    expect(text).not.toContain('/withdraw"')
    expect(await theLead()).toMatchObject({ status: 'won', closedReason: null })
    const back = await app.request(`${path}/withdraw`)
    expect([back.status, back.headers.get('location')]).toEqual([303, path])
  })

  it('keeps the address of a surprise’s jeweler folded away', async () => {
    const path = await send()
    await acceptLead(app.contextAs(ada), { leadId: (await theLead()).id })
    await app.db.update(assignments).set({ status: 'in_production' })
    await app.db.update(leads).set({ status: 'won', surprise: true })
    const text = await (await withdraw(path)).text()
    expect(text).toContain('write to your jeweler')
    expect(text).toMatch(/<details[^>]*><summary>Show their address<\/summary><p><a href="mailto:ada@/)
    expect(faultsOf(text)).toEqual([])
  })

  it.each([
    [{ origin: 'null' }, 303],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{}, 403],
  ])('from %j answers %i', async (headers: Record<string, string>, status) => {
    expect((await withdraw(await send(), headers)).status).toBe(status)
  })

  it('is nowhere with another link', async () => {
    const path = await send()
    expect((await withdraw(`${path}x`)).status).toBe(404)
    expect((await theLead()).status).toBe('open')
  })
})

describe('coming from the mail', () => {
  const contact = async () => (await app.db.select().from(leadContacts))[0]
  const say = (path: string, proof: string) =>
    app.request(`${path}/seen`, { method: 'POST', headers: FROM_PAGE, body: new URLSearchParams({ proof }) })
  const mailedPath = async () => {
    await sendDueMail(app.contextAs({ kind: 'system' }))
    const { text } = app.mails.find(({ to }) => to === 'grace@example.com') ?? { text: '' }
    const url = new URL(/http\S+/.exec(text)?.[0] ?? '')
    return { path: url.pathname, proof: url.searchParams.get('m') ?? '' }
  }

  it('shows once that the address is theirs, by what the page’s script says, never by loading it', async () => {
    await send()
    const { path, proof } = await mailedPath()
    const page = await textOf(`${path}?m=${proof}`)
    await app.request(`${path}?m=${proof}`, { method: 'HEAD' })
    expect(page).toContain('<script')
    expect(page).toContain('seen-beacon')
    expect((await contact())?.verifiedAt).toBeNull()
    expect((await say(path, proof)).status).toBe(204)
    const first = (await contact())?.verifiedAt
    expect(first).toBe(app.deps.now())
    app.wait(1000)
    await say(path, proof)
    expect((await contact())?.verifiedAt).toBe(first)
    expect(await textOf(`${path}?m=${proof}`)).not.toContain('<script')
  })

  it('is shown by nothing else: not the link from the site, a guess, or another request’s proof', async () => {
    const path = await send()
    const other = await mailProof({ secrets: app.deps.secrets }, { id: 'lead_other', generation: 1 })
    for (const proof of ['', 'guess', other, path.split('.')[1] ?? '']) {
      expect((await say(path, proof)).status).toBe(403)
      expect(await textOf(`${path}?m=${proof}`)).not.toContain('<script')
    }
    expect((await contact())?.verifiedAt).toBeNull()
  })
})
