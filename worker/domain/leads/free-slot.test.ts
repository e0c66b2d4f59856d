import { rounds } from '#shared/test/rounds.ts'
import { DAY } from '#shared/dates.ts'
import { isEngaged } from '#shared/lead/assignment-status.ts'
import { POOL_LIFE } from '#shared/lead/timers.ts'
import { and, eq } from 'drizzle-orm'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openGoldsmith, openStore, sendGracesRing } from '../../test/stories.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { outbox } from '../../tables/outbox.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { acceptLead } from './accept-lead.ts'
import { leads } from '../../tables/leads.ts'
import { LEAD_SELLER_SLOTS } from '../pool/slots.ts'

let app: TestApp
let home: Store
/** Ada, whose site the request comes from, and five who meet it in the pool. */
let sellers: Seller[]

beforeAll(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app)
  home = goldsmith.store
  const names = ['bruno', 'clara', 'dora', 'emil', 'fritz']
  const others = await Promise.all(
    names.map((name) =>
      openStore(app, { name }, { name, email: `${name}@example.com`, password: 'a-long-password' }),
    ),
  )
  sellers = [goldsmith.actor, ...others.map(({ actor }) => actor)]
})
afterAll(() => app.close())

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('accept' as const), who: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('cancel' as const), who: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), who: fc.nat(18) }) },
)
const beginning = fc.record({ releases: fc.boolean(), consents: fc.boolean(), atHome: fc.boolean() })

/** Grace's request: offered to Ada first, or in the pool from the beginning. */
async function send({
  releases,
  consents,
  atHome,
}: {
  releases: boolean
  consents: boolean
  atHome: boolean
}) {
  const network = atHome ? consents : true
  await app.db
    .update(stores)
    .set({ accepting: atHome, networkRelease: atHome ? releases : true })
    .where(eq(stores.id, home.id))
  const { reference } = await sendGracesRing(app, home, { consent: { terms: true, network } })
  await app.db.update(stores).set({ accepting: true }).where(eq(stores.id, home.id))
  const [lead] = await app.db.select().from(leads).where(eq(leads.reference, reference))
  if (!lead) throw new Error('Grace has sent a ring')
  return { leadId: lead.id, releasable: network && (!atHome || releases) }
}

const ofLead = async (leadId: string) => {
  const [[lead], rows] = await app.db.batch([
    app.db.select().from(leads).where(eq(leads.id, leadId)),
    app.db.select().from(assignments).where(eq(assignments.leadId, leadId)),
  ])
  if (!lead) throw new Error('leads never vanish')
  return { lead, rows }
}

const isRefused = (error: unknown): false => {
  if (error instanceof Refusal && ['conflict', 'not_found'].includes(error.code)) return false
  throw error
}

async function cancel(leadId: string, actor: Seller): Promise<boolean> {
  const { rows } = await ofLead(leadId)
  const mine = rows.find(({ storeId }) => storeId === actor.storeId)
  if (mine?.status !== 'accepted') return false
  return cancelOrder(app.contextAs(actor), { assignmentId: mine.id, reason: 'Too much to do.' })
    .then(() => true)
    .catch(isRefused)
}

async function expectSound(leadId: string) {
  const { lead, rows } = await ofLead(leadId)
  const engaged = rows.filter(({ status }) => isEngaged(status))
  const held = engaged.some(({ storeId }) => storeId === home.id) ? LEAD_SELLER_SLOTS : engaged.length
  const offered = rows.some(({ status }) => status === 'offered')
  expect(lead.slotsTaken).toBe(held)
  expect(lead.slotsTaken).toBeLessThanOrEqual(LEAD_SELLER_SLOTS)
  if (lead.status === 'closed') {
    expect(engaged).toEqual([])
    expect(lead).toMatchObject({
      closedReason: 'cancelled',
      inPool: false,
      poolUntil: null,
      closingWarnAt: null,
    })
  } else {
    expect(lead.status).toBe(held === LEAD_SELLER_SLOTS ? 'claimed' : 'open')
    expect(lead).toMatchObject({ closedReason: null, poolUntil: lead.createdAt + POOL_LIFE })
    // Open to somebody, or held by somebody: never waiting for nobody.
    expect(lead.inPool || engaged.length > 0 || offered).toBe(true)
  }
}

it('keeps slots, pool and closing true, whoever accepts and gives back, and whenever', async () => {
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(step, { minLength: 4, maxLength: 16 }), async (begun, steps) => {
      const { leadId, releasable } = await send(begun)
      let cancelled = 0
      for (const { act, who } of steps) {
        const actor = sellers[who % sellers.length]
        if (!actor) continue
        if (act === 'wait') app.wait(who * DAY)
        if (act === 'accept') await acceptLead(app.contextAs(actor), { leadId }).catch(isRefused)
        if (act === 'cancel' && (await cancel(leadId, actor))) {
          cancelled++
          const { lead } = await ofLead(leadId)
          expect(lead.inPool).toBe(releasable && app.deps.now() - lead.createdAt < POOL_LIFE)
        }
        await expectSound(leadId)
      }
      const told = await app.db
        .select()
        .from(outbox)
        .where(and(eq(outbox.leadId, leadId), eq(outbox.kind, 'customer_cancelled')))
      const left = await app.db
        .select()
        .from(events)
        .where(and(eq(events.leadId, leadId), eq(events.action, 'cancel')))
      expect([told.length, left.length]).toEqual([cancelled, cancelled])
    }),
    { numRuns: rounds({ few: 20, all: 60 }), seed: 20_261_126 },
  )
}, 120_000)
