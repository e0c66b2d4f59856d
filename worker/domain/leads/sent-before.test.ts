import { DAY, HOUR } from '#shared/dates.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import {
  callWidget,
  describe as describePiece,
  GRACE,
  leadRequest,
  openBezel,
  openGoldsmith,
  sendGracesRing,
} from '../../test/stories.ts'
import { NETWORK_KEY } from '../stores/store-by-key.ts'
import type { Store } from '../../tables/stores.ts'
import { leads } from '../../tables/leads.ts'

let app: TestApp
let store: Store

beforeEach(async () => {
  app = await createTestApp()
  ;({ store } = await openGoldsmith(app))
})
afterEach(async () => {
  await app.settle()
  await app.close()
})

const sent = async () => app.db.select().from(leads).orderBy(leads.createdAt, leads.id)
const again = (contact = GRACE) => {
  app.wait(HOUR)
  return sendGracesRing(app, store, { contact })
}

describe('a possible duplicate', () => {
  it('is marked, and sent all the same', async () => {
    await sendGracesRing(app, store)
    await again({ ...GRACE, email: 'GRACE@Example.com', name: 'G. Hopper' })
    const [first, second] = await sent()
    expect(second).toMatchObject({ duplicateOf: first?.id, status: 'open' })
    expect(first?.duplicateOf).toBeNull()
  })

  it('is one by its piece alone, whatever the words', async () => {
    await sendGracesRing(app, store)
    const made = await describePiece(app, store)
    const body = { revision: 1, description: 'the same ring in other words' }
    await callWidget(app, store, `/designs/${made.design.id}`, { method: 'PATCH', token: made.token, body })
    const lead = leadRequest(made)
    await callWidget(app, store, `/designs/${made.design.id}/lead`, {
      method: 'POST',
      token: made.token,
      body: lead,
    })
    const [first, second] = await sent()
    expect(second?.duplicateOf).toBe(first?.id)
  })

  it('is none from somebody else, after a day, or of another piece', async () => {
    await sendGracesRing(app, store)
    await again({ ...GRACE, email: 'linus@example.com' })
    const made = await describePiece(app, store, { description: 'a plain platinum wedding band, size 8' })
    const lead = leadRequest(made)
    await callWidget(app, store, `/designs/${made.design.id}/lead`, {
      method: 'POST',
      token: made.token,
      body: lead,
    })
    app.wait(DAY)
    await again()
    expect((await sent()).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, null, null])
  })

  it('is none at another store, which learns nothing of the first', async () => {
    await sendGracesRing(app, store)
    const bezel = (await openBezel(app, { allowedOrigins: store.allowedOrigins })).store
    await sendGracesRing(app, bezel)
    expect((await sent()).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null])
  })

  it('is found on the network’s own page too', async () => {
    const network = (
      await openBezel(app, { publishableKey: NETWORK_KEY, allowedOrigins: store.allowedOrigins })
    ).store
    await sendGracesRing(app, network)
    app.wait(HOUR)
    await sendGracesRing(app, network)
    const [first, second] = await sent()
    expect(second).toMatchObject({ duplicateOf: first?.id, homeStoreId: null })
  })
})
