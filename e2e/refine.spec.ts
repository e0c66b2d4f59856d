import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { Designer, GRACES_WORDS } from './support/designer.ts'
import { expect, test } from './support/test.ts'

test('a shopper changes the ring in words, takes it back, and tells the jeweler the rest', async ({
  page,
  stack,
  complaints,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const designer = new Designer(page)
  await designer.showGracesRing(stack)
  const field = designer.root.getByLabel('What would you change?')
  const price = await designer.price()

  await field.fill('swap to white gold, thinner band and leaves along the sides')
  await expect(designer.root.getByText('Metal: 18k white gold')).toBeVisible()
  await expect(designer.root.getByText(/^Band: [\d.]+ mm wide/)).toBeVisible()
  await expect(designer.title()).toContainText('rose gold')
  await expectAccessible(page)
  await designer.root.getByRole('button', { name: 'Apply' }).click()
  await expect(designer.title()).toContainText('white gold')
  expect(await designer.price()).not.toBe(price)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await designer.root.getByRole('button', { name: 'Undo' }).click()
  await expect(designer.title()).toContainText('rose gold')
  expect(await designer.price()).toBe(price)

  await field.fill('leaves along the sides')
  await designer.root.getByRole('button', { name: 'Tell the jeweler' }).click()
  await expect(designer.root.getByText('The jeweler gets this with your request')).toBeVisible()
  await designer.root.getByRole('button', { name: /your details$/i }).click()
  await expect(designer.root.getByLabel(/Anything else/)).toHaveValue('leaves along the sides')
  expect(complaints).toEqual([])
})

test('variations stand side by side; one is taken up, compared by keyboard, named, deleted', async ({
  page,
  stack,
  complaints,
}) => {
  test.setTimeout(90_000)
  await page.setViewportSize({ width: 390, height: 844 })
  const designer = new Designer(page)
  const { root } = designer
  await designer.showGracesRing(stack)
  const price = await designer.price()
  await root.getByRole('button', { name: 'Show me variations' }).click()
  const takes = root.getByRole('list', { name: 'Variations' }).getByRole('button')
  await expect(takes).toHaveCount(3, { timeout: 100_000 })
  expect(await designer.price()).toBe(price)
  await takes.last().click()
  await expect(takes.last()).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => designer.price()).not.toBe(price)

  const versions = root.getByRole('list', { name: 'Versions' }).getByRole('button')
  await expect(versions).toHaveCount(4)
  await root.getByRole('button', { name: 'Compare' }).click()
  const slider = root.getByRole('slider', { name: 'Compare' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /^60 % Version/)
  await expect(root.locator('.both > div').first()).toHaveCSS('clip-path', 'inset(0px 40% 0px 0px)')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  for (const target of [
    takes.first(),
    versions.first(),
    slider,
    root.getByRole('button', { name: 'Rename' }),
  ])
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)

  await root.getByRole('button', { name: 'Rename' }).click()
  await root.getByLabel('Name of this version').fill('The bold one')
  await page.keyboard.press('Enter')
  await expect(root.getByRole('button', { name: 'The bold one' })).toBeVisible()
  await root.getByRole('button', { name: 'Delete' }).click()
  await expect(versions).toHaveCount(4)
  await root.getByRole('button', { name: 'Delete for good' }).click()
  await expect(versions).toHaveCount(3)
  await page.reload()
  await expect(versions).toHaveCount(3)
  expect(complaints).toEqual([])
})

test('a reload in the middle of a drawing finds the picture, drawn once', async ({ page, stack }) => {
  const ordered: string[] = []
  const watched: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/concepts') && request.method() === 'POST') ordered.push(request.url())
    if (/\/concepts\/\w+\/events$/.test(request.url()) && request.method() === 'GET')
      watched.push(request.headers()['last-event-id'])
  })
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)
  await designer.seeIt()
  await page.waitForFunction(() =>
    Object.values({ ...localStorage }).some((kept) => /"drawing":\[\{"conceptId"/.test(String(kept))),
  )
  await page.reload()
  await designer.pictured()
  await expect(designer.root.getByRole('list', { name: 'Versions' }).getByRole('button')).toHaveCount(1)
  expect(ordered).toHaveLength(1)
  expect(watched).toEqual([expect.stringMatching(/^\d+$/)])
})
