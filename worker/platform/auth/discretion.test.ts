import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paths } from '../../links.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, openGoldsmith } from '../../test/stories.ts'

const METHODS = ['debug', 'log', 'info', 'warn', 'error'] as const

let app: TestApp
let said: unknown[]

beforeEach(async () => {
  app = await createTestApp()
  await openGoldsmith(app)
  said = []
  for (const method of METHODS)
    vi.spyOn(console, method).mockImplementation((...words) => void said.push(words))
})
afterEach(() => {
  vi.restoreAllMocks()
  app.close()
})

it('logs a session that could not be kept by its kind: no token, no address, nothing on the console', async () => {
  await app.db.run(sql`drop table sessions`)
  const answer = await postForm(app, paths.login, '', { ...ADA, by: 'password' })
  expect(answer.status).toBe(500)
  expect(said).toEqual([])
  const line = app.logs.find(({ level }) => level === 'error')
  expect(line?.errors).toEqual(expect.arrayContaining(['DrizzleQueryError', 'LibsqlError SQLITE_ERROR']))
  expect(JSON.stringify(app.logs)).not.toMatch(/params|insert into|ada@/)
})

it('logs a session that could not be read', async () => {
  const cookie = await signInAs(app, ADA)
  await app.db.run(sql`drop table sessions`)
  const uncached = cookie.replace(/milgrain\.session_data=[^;]+/, '')
  const answer = await app.request(paths.dashboard, { headers: { cookie: uncached } })
  expect(answer.status).toBe(500)
  expect(said).toEqual([])
  expect(JSON.stringify(app.logs)).toContain('LibsqlError SQLITE_')
})

it('says nothing of who tried to sign in', async () => {
  await postForm(app, paths.login, '', { email: ADA.email, password: 'not-the-loupe' })
  await postForm(app, paths.login, '', { email: 'nobody@bezel.example', password: 'not-the-loupe' })
  await postForm(app, paths.forgot, '', { email: 'nobody@bezel.example' })
  await app.settle()
  expect(said).toEqual([])
  expect(JSON.stringify(app.logs)).not.toMatch(/@/)
})
