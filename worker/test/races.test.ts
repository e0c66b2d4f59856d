import { rounds } from '#shared/test/rounds.ts'
import { eq, sql } from 'drizzle-orm'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LibsqlServer, startLibsqlServer } from '../dev/libsql-server/server.ts'
import { lapseAssignments } from '../domain/leads/lapse-assignments.ts'
import { assignments } from '../tables/assignments.ts'
import { acceptLead } from '../domain/leads/accept-lead.ts'
import { reviewLead } from '../domain/leads/review-lead.ts'
import { leads } from '../tables/leads.ts'
import { NETWORK_KEY } from '../domain/stores/store-by-key.ts'
import { stores } from '../tables/stores.ts'
import { paths } from '../links.ts'
import { createToken } from '../platform/auth/tokens.ts'
import { openDatabase } from '../platform/db/database.ts'
import { cloneLead, cloneOf } from './clone-leads.ts'
import { createTestApp, NOW, type TestApp } from './harness.ts'
import { rulesHold } from './histories/invariants.ts'
import { postForm, signInAs } from './sign-in.ts'
import { openStore, sendGracesRing, SHOP_ORIGIN } from './stories.ts'

/** Two requests at once on a lead of their own, so often, over HTTP against the development database. */
const ROUNDS = rounds({ few: 24, all: 200 })

const folder = mkdtempSync(join(tmpdir(), 'milgrain-races-'))
let server: LibsqlServer
let app: TestApp
let clock = NOW
const cookies: string[] = []
const opened: Awaited<ReturnType<typeof openStore>>[] = []
let networkLead = ''
let dorasLead = ''
let homeLead = ''

