import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../links.ts'
import { faultsOf, valueOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { postForm } from '../../test/sign-in.ts'
import { ADA, openGoldsmith } from '../../test/stories.ts'

const BRUNO = {
  storeName: 'Bruno “Bezel” <3',
  name: 'Bruno',
  email: 'bruno@bezel.example',
  password: 'bezel-and-burr',
  currency: 'EUR',
}

describe('sign-in pages', () => {
  let app: TestApp
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await postForm(app, path, '', fields)
    return { answer, to: answer.headers.get('location'), html: await answer.text() }
  }

  beforeAll(async () => {
    app = await createTestApp()
    await openGoldsmith(app)
  })
  afterAll(() => app.close())

  it('opens a store and goes straight to its dashboard', async () => {
    const { answer, to } = await post(paths.signup, BRUNO)
    expect([answer.status, to]).toEqual([303, paths.dashboard])
    const cookie = answer.headers.getSetCookie().map((set) => set.split(';')[0])
    const page = await app.request(paths.dashboard, { headers: { cookie: cookie.join('; ') } })
    const html = await page.text()
    expect(html).toContain('Bruno “Bezel” &lt;3')
    expect(html).toContain('0 of 4 done')
  })

  it('refuses each field by name, keeps what was typed and never writes a password back', async () => {
    const { answer, html } = await post(paths.signup, {
      ...BRUNO,
      email: 'bruno@',
      password: 'short',
      currency: 'XYZ',
    })
    expect(answer.status).toBe(422)
    expect(faultsOf(html)).toEqual([])
    for (const words of ['does not look like an email', 'Use at least 10 characters.', 'Choose a currency'])
      expect(html).toContain(words)
    expect(valueOf(html, 'email')).toBe('bruno@')
    expect(valueOf(html, 'password')).toBeNull()
    expect(html).not.toContain('short')
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const [wrong, unknown] = await Promise.all([
      post(paths.login, { email: ADA.email, password: 'not-the-loupe' }),
      post(paths.login, { email: 'nobody@bezel.example', password: 'not-the-loupe' }),
    ])
    expect([wrong.answer.status, unknown.answer.status]).toEqual([401, 401])
    expect(wrong.html.replace(ADA.email, '')).toBe(unknown.html.replace('nobody@bezel.example', ''))
  })

  it('goes on to where the seller was going, on this site only', async () => {
    const { email, password } = ADA
    expect((await post(paths.login, { email, password, next: paths.pool })).to).toBe(paths.pool)
    expect((await post(paths.login, { email, password, next: '//evil.example' })).to).toBe(paths.dashboard)
  })

  it('mails a sign-in link without asking for a password, and says the same for an unknown address', async () => {
    const known = await post(paths.login, { email: ADA.email, password: '', by: 'link' })
    const unknown = await post(paths.login, { email: 'nobody@bezel.example', password: '', by: 'link' })
    await app.settle()
    expect([known.to, unknown.to]).toEqual([`${paths.login}?sent`, `${paths.login}?sent`])
    expect(app.mails.map((mail) => mail.to)).toEqual([ADA.email])
  })

  it('sets a new password by the mailed link, once', async () => {
    app.mails.length = 0
    await post(paths.forgot, { email: ADA.email })
    await app.settle()
    const token =
      new URL(/https?:\S+/.exec(app.mails[0]?.text ?? '')?.[0] ?? '').searchParams.get('token') ?? ''
    const password = 'a-new-loupe-today'
    expect((await post(paths.reset, { token, password: 'short' })).answer.status).toBe(422)
    expect((await post(paths.reset, { token, password })).to).toBe(`${paths.login}?reset`)
    const again = await post(paths.reset, { token, password })
    expect(again.html).toContain('This link no longer works')
    expect((await post(paths.login, { email: ADA.email, password })).to).toBe(paths.dashboard)
  })

  it('changes nothing for a page of another site', async () => {
    const answer = await app.request(paths.logout, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Nothing was changed.')
  })
})
