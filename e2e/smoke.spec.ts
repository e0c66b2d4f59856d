import { expect, test } from './support/test.ts'

test('the service is healthy', async ({ request }) => {
  const answer = await request.get('/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ ok: true })
})

test('the demo shop opens with the widget and without a complaint', async ({ page, stack, complaints }) => {
  for (const path of ['/', '/rings.html', '/design.html']) {
    await page.goto(stack.demoUrl + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('milgrain-designer')).toBeAttached()
  }
  expect(complaints).toEqual([])
})

test('the demo shop keeps to its folder', async ({ request, stack }) => {
  expect((await request.get(`${stack.demoUrl}/..%2fpackage.json`)).status()).toBe(404)
  expect((await request.get(`${stack.demoUrl}/no-such-page.html`)).status()).toBe(404)
})
