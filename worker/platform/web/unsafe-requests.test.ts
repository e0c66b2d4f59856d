import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../links.ts'
import { createTestApp, ORIGIN, type TestApp } from '../../test/harness.ts'
import { ADA, openGoldsmith } from '../../test/stories.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  await openGoldsmith(app)
})
afterAll(() => app.close())

const post = (headers: Record<string, string>, fields: Record<string, string> = {}) =>
  app.request(paths.login, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ email: ADA.email, password: ADA.password, ...fields }).toString(),
  })

describe('an unsafe request', () => {
  it.each([{ origin: ORIGIN }, { origin: 'null', 'sec-fetch-site': 'same-origin' }])(
    'from here goes through: %j',
    async (headers) => expect((await post(headers)).status).toBe(303),
  )

  it.each([
    {},
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('from elsewhere is refused: %j', async (headers) => expect((await post(headers)).status).toBe(403))

  it.each([
    [{ origin: 'null' }, 409],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{}, 403],
  ])('to a link that holds a token: %j answers %i', async (headers: Record<string, string>, status) => {
    const answer = await app.request(paths.join('inv_none.token'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ name: 'Rosa', password: 'rosa-and-rubies' }).toString(),
    })
    expect(answer.status).toBe(status)
  })

  it('larger than any form is refused with a page, whether or not it says its length', async () => {
    const note = 'x'.repeat(65 * 1024)
    for (const headers of [{ origin: ORIGIN }, { origin: ORIGIN, 'content-length': '99999' }]) {
      const answer = await post(headers, { note })
      expect(answer.status).toBe(413)
      expect(await answer.text()).toContain('That is too large')
    }
  })
})
