import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const PAGES = ['/', '/rings.html', '/ring-harbor.html', '/design.html']
const WIDTHS = [390, 768, 1440]

test('every page of the shop opens with the widget, at every width, without a complaint', async ({
  page,
  stack,
  complaints,
}) => {
  for (const path of PAGES) {
    await page.goto(stack.demoUrl + path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(page.locator('milgrain-designer')).toBeAttached()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await expectNoSidewaysScroll(page)
    }
  }
  expect(complaints).toEqual([])
})

test('every page of the shop is accessible', async ({ page, stack }) => {
  for (const path of PAGES) {
    await page.goto(stack.demoUrl + path)
    await expect(page.locator('milgrain-designer')).toBeAttached()
    await expectAccessible(page)
  }
})

test('“Make it yours” opens the designer on the ring that is shown', async ({ page, stack, complaints }) => {
  await page.goto(`${stack.demoUrl}/ring-harbor.html`)
  await page.getByRole('button', { name: 'Make it yours' }).click()
  await expect(page.getByRole('textbox', { name: 'In your words' })).toHaveValue(/oval blue sapphire/)
  expect(complaints).toEqual([])
})

test('the shop keeps to its folder', async ({ request, stack }) => {
  expect((await request.get(`${stack.demoUrl}/..%2fpackage.json`)).status()).toBe(404)
  expect((await request.get(`${stack.demoUrl}/no-such-page.html`)).status()).toBe(404)
})
