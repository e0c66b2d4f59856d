import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { typedSettings } from '../../test/settings.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { addColleague } from '../../test/team.ts'
import { assignments } from '../../tables/assignments.ts'
import { auditEntries } from '../../tables/audit.ts'
import { changeCurrency } from './change-currency.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { setVacation } from './set-vacation.ts'
import { updateSettings } from './update-settings.ts'

let app: TestApp
let store: Store
let ada: Seller

const rowOf = async (id: string) => (await app.db.select().from(stores).where(eq(stores.id, id)))[0]
const history = async () =>
  (await app.db.select().from(auditEntries)).map(({ storeId, sellerId, action, detail }) => ({
    storeId,
    sellerId,
    action,
    detail,
  }))
const refusedWith = (code: string) => expect.objectContaining({ code })

beforeEach(async () => {
  app = await createTestApp()
  const opened = await openGoldsmith(app)
  store = opened.store
  ada = opened.actor
})
afterEach(() => app.close())

describe('saving the settings', () => {
  it('writes what was said, and notes who changed which fields, never what they say', async () => {
    const { store: other } = await openBezel(app)
    const said = { minOrder: '500', maxOrder: '12,000', quoteTerms: 'Half now, half on delivery.' }
    await updateSettings(app.contextAs(ada), typedSettings(store, { ...said, taxRateBps: 825 }))
    expect(await rowOf(store.id)).toEqual({
      ...store,
      minOrderMinor: 50_000,
      maxOrderMinor: 1_200_000,
      quoteTerms: said.quoteTerms,
      taxRateBps: 825,
    })
    expect(await rowOf(other.id)).toEqual(other)
    const fields = 'quoteTerms taxRateBps minOrderMinor maxOrderMinor'
    const by = { storeId: store.id, sellerId: ada.sellerId }
    expect(await history()).toEqual([{ ...by, action: 'update_settings', detail: { fields } }])
  })

  it('said twice, is done and noted once', async () => {
    for (const _ of [1, 2])
      await updateSettings(app.contextAs(ada), typedSettings(store, { leadTimeDays: 60 }))
    expect(await history()).toHaveLength(1)
  })

  it('of a form that was open meanwhile touches only what was changed in it: a vacation goes on', async () => {
    await setVacation(app.contextAs(ada), { vacation: true })
    await updateSettings(app.contextAs(ada), typedSettings(store, { leadTimeDays: 60, vacation: null }))
    expect(await rowOf(store.id)).toEqual({ ...store, leadTimeDays: 60, vacation: true })
  })

  it('out of range changes nothing', async () => {
    const bad = typedSettings(store, { leadTimeDays: 60, autoDeclineHours: 200 })
    await expect(updateSettings(app.contextAs(ada), bad)).rejects.toEqual(refusedWith('invalid'))
    expect(await rowOf(store.id)).toEqual(store)
    expect(await history()).toEqual([])
  })

  it('is for owners', async () => {
    const lena = await addColleague(app, ada)
    const typed = typedSettings(store, { leadTimeDays: 60 })
    await expect(updateSettings(app.contextAs(lena), typed)).rejects.toEqual(refusedWith('forbidden'))
    expect(await rowOf(store.id)).toEqual(store)
  })

  it('going on vacation lets open offers go in the same batch', async () => {
    await sendGracesRing(app, store)
    const before = app.roundTrips()
    await updateSettings(app.contextAs(ada), typedSettings(store, { vacation: true }))
    expect(app.roundTrips() - before).toBe(2)
    const [offer] = await app.db.select().from(assignments)
    expect(offer?.status).toBe('auto_declined')
  })

  it('never reads an amount of one currency as another’s: of a change at the same moment one is a conflict', async () => {
    for (let round = 0; round < 20; round++) {
      const { currency } = (await rowOf(store.id)) ?? store
      const next = currency === 'USD' ? 'JPY' : 'USD'
      const minOrder = String(1_000 + round)
      await Promise.allSettled([
        updateSettings(app.contextAs(ada), typedSettings(store, { minOrder })),
        changeCurrency(app.contextAs(ada), { currency: next, confirmed: true }),
      ])
      const after = await rowOf(store.id)
      expect(after?.currency).toBe(next)
      expect([null, next === 'JPY' ? 1_000 + round : (1_000 + round) * 100]).toContain(after?.minOrderMinor)
    }
  })
})

describe('the vacation switch', () => {
  it('is for everybody who works there, and is noted once', async () => {
    const lena = await addColleague(app, ada)
    for (const _ of [1, 2]) await setVacation(app.contextAs(lena), { vacation: true })
    await setVacation(app.contextAs(ada), { vacation: false })
    expect((await history()).map(({ sellerId, action }) => [sellerId, action])).toEqual([
      [lena.sellerId, 'begin_vacation'],
      [ada.sellerId, 'end_vacation'],
    ])
  })
})
