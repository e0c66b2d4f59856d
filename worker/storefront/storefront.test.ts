import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../links.ts'
import { faultsOf, headingsOf } from '../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import { leads } from '../tables/leads.ts'
import { NETWORK_KEY } from '../domain/stores/store-by-key.ts'
import { openBezel, openGoldsmith, openNetwork, sendGracesRing } from '../test/stories.ts'
import { runTimers } from '../timers.ts'

describe('pages anybody may open', () => {
  let app: TestApp
  let slug: string
  let awaySlug: string

  const get = async (path: string) => {
    const answer = await app.request(path)
    return { answer, html: await answer.text() }
  }

  beforeAll(async () => {
    app = await createTestApp({ development: false })
    const { store } = await openGoldsmith(app, {
      about: 'Two at one bench </script><script>alert(1)</script>',
    })
    slug = store.slug
    const bezel = await openBezel(app, { vacation: true, vacationMessage: 'Away until January.' })
    awaySlug = bezel.store.slug
  })
  afterAll(() => app.close())

  it('tells what the product is and where to open a store', async () => {
    const { answer, html } = await get(paths.home)
    expect(answer.status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain(`href="${paths.signup}"`)
    expect(answer.headers.get('x-robots-tag')).toBeNull()
  })

  it('shows a store with its designer, its words escaped', async () => {
    const { html } = await get(paths.store(slug))
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 1)).toEqual(['Goldsmith &amp; Daughter'])
    expect(html).toMatch(/<script async src="\/widget\.js" data-store="pk_\w+" data-mount="#designer"/)
    expect(html).not.toContain('<script>alert')
  })

  it('says kindly where a store is away', async () => {
    expect((await get(paths.store(awaySlug))).html).toContain('Away until January.')
  })

  it('has nothing at a store that is none', async () => {
    const { answer, html } = await get(paths.store('nobody'))
    expect(answer.status).toBe(404)
    expect(faultsOf(html)).toEqual([])
  })

  it('keeps every page behind a strict policy, and on TLS in production', async () => {
    const first = await get(paths.home)
    const { headers } = first.answer
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const again = await get(paths.home)
    expect(again.answer.headers.get('content-security-policy')).not.toBe(policy)
  })
})

describe('the network’s own request page', () => {
  const DESIGNER = /data-store="network" data-mount="#designer"/
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it('is on the front page once the network is founded, beside what is there for jewelers', async () => {
    expect(await (await app.request(paths.home)).text()).not.toMatch(DESIGNER)
    await openNetwork(app)
    const html = await (await app.request(paths.home)).text()
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(DESIGNER)
    expect(html).toContain('Looking for a jeweler?')
    expect(html).toContain(`href="${paths.signup}"`)
    expect((await app.request(paths.store('network'))).status).toBe(404)
  })

  it('never breaks the front page: a database that is gone only hides it', async () => {
    const broken = await createTestApp()
    broken.client.close()
    const answer = await broken.request(paths.home)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(DESIGNER)
    expect(broken.logs).toContainEqual(expect.objectContaining({ level: 'error', what: 'network' }))
  })

  it('sends a piece straight into the pool, promises no store’s answer, and says who is looking', async () => {
    const { store } = await openGoldsmith(app)
    const network = { publishableKey: NETWORK_KEY }
    const sent = await sendGracesRing(app, { ...store, ...network })
    expect(sent.replyBy).toBeNull()
    const [lead] = await app.db.select().from(leads)
    expect(lead).toMatchObject({ homeStoreId: null, inPool: true, status: 'open', networkConsent: false })
    const portal = await (await app.request(new URL(sent.portalUrl).pathname)).text()
    expect(portal).toContain('Jewelers who can make it can see your request.')
    expect(portal).not.toContain('Goldsmith')
    await runTimers(app.deps)
    expect(app.mails).toHaveLength(1)
    expect(app.mails[0]?.text).toContain('Jewelers who can make it can see it now.')
    expect(app.mails[0]?.fromName).toBe('Milgrain’s network')
  })
})
