import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paths } from '../../links.ts'
import { createTestApp, ORIGIN, type TestApp } from '../../test/harness.ts'
import { postForm } from '../../test/sign-in.ts'
import { ADA, openGoldsmith } from '../../test/stories.ts'

const askForLink = (app: TestApp, email: string) => postForm(app, paths.login, '', { email, by: 'link' })

const linkOf = (app: TestApp): string => {
  const { pathname, search } = new URL(/https?:\S+/.exec(app.mails[0]?.text ?? '')?.[0] ?? '')
  return pathname + search
}

describe('a mailed sign-in link', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await createTestApp()
    await openGoldsmith(app)
  })
  afterEach(() => app.close())

  it('comes for an address typed in capitals, opens the dashboard, and works once', async () => {
    await askForLink(app, ADA.email.toUpperCase())
    await app.settle()
    expect(app.mails.map((mail) => mail.to)).toEqual([ADA.email])
    const link = linkOf(app)
    await app.request(link, { method: 'HEAD' })
    const answer = await app.request(link)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, ORIGIN + paths.dashboard])
    const cookie = answer.headers.getSetCookie().map((set) => set.split(';')[0])
    const page = await app.request(paths.dashboard, { headers: { cookie: cookie.join('; ') } })
    expect(page.status).toBe(200)
    expect((await app.request(link)).headers.get('location')).toContain(`${paths.login}?error=`)
  })

  it('followed too often leads to a page that says when to try again', async () => {
    const headers = { 'cf-connecting-ip': '203.0.113.7', accept: 'text/html,*/*' }
    const follow = () => app.request(`${paths.verifyLink}?token=none&callbackURL=/dashboard`, { headers })
    for (let times = 0; times < 5; times++) await follow()
    const answer = await follow()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await answer.text()).toContain('Too many tries')
  })

  it('is all that is open of Better Auth', async () => {
    const headers = { origin: ORIGIN, 'content-type': 'application/json' }
    const body = JSON.stringify(ADA)
    for (const path of ['/sign-in/email', '/sign-up/email', '/update-user', '/sign-in/magic-link'])
      expect((await app.request(`/api/auth${path}`, { method: 'POST', headers, body })).status).toBe(404)
    for (const path of ['/get-session', '/list-sessions', '/ok', '/error', '/reset-password/x?callbackURL=/'])
      expect((await app.request(`/api/auth${path}`)).status).toBe(404)
  })
})

describe('while no mail can be sent', () => {
  const NEVER = () => new Promise<void>(() => {})
  const FAILS = () => Promise.reject(new Error(`no way to ${ADA.email}`))
  const forgot = (app: TestApp, email: string) => postForm(app, paths.forgot, '', { email })

  it.each([
    ['fails', FAILS],
    ['never ends', NEVER],
  ])('a known and an unknown address are answered alike (sending %s)', async (_how, send) => {
    const app = await createTestApp({ mail: { send } })
    await openGoldsmith(app)
    for (const ask of [askForLink, forgot]) {
      const [known, unknown] = [await ask(app, ADA.email), await ask(app, 'nobody@bezel.example')]
      expect(known.status).toBe(303)
      expect(known.headers.get('location')).toBe(unknown.headers.get('location'))
    }
    if (send === FAILS) {
      await app.settle()
      expect(app.logs.filter(({ what }) => what === 'mail')).toHaveLength(2)
      expect(JSON.stringify(app.logs)).not.toContain(ADA.email)
    }
  })
})
