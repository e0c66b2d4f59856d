import { expectAccessible, expectNoSidewaysScroll } from '../../../e2e/support/axe.ts'
import { expect, test } from '../../../e2e/support/test.ts'
import { openPage } from '../open-page.ts'

const PAGE = new URL('index.html', import.meta.url)

test('it is fetched when it comes into view, not before', async ({ page, stack, complaints }) => {
  const asked = await openPage(page, stack, PAGE)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([`${stack.publicUrl}/widget.js`])
  await page.locator('#design').scrollIntoViewIfNeeded()
  await expect(page.getByRole('heading', { name: 'Describe your piece' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('it neither takes the focus, nor scrolls the page, nor shifts it', async ({ page, stack }) => {
  await openPage(page, stack, PAGE)
  await page.evaluate(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.locator('#design').scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => scrollY)
  await expect(page.getByRole('heading', { name: 'Describe your piece' })).toBeVisible()
  expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['BODY', scrolled])
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([])
})

test('it takes the page’s font and the accent it was given', async ({ page, stack }) => {
  await openPage(page, stack, PAGE)
  await page.locator('#design').scrollIntoViewIfNeeded()
  const go = page.getByRole('button', { name: 'See it' })
  await expect(go).toHaveCSS('background-color', 'rgb(122, 47, 85)')
  expect(await go.evaluate((button) => getComputedStyle(button).fontFamily)).toContain('Georgia')
})

for (const width of [320, 390, 768, 1440])
  test(`it fits its container at ${width} pixels`, async ({ page, stack }) => {
    await page.setViewportSize({ width, height: 844 })
    await openPage(page, stack, PAGE)
    await page.locator('#design').scrollIntoViewIfNeeded()
    await page.getByLabel('In your words').fill('A round lab diamond in platinum, 1 carat, size 6')
    await expect(page.getByRole('combobox', { name: /Change platinum/ })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'See it' }).click()
    await expect(page.getByRole('slider', { name: 'Weight' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
