import { DEMO_OPERATOR, DEMO_SELLER } from '../worker/dev/demo-data/accounts.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { comeInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const WIDTHS = [390, 1440]

const PAGES: [string, string, RegExp][] = [
  ['dashboard', '/dashboard', /^Dashboard$/],
  ['orders', '/dashboard/orders', /^Orders$/],
  ['customers', '/dashboard/customers', /^Customers$/],
  ['insights', '/dashboard/insights', /^Insights$/],
  ['history', '/dashboard/settings/history', /^History$/],
]

for (const [name, path, title] of PAGES)
  test(`${name}: accessible, and it fits phone and desk`, async ({ page, complaints }) => {
    await comeInAs(page, DEMO_SELLER, path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    expect(complaints).toEqual([])
  })

test('operator: accessible, and it fits a desk', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await comeInAs(page, DEMO_OPERATOR, '/operator')
  await expect(page.getByRole('heading', { level: 1, name: 'Operator' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a person is found by name with the keyboard, with what they sent and how their data is deleted', async ({
  page,
  complaints,
}) => {
  await comeInAs(page, DEMO_SELLER, '/dashboard/customers')
  await page.getByLabel('Name or email').fill('maria')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Maria Mitchell' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Maria Mitchell' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Delete this customer’s data' })).toBeVisible()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  expect(complaints).toEqual([])
})
