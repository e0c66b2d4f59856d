import { MINUTE } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { priceBooks } from '../../domain/price-books/schema.ts'
import { sellers } from '../../domain/sellers/schema.ts'
import { stores } from '../../domain/stores/schema.ts'
import { paths } from '../../links.ts'
import { createTestApp, ORIGIN, type TestApp } from '../../test/harness.ts'
import { ADA, openGoldsmith } from '../../test/stories.ts'

let app: TestApp

beforeEach(async () => {
  app = await createTestApp()
})
afterEach(() => app.close())

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const SIGN_UP = {
  storeName: 'Lumen Fine Jewellery',
  name: 'Clara Lumen',
  email: 'clara@lumen.example',
  password: 'ten-carat-secret',
  currency: 'EUR',
}

describe('/signup', () => {
  it('opens a store in one go and signs its owner in', async () => {
    const answer = await post(paths.signup, SIGN_UP)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(paths.dashboard)
    const [store] = await app.db.select().from(stores)
    expect(store).toMatchObject({ name: SIGN_UP.storeName, currency: 'EUR', accepting: false })
    expect(store?.publishableKey).toMatch(/^pk_/)
    expect(await app.db.select().from(priceBooks)).toMatchObject([{ storeId: store?.id, version: 1 }])
    const page = await app.request(paths.dashboard, { headers: { cookie: cookiesOf(answer) } })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Lumen Fine Jewellery')
  })

  it('keeps what was typed and names the field, without the password', async () => {
    const answer = await post(paths.signup, { ...SIGN_UP, password: 'short' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('value="Lumen Fine Jewellery"')
    expect(html).toContain('aria-invalid')
    expect(html).not.toContain('short')
    expect(await app.db.select().from(stores)).toEqual([])
  })

  it('leaves nothing behind when the address is taken', async () => {
    await post(paths.signup, SIGN_UP)
    const again = await post(paths.signup, { ...SIGN_UP, storeName: 'Another' })
    expect(again.status).toBe(422)
    expect(await app.db.select().from(stores)).toHaveLength(1)
    expect(await app.db.select().from(sellers)).toHaveLength(1)
  })

  it('is closed to other sites', async () => {
    expect((await post(paths.signup, SIGN_UP, { origin: 'https://evil.example' })).status).toBe(403)
    expect(await app.db.select().from(stores)).toEqual([])
  })
})

describe('/login', () => {
  beforeEach(async () => {
    await openGoldsmith(app)
  })

  it('signs in with the password, HttpOnly and SameSite, and goes on to where one wanted to be', async () => {
    const answer = await post(paths.login, { email: ADA.email, password: ADA.password, next: paths.pool })
    expect(answer.headers.get('location')).toBe(paths.pool)
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i)
    expect((await app.request(paths.pool, { headers: { cookie: cookiesOf(answer) } })).status).toBe(200)
  })

  it('never goes on to another site', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const answer = await post(paths.login, { email: ADA.email, password: ADA.password, next })
      expect(answer.headers.get('location')).toBe(paths.dashboard)
    }
  })

  it('says the same of a wrong password and an unknown address', async () => {
    const wrong = await post(paths.login, { email: ADA.email, password: 'not-the-password' })
    const unknown = await post(paths.login, { email: 'nobody@example.com', password: 'not-the-password' })
    const plain = async (answer: Response, email: string) =>
      (await answer.text()).replaceAll(email, 'ADDRESS').replace(/nonce="[^"]*"|nonce-[^']*/g, '')
    expect(wrong.status).toBe(unknown.status)
    expect(await plain(wrong, ADA.email)).toBe(await plain(unknown, 'nobody@example.com'))
  })

  it('stops guessing', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 14; attempt++) {
      const answer = await post(
        paths.login,
        { email: ADA.email, password: `guess-number-${attempt}` },
        { 'cf-connecting-ip': '203.0.113.9' },
      )
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  it('mails a link that works once, and nothing to strangers', async () => {
    await post(paths.login, { email: ADA.email, by: 'link' })
    await post(paths.login, { email: 'nobody@example.com', by: 'link' })
    await app.settle()
    expect(app.mails.map((mail) => mail.to)).toEqual([ADA.email])
    const url = /https?:\/\/\S+/.exec(app.mails[0]?.text ?? '')?.[0] ?? ''
    const path = url.slice(ORIGIN.length)
    const first = await app.request(path)
    expect((await app.request(paths.dashboard, { headers: { cookie: cookiesOf(first) } })).status).toBe(200)
    expect(cookiesOf(await app.request(path))).not.toContain('session_token=')
  })

  it('lets a forgotten password be replaced, once', async () => {
    const asked = await post(paths.forgot, { email: ADA.email })
    const stranger = await post(paths.forgot, { email: 'nobody@example.com' })
    expect([asked.status, asked.headers.get('location')]).toEqual([
      stranger.status,
      stranger.headers.get('location'),
    ])
    await app.settle()
    expect(app.mails).toHaveLength(1)
    const token =
      new URL(/https?:\/\/\S+/.exec(app.mails[0]?.text ?? '')?.[0] ?? '').searchParams.get('token') ?? ''
    const fresh = { token, password: 'a-brand-new-secret' }
    expect((await post(paths.reset, fresh)).headers.get('location')).toContain(paths.login)
    expect((await post(paths.reset, fresh)).status).toBe(422)
    expect((await post(paths.login, { email: ADA.email, password: fresh.password })).status).toBe(303)
    expect((await post(paths.login, { email: ADA.email, password: ADA.password })).status).not.toBe(303)
  })

  it('sends a stranger to sign in, and back after', async () => {
    const answer = await app.request(paths.pool)
    expect(answer.headers.get('location')).toBe(`${paths.login}?next=${encodeURIComponent(paths.pool)}`)
  })

  it('asks the database again once the signed cookie is old', async () => {
    const entered = await post(paths.login, { email: ADA.email, password: ADA.password })
    const cookie = cookiesOf(entered)
    await app.db.delete(sellers).where(eq(sellers.email, ADA.email))
    const withoutCache = cookie
      .split('; ')
      .filter((part) => !part.startsWith('milgrain.session_data'))
      .join('; ')
    expect((await app.request(paths.dashboard, { headers: { cookie: withoutCache } })).status).toBe(303)
    app.wait(6 * MINUTE)
  })
})
