import type { Page } from '@playwright/test'
import { expect, test } from '../../../e2e/support/test.ts'
import { openPage } from '../open-page.ts'

const PAGE = new URL('index.html', import.meta.url)

/** All a strict host has to allow. */
const policy = (host: string, workers: string, more = '') =>
  `default-src 'none'; script-src ${host}; connect-src ${host}; img-src ${host} blob:; worker-src ${workers}; ${more}`

async function seeARing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Design your own' }).click()
  await page.getByLabel('In your words').fill('An oval emerald ring in yellow gold')
  await page.getByRole('button', { name: 'See it' }).click()
}

const drawnHere = (page: Page) =>
  page.locator('milgrain-designer canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)

test('with exactly the four directives of the README it draws on the device', async ({
  page,
  stack,
  complaints,
}) => {
  await openPage(page, stack, PAGE, policy(stack.publicUrl, 'blob:'))
  await seeARing(page)
  await expect.poll(() => drawnHere(page)).toBeGreaterThanOrEqual(256)
  await expect(page.getByRole('button', { name: 'Version 1' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('with Trusted Types it asks for one policy', async ({ page, stack, complaints }) => {
  const trusted = "require-trusted-types-for 'script'; trusted-types milgrain"
  await openPage(page, stack, PAGE, policy(stack.publicUrl, 'blob:', trusted))
  await seeARing(page)
  await expect.poll(() => drawnHere(page)).toBeGreaterThanOrEqual(256)
  expect(complaints).toEqual([])
})

test('where workers are refused, the service draws instead', async ({ page, stack }) => {
  await openPage(page, stack, PAGE, policy(stack.publicUrl, "'none'"))
  await seeARing(page)
  await expect(page.getByRole('button', { name: 'Version 1' })).toBeVisible()
  // From where the service drew it, and from nowhere else.
  const side = page.getByRole('radio', { name: 'Side', exact: true })
  await side.check({ force: true })
  await expect(page.getByRole('radio', { name: 'True to scale' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'White gold' }).first().check({ force: true })
  await expect(page.getByRole('button', { name: 'Version 2' })).toBeVisible()
  await expect(side).toBeChecked()
  await expect(page.locator('milgrain-designer canvas')).toHaveCount(0)
})
