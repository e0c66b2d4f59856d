import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { comeInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const WIDTHS = [390, 1440]

test('the pool is filtered by its address, and says who else looks while it is open', async ({
  page,
  complaints,
}) => {
  await page.clock.install()
  await comeInAs(page, undefined, '/dashboard/pool')
  await expect(page.getByText('refresh every 30 seconds')).toBeVisible()
  const first = page.locator('[data-lead]').first()
  const reviewing = first.locator('[data-part="reviewing"]')
  const truth = await reviewing.innerText()
  await reviewing.evaluate((place) => (place.textContent = 'stale'))
  await page.clock.fastForward(31_000)
  await expect(reviewing).toHaveText(truth)

  await page.getByLabel('Category').selectOption('ring')
  await page.getByLabel(/Minimum budget/).fill('1,000')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.waitForURL(/category=ring/)
  await expect(page.getByLabel(/Minimum budget/)).toHaveValue('1,000')
  const open = page.getByRole('region', { name: 'Open to all' })
  for (const category of await open.locator('[data-lead] .category').allInnerTexts())
    expect(category).toBe('Ring')
  await page.getByRole('link', { name: 'Show all' }).first().click()
  await page.waitForURL((url) => url.search === '')
  expect(complaints).toEqual([])
})

test('a lead’s pictures open, turn, come closer and close by keyboard alone', async ({
  page,
  complaints,
}) => {
  await comeInAs(page, undefined, '/dashboard/pool')
  await page.getByRole('link', { name: 'View details' }).first().click()
  const gallery = page.locator('.gallery > a')
  await gallery.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const picture = dialog.getByRole('img')
  const shown = await picture.getAttribute('src')
  await page.keyboard.press('ArrowRight')
  await expect(picture).not.toHaveAttribute('src', shown ?? '')
  await page.keyboard.press('ArrowLeft')
  await expect(picture).toHaveAttribute('src', shown ?? '')
  const whole = (await picture.boundingBox())?.width ?? 0
  await dialog.getByRole('button', { name: 'Zoom in' }).press('Enter')
  await expect.poll(async () => (await picture.boundingBox())?.width ?? 0).toBeGreaterThan(2 * whole)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(gallery).toBeFocused()
  expect(complaints).toEqual([])
})

test('pool, lead and its dialogs are accessible and fit phone and desk', async ({ page, stack }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    if (width === WIDTHS[0]) await comeInAs(page, undefined, '/dashboard/pool')
    else await page.goto(`${stack.publicUrl}/dashboard/pool`)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'View details' }).first().click()
    await expect(page.getByRole('heading', { name: 'What to know first' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    for (const name of ['Accept', 'Decline', 'Mark as spam']) {
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
    }
  }
})

test('works without script: filters, details and dialogs are addresses', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await comeInAs(page, undefined, '/dashboard/pool')
  await expect(page.getByText(/Times left and who else is reviewing are as of/)).toBeVisible()
  await page.getByLabel('Category').selectOption('ring')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.waitForURL(/category=ring/)
  await page.getByRole('link', { name: 'View details' }).first().click()
  await page.getByRole('link', { name: 'Mark as spam' }).click()
  await expect(page.getByRole('heading', { name: 'Mark this lead as spam?' })).toBeVisible()
  await context.close()
})
