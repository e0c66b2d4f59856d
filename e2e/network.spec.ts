import { DEMO_OPERATOR, DEMO_SELLER } from '../worker/dev/demo-data/accounts.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { Designer, GRACES_WORDS } from './support/designer.ts'
import { comeInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const LISE = { name: 'Lise Meitner', email: 'lise@example.com' }
const FIRST_MESSAGE = 'We would be glad to make this. May I show you three sapphires?'

test.describe.configure({ mode: 'serial' })

let portalUrl = ''

test('a shopper without a jeweler designs on the front page and sends it to the network', async ({
  page,
  complaints,
}) => {
  await page.goto('/')
  // Nothing of the designer but its loader is fetched until it comes into view.
  const chunks: string[] = []
  page.on('request', (request) => {
    if (/\/assets\/designer|\/api\/widget\//.test(request.url())) chunks.push(request.url())
  })
  await page.waitForLoadState('networkidle')
  expect(chunks).toEqual([])
  await expect(page.getByText('go only to those who take it on.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: /Looking for a jeweler/ }).click()
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)
  await expectNoSidewaysScroll(page)
  await designer.seeIt()
  await designer.pictured()
  await designer.fillDetails(LISE)
  const { root } = designer
  await expect(root.getByLabel(/Milgrain’s network may use these details/)).toBeVisible()
  await expect(root.getByLabel(/If they can’t take it/)).toHaveCount(0)
  await expectAccessible(page)
  await designer.consent()
  ;({ portalUrl } = await designer.send())
  await expect(root.getByText('Jewelers who can make it can see it now.')).toBeVisible()
  await expect(root.getByText(/will answer by/)).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('her page and her mail say who is looking, and promise no one store’s answer', async ({ page }) => {
  await page.goto(portalUrl)
  await expect(page.getByText('Jewelers who can make it can see your request.')).toBeVisible()
  await expectAccessible(page)
  await expect(async () => {
    await page.goto('/dev/mail')
    await page
      .getByRole('listitem')
      .filter({ hasText: LISE.email })
      .getByRole('link', { name: /We have your design/ })
      .click({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByText('Jewelers who can make it can see it now.').first()).toBeVisible()
})

test('the operator sees it wait in the pool, and nobody’s name', async ({ page, complaints }) => {
  await comeInAs(page, DEMO_OPERATOR)
  await page.getByRole('link', { name: 'Operator' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Operator' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Engagement ring/i })).toBeVisible()
  await expect(page.getByText('Goldsmith & Daughter')).toBeVisible()
  expect(await page.locator('main').innerText()).not.toContain('Lise')
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  expect(complaints).toEqual([])
})

test('a jeweler finds it in the pool by first name only, takes it on, and she is told', async ({ page }) => {
  await comeInAs(page, DEMO_SELLER)
  await page.goto('/operator')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Operator')

  await page.goto('/dashboard/pool')
  const card = page.getByRole('listitem').filter({ hasText: 'Lise' }).first()
  await expect(card).not.toContainText('Meitner')
  await card.getByRole('link', { name: 'View details' }).click()
  await expect(page.getByText(LISE.email)).toHaveCount(0)
  await page.getByRole('link', { name: 'Accept', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(FIRST_MESSAGE)
  await dialog.getByRole('button', { name: /accept/i }).click()
  await expect(page).toHaveURL(/\/dashboard\/orders\//)
  await expect(page.getByText(LISE.email).first()).toBeVisible()

  await page.goto(portalUrl)
  await expect(page.getByText(FIRST_MESSAGE)).toBeVisible()
  await expect(page.getByText(/Goldsmith & Daughter has taken it on/)).toBeVisible()
})
