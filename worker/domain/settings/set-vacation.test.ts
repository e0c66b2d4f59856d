import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { stores } from '../../tables/stores.ts'
import { setVacation } from './set-vacation.ts'

let app: TestApp
let goldsmith: Awaited<ReturnType<typeof openGoldsmith>>
let bezel: Awaited<ReturnType<typeof openBezel>>

const rowOf = async (storeId: string) => {
  const [row] = await app.db.select().from(stores).where(eq(stores.id, storeId))
  return row
}

beforeAll(async () => {
  app = await createTestApp()
  goldsmith = await openGoldsmith(app)
  bezel = await openBezel(app)
  await sendGracesRing(app, goldsmith.store)
})
afterAll(() => app.close())

it('changes that one setting of that one store, in one round trip, and lapses its open offers', async () => {
  const [before, other] = [await rowOf(goldsmith.store.id), await rowOf(bezel.store.id)]
  const trips = app.roundTrips()
  await setVacation(app.contextAs(goldsmith.actor), { vacation: true })
  expect(app.roundTrips() - trips).toBe(1)
  expect(await rowOf(goldsmith.store.id)).toEqual({ ...before, vacation: true })
  expect(await rowOf(bezel.store.id)).toEqual(other)
  const [offer] = await app.db.select().from(assignments)
  expect(offer?.status).toBe('auto_declined')
  const lapses = await app.db.select().from(events).where(eq(events.action, 'lapse'))
  expect(lapses).toHaveLength(1)
})

it('changes nothing more when said twice', async () => {
  const before = await app.db.select().from(events)
  await setVacation(app.contextAs(goldsmith.actor), { vacation: true })
  expect(await app.db.select().from(events)).toEqual(before)
})

it('comes back without touching what else was set meanwhile', async () => {
  await app.db.update(stores).set({ leadTimeDays: 60 }).where(eq(stores.id, goldsmith.store.id))
  await setVacation(app.contextAs(goldsmith.actor), { vacation: false })
  expect(await rowOf(goldsmith.store.id)).toMatchObject({ vacation: false, leadTimeDays: 60 })
})
