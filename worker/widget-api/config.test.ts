import { configResponse } from '#shared/contract/config.ts'
import { errorResponse } from '#shared/contract/errors.ts'
import { CATEGORIES, CUTS, STYLES } from '#shared/spec/vocabulary.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Store, stores } from '../tables/stores.ts'
import { vacationNotice } from '../domain/stores/store-notice.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import { ADA, callWidget, openBezel, openGoldsmith, openStore, SHOP_ORIGIN } from '../test/stories.ts'

let app: TestApp
let goldsmith: Store
let onVacation: Store

beforeAll(async () => {
  app = await createTestApp()
  goldsmith = (await openGoldsmith(app)).store
  onVacation = (await openBezel(app, { vacation: true, vacationMessage: 'Back on Monday.' })).store
})
afterAll(() => app.close())

const codeOf = async (answer: Response) => errorResponse.parse(await answer.json()).error.code

describe('GET /config', () => {
  it('tells the shop’s page all it may know of the store', async () => {
    const answer = await callWidget(app, goldsmith, '/config')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP_ORIGIN)
    const config = configResponse.parse(await answer.json())
    expect(config.store.name).toBe('Goldsmith & Daughter')
    expect(config.store.notice).toBeUndefined()
    expect(config.categories).toEqual(CATEGORIES)
    expect(config.styles).toEqual(STYLES)
    expect(config.cuts).toEqual(CUTS)
  })

  it('offers what the store accepts, with every style of it', async () => {
    const few = { categories: ['earrings', 'ring'] satisfies Store['categories'] }
    await app.db.update(stores).set(few).where(eq(stores.id, onVacation.id))
    const answer = await callWidget(app, onVacation, '/config', { origin: null })
    const config = configResponse.parse(await answer.json())
    expect(config.categories).toEqual(['ring', 'earrings'])
    expect(config.styles).toEqual({ ring: STYLES.ring, earrings: STYLES.earrings })
  })

  it('names no cost, loss, markup or margin, here or in the retail book', async () => {
    const config = configResponse.parse(await (await callWidget(app, goldsmith, '/config')).json())
    const book = await app.request(new URL(config.retailBook.url).pathname)
    expect(book.headers.get('cache-control')).toContain('immutable')
    for (const text of [JSON.stringify(config), await book.text()])
      expect(text).not.toMatch(/cost|markup|margin|loss|spot|surcharge|fineness/i)
  })

  it('answers 304 to the same ETag', async () => {
    const first = await callWidget(app, goldsmith, '/config')
    const etag = first.headers.get('etag') ?? ''
    const again = await callWidget(app, goldsmith, '/config', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  it('says kindly that a store is on vacation', async () => {
    const answer = await callWidget(app, onVacation, '/config', { origin: 'https://bezel.example' })
    expect(configResponse.parse(await answer.json()).store.notice).toBe('Back on Monday.')
  })

  it.each([
    ['de-CH', /^Ada macht gerade Pause\./],
    ['fr', /^Ada est en pause/],
    ['es-MX', /^Ada está de descanso/],
    ['it', /^Ada is on a break/],
  ])('says it in %s', (locale, words) => {
    expect(vacationNotice({ name: 'Ada', vacationMessage: null, networkRelease: false }, locale)).toMatch(
      words,
    )
  })

  it('answers a page in the language it asks for', async () => {
    const opening = { name: 'Rest', allowedOrigins: [SHOP_ORIGIN], accepting: false }
    const rest = { ...ADA, email: 'rest@example.com' }
    const resting = await openStore(app, opening, rest)
    const ask = async (language: string) => {
      const headers = { 'accept-language': language }
      const answer = await callWidget(app, resting.store, '/config', { headers })
      expect(answer.headers.get('vary')).toMatch(/Accept-Language.*Origin/)
      return configResponse.parse(await answer.json()).store.notice
    }
    expect(await ask('de-DE')).toMatch(/nimmt gerade keine Anfertigungen an/)
    expect(await ask('en')).toMatch(/is not taking custom orders/)
  })

  it.each([
    [false, /send it once they are back\.$/],
    [true, /send it to other jewelers now, or keep it until they are back\.$/],
  ])('says what can be done meanwhile, released to others: %s', (networkRelease, words) => {
    const { name } = goldsmith
    expect(vacationNotice({ name, vacationMessage: null, networkRelease }, 'en')).toMatch(words)
  })

  it('is readable without an Origin, and by the service’s own pages', async () => {
    expect((await callWidget(app, goldsmith, '/config', { origin: null })).status).toBe(200)
    expect((await callWidget(app, goldsmith, '/config', { origin: app.deps.links.origin })).status).toBe(200)
  })

  it('refuses a foreign origin and an unknown key, saying which', async () => {
    const foreign = await callWidget(app, goldsmith, '/config', { origin: 'https://elsewhere.example' })
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, 'origin_not_allowed'])
    const unknown = await callWidget(app, { publishableKey: 'pk_nobody' }, '/config')
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'not_found'])
  })

  it('notes once that the snippet is in place', async () => {
    const { store: fresh } = await openStore(
      app,
      { name: 'Fresh', snippetSeenAt: null, allowedOrigins: [SHOP_ORIGIN] },
      { name: 'Finn', email: 'finn@fresh.example', password: 'a-long-password' },
    )
    const seenAt = async () => {
      await app.settle()
      const [row] = await app.db.select().from(stores).where(eq(stores.id, fresh.id))
      return row?.snippetSeenAt
    }
    await callWidget(app, fresh, '/config', { origin: app.deps.links.origin })
    expect(await seenAt()).toBeNull()
    await callWidget(app, fresh, '/config')
    const first = await seenAt()
    expect(first).toBe(app.deps.now())
    app.wait(1000)
    await callWidget(app, fresh, '/config')
    expect(await seenAt()).toBe(first)
  })

  it('answers an unknown call as JSON too', async () => {
    const answer = await callWidget(app, goldsmith, '/nothing')
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'not_found'])
  })

  it('answers a preflight without asking the database', async () => {
    const answer = await app.request(`/api/widget/${goldsmith.publishableKey}/designs`, {
      method: 'OPTIONS',
      headers: { origin: SHOP_ORIGIN, 'access-control-request-method': 'POST' },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-headers')).toContain('idempotency-key')
    expect(answer.headers.get('x-database-round-trips')).toBe('0')
  })
})
