import { ASSIGNMENT_STATUSES, DECLINE_REASONS } from '#shared/lead/assignment-status.ts'
import { DAY, HOUR } from '#shared/dates.ts'
import { specSchema } from '#shared/contract/spec.ts'
import { checkPiece } from '#shared/makeability/check-piece.ts'
import { storeTakes } from '#shared/lead/matching.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignments } from '../../tables/assignments.ts'
import { leads } from '../../tables/leads.ts'
import { foundOperator } from '../../domain/operator/found-operator.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { sellers } from '../../tables/sellers.ts'
import { funnelCounts, storeCounts, stores } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import { scryptPasswords } from '../../platform/auth/passwords.ts'
import { createTestApp, NOW, type TestApp } from '../../test/harness.ts'
import { signInAs } from '../../test/sign-in.ts'
import { runTimers } from '../../timers.ts'
import { DEMO_OPERATOR, DEMO_PASSWORD, DEMO_SELLER, DEMO_STORE } from './accounts.ts'
import { DEMO_SHOPS } from './data/shops.ts'
import { DEMO_LEADS, pastOf } from './fill-network.ts'
import { writeHistory } from './history/history.ts'
import { insertShops, newShop } from './history/shops.ts'

const GOLDSMITH = DEMO_STORE.slug

let app: TestApp
let ids: [slug: string, id: string][]
let demo: Awaited<ReturnType<typeof pastOf>>

/** The whole demo, as `npm start` fills it, without the pictures. */
beforeAll(async () => {
  app = await createTestApp({ passwords: scryptPasswords })
  const goldsmith = await newShop({
    ...DEMO_STORE,
    owner: { name: DEMO_SELLER.name, email: DEMO_SELLER.email },
    prices: {},
    at: NOW - 300 * DAY,
    settings: { slug: GOLDSMITH },
  })
  await app.db.batch(insertShops(app.db, [goldsmith]))
  const { passwords, random } = app.deps
  await foundOperator({ db: app.db, now: NOW, random, passwords }, { ...DEMO_OPERATOR, currency: 'USD' })
  const here = {
    stores: await app.db.select().from(stores),
    books: await app.db.select().from(priceBooks),
    sellers: await app.db.select().from(sellers),
  }
  demo = await pastOf(here, NOW)
  await writeHistory(app.db, demo.past, demo)
  const all = await app.db.select({ slug: stores.slug, id: stores.id }).from(stores)
  ids = all.map(({ slug, id }) => [slug, id])
}, 60_000)
afterAll(() => app.close())

const slugOf = (storeId: string): string | undefined => ids.find(([, id]) => id === storeId)?.[0]

