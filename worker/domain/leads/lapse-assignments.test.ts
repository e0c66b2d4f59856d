import { DAY, HOUR } from '#shared/dates.ts'
import type { Client } from '@libsql/client'
import { count, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countedDatabase } from '../../platform/db/database.ts'
import { cloneLead } from '../../test/clone-leads.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { acceptLead } from './accept-lead.ts'
import { declineLead } from './decline-lead.ts'
import { leads } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { setVacation } from '../settings/set-vacation.ts'
import { stores } from '../../tables/stores.ts'
import { lapseAssignments } from './lapse-assignments.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'

let app: TestApp
let goldsmith: Awaited<ReturnType<typeof openGoldsmith>>
const AGREED = { consent: { terms: true as const, network: true } }

beforeEach(async () => {
  app = await createTestApp()
  goldsmith = await openGoldsmith(app, { networkRelease: true })
})
afterEach(() => app.close())

const system = () => app.contextAs({ kind: 'system' as const })
const theLead = async () => {
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('no lead was sent')
  return lead
}
const mailed = async (kind: string) => app.db.select().from(outbox).where(eq(outbox.kind, kind))
const told = async () => (await app.db.select().from(events)).map(({ action }) => action)

const GIVE_UP: [string, () => Promise<unknown>][] = [
  [
    'its time ran out',
    () => {
      app.wait(49 * HOUR)
      return lapseAssignments(system())
    },
  ],
  ['it is on vacation', () => setVacation(app.contextAs(goldsmith.actor), { vacation: true })],
  [
    'it declined',
    async () =>
      declineLead(app.contextAs(goldsmith.actor), { leadId: (await theLead()).id, reason: 'too_busy' }),
  ],
]

describe.each(GIVE_UP)('a lead its home store gave up because %s', (_, giveUp) => {
  it('goes to the pool where that was agreed, and the customer is told so', async () => {
    await sendGracesRing(app, goldsmith.store, AGREED)
    await giveUp()
    expect(await theLead()).toMatchObject({ status: 'open', inPool: true, closedReason: null })
    expect(await mailed('customer_released')).toMatchObject([{ storeId: goldsmith.store.id }])
    expect(await mailed('customer_nobody')).toEqual([])
    expect(await told()).toContain('release')
  })

  it.each([
    ['the customer did not agree', { consent: { terms: true as const, network: false } }, true],
    ['the store keeps its leads', AGREED, false],
  ])('closes where %s, and the customer is told the truth', async (_why, sent, networkRelease) => {
    await app.db.update(stores).set({ networkRelease: true })
    await sendGracesRing(app, goldsmith.store, sent)
    await app.db.update(stores).set({ networkRelease })
    await giveUp()
    expect(await theLead()).toMatchObject({
      status: 'closed',
      inPool: false,
      closedReason: 'nobody',
      poolUntil: null,
      closingWarnAt: null,
    })
    expect(await mailed('customer_nobody')).toMatchObject([{ storeId: goldsmith.store.id }])
    expect(await mailed('customer_released')).toEqual([])
    expect(await told()).toContain('close')
  })

  it('never enters the pool after its 30 days', async () => {
    await sendGracesRing(app, goldsmith.store, AGREED)
    await app.db.update(assignments).set({ respondBy: app.deps.now() + 31 * DAY })
    app.wait(31 * DAY - HOUR)
    await giveUp()
    expect(await theLead()).toMatchObject({ status: 'closed', inPool: false, closedReason: 'expired' })
    expect(await mailed('customer_nobody')).toHaveLength(1)
  })
})

it('leaves a pool lead to the others when one store that was looking lets it lapse', async () => {
  const bezel = await openBezel(app)
  await sendGracesRing(app, goldsmith.store, AGREED)
  await setVacation(app.contextAs(goldsmith.actor), { vacation: true })
  await acceptLead(app.contextAs(bezel.actor), { leadId: (await theLead()).id })
  app.wait(3 * DAY)
  await lapseAssignments(system())
  expect(await theLead()).toMatchObject({ status: 'open', inPool: true, slotsTaken: 1 })
})

/** A database that is killed now and then: in the middle of a batch, or after it before its answer arrives. */
function mortal(client: Client, dice: () => number): Client {
  return new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target)
      if (property !== 'batch') return typeof value === 'function' ? value.bind(target) : value
      return async (statements: string[], mode: 'write') => {
        const fate = dice()
        if (fate < 0.5) return target.batch(statements, mode)
        const reached = Math.floor(dice() * (statements.length + 1))
        if (fate < 0.8) await target.batch([...statements.slice(0, reached), 'killed'], mode)
        else await target.batch(statements, mode)
        throw new Error('killed')
      }
    },
  })
}

it('lapses each of some thousands once, killed between and within chunks', async () => {
  await sendGracesRing(app, goldsmith.store, AGREED)
  await sendGracesRing(app, goldsmith.store)
  const [agreed, kept] = await app.db.select().from(leads)
  await cloneLead(app.db, agreed?.id ?? '', 'a', 3_500)
  await cloneLead(app.db, kept?.id ?? '', 'k', 3_500)
  app.wait(49 * HOUR)
  let seed = 20_261_126
  const dice = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  const db = countedDatabase(mortal(app.client, dice)).db
  let kills = 0
  const live = (): Promise<number> =>
    lapseAssignments({ ...system(), db }).catch(() => {
      kills++
      return live()
    })
  await live()
  expect(kills).toBeGreaterThan(3)
  const [lapses] = await app.db
    .select({ all: count(), each: sql<number>`count(distinct assignment_id)` })
    .from(events)
    .where(eq(events.action, 'lapse'))
  expect(lapses).toEqual({ all: 7_002, each: 7_002 })
  expect(await mailed('customer_released')).toHaveLength(3_501)
  expect(await mailed('customer_nobody')).toHaveLength(3_501)
  const statuses = await app.db
    .select({ status: leads.status, inPool: leads.inPool, all: count() })
    .from(leads)
    .groupBy(leads.status, leads.inPool)
  expect(statuses.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
    { status: 'closed', inPool: false, all: 3_501 },
    { status: 'open', inPool: true, all: 3_501 },
  ])
})