beforeAll(async () => {
  server = await startLibsqlServer({ path: join(folder, 'races.db') })
  const { url } = server
  app = await createTestApp({ openDatabase: () => openDatabase(url), now: () => clock }, url)
  for (const name of ['Ada', 'Bruno', 'Clara', 'Dora']) {
    const person = { name, email: `${name.toLowerCase()}@example.com`, password: 'a-long-password' }
    opened.push(await openStore(app, { name, allowedOrigins: [SHOP_ORIGIN], autoDeclineHours: 168 }, person))
    cookies.push(await signInAs(app, person))
  }
  const operator = { name: 'Olga', email: 'olga@example.com', password: 'a-long-password' }
  const network = await openStore(
    app,
    { name: 'Network', publishableKey: NETWORK_KEY, allowedOrigins: [SHOP_ORIGIN] },
    operator,
  )
  homeLead = await leadOf((await sendGracesRing(app, at(0).store)).reference)
  networkLead = await leadOf((await sendGracesRing(app, network.store)).reference)
  dorasLead = await leadOf((await sendGracesRing(app, at(3).store)).reference)
  for (const taken of [2, 3]) await acceptLead(app.contextAs(at(taken).actor), { leadId: networkLead })
})
afterAll(async () => {
  app.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

function at(store: number) {
  const found = opened[store]
  if (!found) throw new Error('no such store')
  return found
}

async function leadOf(reference: string): Promise<string> {
  const [lead] = await app.db.select().from(leads).where(eq(leads.reference, reference))
  return lead?.id ?? ''
}

type Racer = (leadId: string) => Response | Promise<Response>
const accept =
  (store: number): Racer =>
  (leadId) =>
    postForm(app, paths.acceptLead(leadId), cookies[store] ?? '')
const decline: Racer = (leadId) =>
  postForm(app, paths.declineLead(leadId), cookies[0] ?? '', { reason: 'too_busy' })
const vacation: Racer = () => postForm(app, paths.vacation, cookies[0] ?? '', { vacation: 'on' })
/** As the portal's own page posts it: it is sent with `no-referrer`. */
const withdraw: Racer = async (leadId) => {
  const token = await createToken(app.deps.secrets.links, 'portal', leadId, 1)
  return app.request(paths.withdraw(token), {
    method: 'POST',
    headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
  })
}
/** The timer of an instant later. */
const lapse: Racer = async () => {
  const lapsed = await lapseAssignments({ ...app.contextAs({ kind: 'system' }), now: clock + 1 })
  return lapsed === 1 ? new Response(null, { status: 303 }) : new Response('nothing lapsed', { status: 409 })
}

type Race = {
  /** The lead of each round. */
  lead: (round: number) => Promise<string> | string
  racers: [Racer, Racer]
  /** What each of the two reads when it came too late; `null` where it never does. */
  reads: [RegExp | null, RegExp | null]
}

/** So many round trips to the database, so that the later racer meets the first one at another of its steps. */
async function headStart(trips: number): Promise<void> {
  for (let trip = 0; trip < trips; trip++) await app.db.run(sql`select 1`)
}

/** Runs the rounds, each racer first in half of them. @returns how often each of the two was too late. */
async function run({ lead, racers, reads }: Race): Promise<[number, number]> {
  const late: [number, number] = [0, 0]
  for (let round = 1; round <= ROUNDS; round++) {
    const leadId = await lead(round)
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    const answers = await Promise.all(
      order.map(async (who, place) => {
        if (place === 1) await headStart(round % 3)
        return { who, answer: await racers[who](leadId) }
      }),
    )
    const losers = answers.filter(({ answer }) => answer.status !== 303)
    expect(losers.length).toBeLessThan(2)
    if (!reads.includes(null)) expect(losers).toHaveLength(1)
    for (const { who, answer } of losers) {
      expect(answer.status).toBe(409)
      expect(await answer.text()).toMatch(reads[who] ?? /never too late/)
      late[who]++
    }
  }
  return late
}

const clones = (of: () => string, tag: string) => async (round: number) => {
  if (round === 1) await cloneLead(app.db, of(), tag, ROUNDS)
  return cloneOf(of(), tag, round)
}

it('accept × accept on the last place: one takes it, the other reads so', async () => {
  const next = clones(() => networkLead, 'a')
  const late = await run({
    lead: async (round) => {
      const leadId = await next(round)
      // In half of the rounds both had it open; in the other half they answer from the card.
      if (round % 4 < 2) for (const who of [0, 1]) await reviewLead(app.contextAs(at(who).actor), { leadId })
      return leadId
    },
    racers: [accept(0), accept(1)],
    reads: [/Another jeweler took the last place/, /Another jeweler took the last place/],
  })
  expect(Math.min(...late)).toBeGreaterThan(0)
  await rulesHold(app)
}, 120_000)

it('accept × lapse: it is accepted in time, or its time ran out', async () => {
  const next = clones(() => homeLead, 'b')
  const late = await run({
    lead: async (round) => {
      const leadId = await next(round)
      clock += 1_000
      await app.db
        .update(assignments)
        .set({ respondBy: clock + 1 })
        .where(eq(assignments.leadId, leadId))
      return leadId
    },
    racers: [accept(0), lapse],
    reads: [/Your time to answer ran out/, /nothing lapsed/],
  })
  expect(Math.min(...late)).toBeGreaterThan(0)
  await rulesHold(app)
}, 120_000)

it('accept × withdraw: the customer’s word is the last, and the jeweler reads it', async () => {
  const lead = clones(() => homeLead, 'c')
  const reads: Race['reads'] = [/The customer took this request back/, null]
  const [late] = await run({ lead, racers: [accept(0), withdraw], reads })
  expect(late).toBeGreaterThan(0)
  expect(late).toBeLessThan(ROUNDS)
  const closed = await app.db.select().from(leads).where(eq(leads.closedReason, 'withdrawn'))
  expect(closed).toHaveLength(ROUNDS)
  await rulesHold(app)
}, 120_000)

it('decline × accept in two tabs: one answer counts, and the other tab reads which', async () => {
  const lead = clones(() => homeLead, 'd')
  const reads: Race['reads'] = [/accepted this lead already/, /declined this lead already/]
  const late = await run({ lead, racers: [decline, accept(0)], reads })
  expect(Math.min(...late)).toBeGreaterThan(0)
  await rulesHold(app)
}, 120_000)

it('accept × vacation: it is an order that stays, or let go of, and the jeweler reads it', async () => {
  const [late] = await run({
    lead: async (round) => {
      // One offer at a time: a vacation lets go of all there are.
      await app.db.update(stores).set({ vacation: false })
      await cloneLead(app.db, dorasLead, `e${round}`, 1, at(0).store.id)
      return cloneOf(dorasLead, `e${round}`, 1)
    },
    racers: [accept(0), vacation],
    reads: [/Your store went on vacation/, null],
  })
  expect(late).toBeGreaterThan(0)
  expect(late).toBeLessThan(ROUNDS)
  await rulesHold(app)
}, 120_000)