describe('the demo’s requests', () => {
  it('cover every kind of piece and every state an order can be in', () => {
    const { past } = demo
    expect(new Set(past.leads.map(({ category }) => category))).toEqual(new Set(CATEGORIES))
    expect(new Set(past.assignments.map(({ status }) => status))).toEqual(new Set(ASSIGNMENT_STATUSES))
    expect(new Set(past.leads.map(({ status }) => status))).toEqual(
      new Set(['open', 'claimed', 'won', 'completed', 'closed']),
    )
  })

  it('show the demo store each of them but one that only others are in, with every reason to decline', () => {
    const mine = demo.past.assignments.filter(({ storeId }) => slugOf(storeId) === GOLDSMITH)
    expect(new Set(mine.map(({ status }) => status))).toEqual(new Set(ASSIGNMENT_STATUSES))
    const reasons = mine.map(({ declineReason }) => declineReason).filter((reason) => reason !== null)
    expect(new Set(reasons)).toEqual(new Set(DECLINE_REASONS))
    const accepted = mine.filter(({ status }) => status === 'accepted')
    expect(accepted.some(({ replyDue }) => replyDue === null)).toBe(true)
    expect(accepted.some(({ replyDue }) => replyDue !== null && replyDue > NOW)).toBe(true)
    expect(accepted.some(({ replyDue }) => replyDue !== null && replyDue < NOW)).toBe(true)
    const lapsesToday = mine.filter(
      ({ status, respondBy }) => status === 'offered' && respondBy !== null && respondBy < NOW + 6 * HOUR,
    )
    expect(lapsesToday).toHaveLength(1)
  })

  it('have what real ones have: surprises, photos, consent, spam, a duplicate, no budget, unopened mail', () => {
    const { leads: all, references, assignments: answers, contacts, messages } = demo.past
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(all.filter(({ surprise }) => surprise).length).toBeGreaterThan(1)
    expect(all.filter(({ networkConsent }) => networkConsent).length).toBeGreaterThan(2)
    expect(all.filter(({ budgetMaxMinor }) => budgetMaxMinor === null).length).toBeGreaterThan(1)
    expect(all.filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(1)
    expect(all.some(({ referenceCount }) => referenceCount === 2)).toBe(true)
    expect(references.length).toBeGreaterThan(4)
    expect(answers.filter(({ spamAt }) => spamAt !== null)).toHaveLength(1)
    expect(contacts.some(({ verifiedAt }) => verifiedAt === null)).toBe(true)
    expect(messages.some(({ author, readAt }) => author === 'customer' && readAt === null)).toBe(true)
    expect(all.filter(({ homeStoreId, inPool }) => homeStoreId !== null && inPool).length).toBeGreaterThan(1)
    const reasons = all.map(({ closedReason }) => closedReason)
    expect(reasons).toEqual(expect.arrayContaining(['withdrawn', 'cancelled', 'spam', 'expired']))
    const known = demo.past.customers.map(({ email }) => email)
    expect(known).toContain('rachel@example.com')
    expect(known).not.toContain('promo@bulk-deals.example')
    expect(Math.min(...all.map(({ createdAt }) => createdAt))).toBeLessThan(NOW - 50 * DAY)
  })

  it('ask for pieces that can be made, each with the picture of exactly that piece', () => {
    for (const { spec, conceptId, likelyMinor, id } of demo.past.leads) {
      expect(specSchema.safeParse(spec).error, id).toBeUndefined()
      expect(checkPiece(spec).filter(({ severity }) => severity === 'stop')).toEqual([])
      expect(likelyMinor).toBeGreaterThan(0)
      expect(demo.past.concepts.find((concept) => concept.id === conceptId)?.spec).toEqual(spec)
    }
    expect(demo.past.concepts).toHaveLength(DEMO_LEADS.length)
    expect(new Set(demo.past.concepts.map(({ heroKey }) => heroKey)).size).toBe(DEMO_LEADS.length - 1)
  })

  it('were offered only to stores that take such a piece, and every answer has its event', () => {
    const { leads: all, assignments: answers, events } = demo.past
    for (const answer of answers) {
      const lead = all.find(({ id }) => id === answer.leadId)
      const shop = demo.shops.find(({ store }) => store.id === answer.storeId)
      const { category = 'ring' } = lead?.spec ?? {}
      if (lead && shop)
        expect(storeTakes({ ...shop.store, vacation: false }, { ...lead, category })).toBe(true)
      const last = events
        .filter(({ assignmentId }) => assignmentId === answer.id)
        .toSorted((a, b) => a.createdAt - b.createdAt)
        .at(-1)
      expect(last?.toStatus, lead?.description).toBe(answer.status)
      expect(answer.updatedAt).toBeLessThanOrEqual(NOW)
    }
  })
})

describe('the demo once it is written', () => {
  it('has the numbers a recount gives', async () => {
    const rows = await app.db.select().from(assignments)
    const counts = new Map<string, number>()
    const add = (storeId: string, name: string, adds: boolean) =>
      adds && counts.set(`${storeId} ${name}`, (counts.get(`${storeId} ${name}`) ?? 0) + 1)
    for (const row of rows) {
      if (row.spamAt !== null) continue
      add(row.storeId, row.status, true)
      add(row.storeId, 'ever_accepted', row.acceptedAt !== null)
      add(row.storeId, 'offers_answered', row.offeredAt !== null && row.answeredAt !== null)
      add(row.storeId, 'offers_lapsed', row.offeredAt !== null && row.lapsedAt !== null)
    }
    const kept = (await app.db.select().from(storeCounts)).filter(({ value }) => value !== 0)
    expect(new Map(kept.map(({ storeId, name, value }) => [`${storeId} ${name}`, value]))).toEqual(counts)
    expect(rows).toEqual(expect.arrayContaining(demo.past.assignments))
    const reviewing = (all: { id: string; reviewing: number }[]) =>
      new Map(all.map((lead) => [lead.id, lead.reviewing]))
    expect(reviewing(await app.db.select().from(leads))).toEqual(reviewing(demo.past.leads))
  })

  it('has four weeks of every designer, in which each step loses somebody', async () => {
    const rows = await app.db.select().from(funnelCounts)
    expect(new Set(rows.map(({ day }) => day)).size).toBeGreaterThanOrEqual(28)
    for (const [, id] of ids) {
      const of = (step: string) =>
        rows
          .filter((row) => row.storeId === id && row.step === step)
          .reduce((sum, { count }) => sum + count, 0)
      const steps = ['seen', 'opened', 'described', 'pictured', 'materials', 'details', 'sent'].map(of)
      expect(steps).toEqual(steps.toSorted((a, b) => b - a))
      expect(steps.at(-1)).toBeGreaterThan(0)
    }
  })

  it('lets its owners and the operator in', async () => {
    const people = [DEMO_SELLER, DEMO_OPERATOR, ...DEMO_SHOPS.slice(-1).map(({ owner }) => owner)]
    for (const { email } of people) {
      const cookie = await signInAs(app, { email, password: DEMO_PASSWORD })
      expect((await app.request(paths.dashboard, { headers: { cookie } })).status).toBe(200)
    }
  })

  it('keeps still: timers that run at once change no order', async () => {
    const before = await app.db.select().from(assignments)
    await runTimers(app.deps)
    expect(await app.db.select().from(assignments)).toEqual(before)
  })

  it('can’t be written twice, nor by halves', async () => {
    const before = await app.db.select({ id: leads.id }).from(leads)
    await expect(writeHistory(app.db, demo.past, demo)).rejects.toThrow()
    expect(await app.db.select({ id: leads.id }).from(leads)).toEqual(before)
  })
})
