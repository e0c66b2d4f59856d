import { expect, test } from '../../../e2e/support/test.ts'
import { openPage } from '../open-page.ts'

const PAGE = new URL('index.html', import.meta.url)

test('the launcher stands where it should, and looks like itself', async ({ page, stack }) => {
  await openPage(page, stack, PAGE)
  const launcher = page.getByRole('button', { name: 'Design your own' })
  const { x, y, width, height } = (await launcher.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const viewport = page.viewportSize() ?? { width: 0, height: 0 }
  expect([x + width, y + height]).toEqual([viewport.width - 16, viewport.height - 16])
  expect(height).toBeLessThan(60)
  await expect(launcher).toHaveCSS('text-transform', 'none')
  await expect(launcher).toHaveCSS('letter-spacing', 'normal')
  await expect(page.locator('milgrain-designer')).toHaveCSS('opacity', '1')
})

test('nothing of the page’s type, colors and spacing reaches the sheet, and nothing of ours reaches the page', async ({
  page,
  stack,
}) => {
  await openPage(page, stack, PAGE)
  const title = page.getByRole('heading', { name: 'A page that shouts' })
  const before = await title.evaluate((heading) => JSON.stringify({ ...getComputedStyle(heading) }))
  await page.getByRole('button', { name: 'Design your own' }).click()
  const heading = page.getByRole('heading', { name: 'Describe your piece' })
  await expect(heading).toHaveCSS('color', 'rgb(29, 26, 23)')
  await expect(heading).toHaveCSS('font-size', /^(26|34)px$/)
  await expect(heading).toHaveCSS('text-align', 'start')
  await expect(heading).toHaveCSS('font-style', 'normal')
  const sheet = await page.getByRole('dialog').boundingBox()
  expect(sheet).toMatchObject({ x: 0, y: 0, ...page.viewportSize() })
  await page.keyboard.press('Escape')
  const after = await page
    .locator('h1')
    .first()
    .evaluate((element) => JSON.stringify({ ...getComputedStyle(element) }))
  expect(after).toBe(before)
})
