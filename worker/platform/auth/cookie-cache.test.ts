import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paths } from '../../links.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, openGoldsmith } from '../../test/stories.ts'
import { COOKIE_CACHE_SECONDS } from './auth.ts'

let app: TestApp
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 15) })
  app = await createTestApp()
  await openGoldsmith(app)
})
afterEach(() => {
  vi.useRealTimers()
  app.close()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const opens = async (cookie: string) =>
  (await app.request(paths.dashboard, { headers: { cookie } })).status === 200

it('asks the database again within a minute, so that a copied cookie ends with its session', async () => {
  expect(COOKIE_CACHE_SECONDS).toBeLessThanOrEqual(60)
  const cookie = await signInAs(app, ADA)
  await postForm(app, paths.logout, cookie)
  later(COOKIE_CACHE_SECONDS + 1)
  expect(await opens(cookie)).toBe(false)
})

it('ends every session within a minute of a new password', async () => {
  const cookie = await signInAs(app, ADA)
  await postForm(app, paths.forgot, '', { email: ADA.email })
  await app.settle()
  const token = /token=([^\s&]+)/.exec(app.mails[0]?.text ?? '')?.[1] ?? ''
  later(COOKIE_CACHE_SECONDS + 1)
  expect(await opens(cookie)).toBe(true)
  await postForm(app, paths.reset, '', { token, password: 'a-new-loupe-today' })
  later(COOKIE_CACHE_SECONDS + 1)
  expect(await opens(cookie)).toBe(false)
})
