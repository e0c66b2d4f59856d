import { DAY } from '#shared/dates.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { sellers } from '../../tables/sellers.ts'
import { paths } from '../../links.ts'
import { faultsOf, headingsOf, valueOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { postForm } from '../../test/sign-in.ts'
import { BRUNO, openBezel, openGoldsmith } from '../../test/stories.ts'
import { invite } from '../../test/team.ts'

let app: TestApp
let ada: Seller

const ROSA = 'rosa@goldsmith.example'
const FORM = { name: 'Rosa', password: 'rosa-and-rubies' }

const get = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}
const post = async (path: string, fields: Record<string, string>) => {
  const answer = await postForm(app, path, '', fields)
  return { answer, status: answer.status, html: await answer.text() }
}

beforeEach(async () => {
  app = await createTestApp()
  ada = (await openGoldsmith(app)).actor
})
afterEach(() => app.close())

it('says whose store it is and as whom one will sign in, and keeps its address to itself', async () => {
  const { path } = await invite(app, ada, ROSA)
  const { status, headers, html } = await get(path)
  expect(status).toBe(200)
  expect(faultsOf(html)).toEqual([])
  expect(headingsOf(html, 1)).toEqual(['Join Goldsmith &amp; Daughter'])
  expect(html).toContain(`You will sign in as ${ROSA}.`)
  expect([headers.get('referrer-policy'), headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(
    ['no-referrer', 'private, no-store', 'noindex, nofollow'],
  )
})

it('refuses by field, keeps the name, never writes the password back, and uses nothing up', async () => {
  const { path } = await invite(app, ada, ROSA)
  const { status, html } = await post(path, { name: 'Rosa', password: 'short' })
  expect(status).toBe(422)
  expect(html).toContain('Use at least 10 characters.')
  expect(valueOf(html, 'name')).toBe('Rosa')
  expect(html).not.toContain('short')
  expect(faultsOf(html)).toEqual([])
  expect((await post(path, { name: '', password: 'x'.repeat(129) })).html).toContain('Write your name.')
  expect(await app.db.select().from(sellers)).toHaveLength(1)
})

it('leads straight to the dashboard, signed in', async () => {
  const { path } = await invite(app, ada, ROSA)
  const { answer } = await post(path, FORM)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.dashboard])
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  const page = await app.request(paths.team, { headers: { cookie } })
  expect(await page.text()).toContain(ROSA)
})

it('of a link that is used, too old or nothing at all says what to do', async () => {
  const used = await invite(app, ada, ROSA)
  await post(used.path, FORM)
  const old = await invite(app, ada, 'old@goldsmith.example')
  app.wait(7 * DAY)
  for (const path of [used.path, old.path, paths.join('inv_nothing.x'), paths.join('x')]) {
    const { status, html } = await get(path)
    expect(status).toBe(404)
    expect(html).toContain('This invitation no longer works')
    expect(faultsOf(html)).toEqual([])
    const posted = await post(path, FORM)
    expect(posted.status).toBe(409)
    expect(posted.html).toContain('ask whoever invited you to send it again')
  }
  expect(await app.db.select().from(sellers)).toHaveLength(2)
})

it('tells who has an account to ask for another address', async () => {
  await openBezel(app)
  const { path } = await invite(app, ada, BRUNO.email)
  const { status, html } = await get(path)
  expect(status).toBe(200)
  expect(html).toContain('An address belongs to one store.')
  expect(html).not.toContain('<form')
  expect(faultsOf(html)).toEqual([])
  expect((await post(path, FORM)).status).toBe(409)
})
