import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sellers } from '../../tables/sellers.ts'
import { paths } from '../../links.ts'
import { faultsOf, valueOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, ORIGIN, type TestApp } from '../../test/harness.ts'
import { ADA, BRUNO, openGoldsmith } from '../../test/stories.ts'

const FORM = { ...BRUNO, storeName: 'Bruno Bezel', currency: 'EUR' }
const ADDRESS = '203.0.113.7'

/** A form posted from one of our pages, by a visitor whose address Cloudflare knows. */
const postFrom = (app: TestApp, path: string, fields: Record<string, string>) =>
  app.request(path, {
    method: 'POST',
    headers: {
      origin: ORIGIN,
      'cf-connecting-ip': ADDRESS,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  })

const bruno = (app: TestApp) => app.db.select().from(sellers).where(eq(sellers.email, BRUNO.email))

describe('opening a store', () => {
  let app: TestApp
  let allowed: boolean
  let asked: string[]

  beforeEach(async () => {
    allowed = true
    asked = []
    app = await createTestApp({
      allowWrite: async (key) => {
        asked.push(key)
        return allowed
      },
    })
    await openGoldsmith(app)
  })
  afterEach(() => app.close())

  it('leads to sign-in, saying that the store is open, where only signing in was refused', async () => {
    for (let tries = 0; tries < 10; tries++)
      await postFrom(app, paths.login, { email: 'nobody@bezel.example', password: 'not-the-loupe' })
    const answer = await postFrom(app, paths.signup, FORM)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${paths.login}?opened`])
    expect(await bruno(app)).toHaveLength(1)
    const page = await app.request(`${paths.login}?opened`)
    expect(await page.text()).toContain('Your store is open.')
  })

  it('is limited by address, and says when to come back', async () => {
    allowed = false
    const answer = await postFrom(app, paths.signup, FORM)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
    expect(asked).toEqual([`signup:${ADDRESS}`])
    expect(await bruno(app)).toEqual([])
  })

  it('does not say whose address is taken, however it is written', async () => {
    const answer = await postFrom(app, paths.signup, { ...FORM, email: ADA.email.toUpperCase() })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('We could not open a store with these details.')
    expect(html).not.toContain('already a store')
    expect(html).not.toContain('aria-invalid')
    expect(valueOf(html, 'storeName')).toBe(FORM.storeName)
    expect(faultsOf(html)).toEqual([])
  })

  it.each(['Gold\u202esmith', 'Gold\u0007smith', 'Gold\r\nBcc: smith'])(
    'refuses a name that shows as something else (%j)',
    async (odd) => {
      const answer = await postFrom(app, paths.signup, { ...FORM, storeName: odd, name: odd })
      const html = await answer.text()
      expect(answer.status).toBe(422)
      expect(html).toContain('The name holds a character that can’t be shown.')
      expect(html).toContain('Your name holds a character that can’t be shown.')
      expect(await bruno(app)).toEqual([])
    },
  )
})
