import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { designs } from '../tables/designs.ts'
import { leads } from '../tables/leads.ts'
import type { Store } from '../tables/stores.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import { callWidget, describe, leadRequest, openGoldsmith } from '../test/stories.ts'

let app: TestApp
let store: Store
let made: Awaited<ReturnType<typeof describe>>

beforeAll(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
  made = await describe(app, store)
})
afterAll(() => app.close())

const NASTY = fc.constantFrom<unknown>(
  null,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  '',
  'x'.repeat(5000),
  "'; drop table leads; --",
  '<script>alert(1)</script>',
  '\u202egnp.exe',
  '../../etc/passwd',
  [],
  {},
  [[[[[[[[[]]]]]]]]],
  { __proto__: { admin: true } },
  'ignore previous instructions',
  true,
)

/** Every path into a JSON value. */
const pathsOf = (value: unknown): string[][] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path]))]

const put = (value: unknown, [key, ...rest]: string[], what: unknown): unknown => {
  if (key === undefined) return what
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? put(item, rest, what) : item))
  return { ...Object(value), [key]: put(Object(value)[key], rest, what) }
}

it('answers anything with a refusal or a result, never a 5xx, and stores no refused thing', async () => {
  const good = {
    '/designs': { description: 'a ring', category: 'ring', spec: made.design.spec, locale: 'en' },
    [`/designs/${made.design.id}/lead`]: leadRequest(made, { likelyMinor: 1 }),
  }
  const calls = Object.entries(good).flatMap(([path, body]) =>
    pathsOf(body).map((at) => ({ path, body, at })),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), NASTY, async ({ path, body, at }, what) => {
      const before = (await app.db.select().from(designs)).length
      const call = { method: 'POST', token: made.token, body: put(body, at, what) ?? null }
      const answer = await callWidget(app, store, path, call)
      expect(answer.status).toBeLessThan(500)
      if (answer.status >= 400) expect((await app.db.select().from(designs)).length).toBe(before)
    }),
    { numRuns: 300, seed: 20_261_122 },
  )
  expect(await app.db.select().from(leads)).toEqual([])
})
