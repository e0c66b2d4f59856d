import { expect, test } from './support/test.ts'

test('the service is healthy', async ({ request }) => {
  const answer = await request.get('/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ ok: true })
})
