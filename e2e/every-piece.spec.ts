import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { Designer } from './support/designer.ts'
import { expect, test } from './support/test.ts'

const SHOPPER = { name: 'Mary Somerville', email: 'mary@example.com' }

test('a halo pendant is described, changed and sent', async ({ page, stack, complaints }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  // The tile says what it is, the words only what it is like.
  await designer.describe('a halo with an oval ruby in 18k yellow gold', 'Pendant')
  await designer.seeIt('Oval ruby halo pendant in 18k yellow gold')
  await designer.pictured()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const first = await designer.price()

  // A pendant hangs on a chain of some length; it has no finger and no band.
  await expect(designer.root.locator('summary').filter({ hasText: 'Length' })).toContainText('About 46 cm')
  await expect(designer.root.getByRole('heading', { name: 'Ring size' })).toHaveCount(0)
  await expect(designer.root.getByRole('heading', { name: 'Band' })).toHaveCount(0)
  await expect(designer.root.getByRole('radio', { name: 'Tension setting' })).toHaveCount(0)
  await designer.choose('Bezel', 'Held by')
  await designer.choose('Platinum', 'Heads and settings')
  await expect(designer.title()).toContainText('in 18k yellow gold and platinum 950')
  await designer.root.getByLabel('All shapes').selectOption('Hexagon')
  await expect(designer.title()).toContainText('Hexagon ruby halo pendant')
  await expect.poll(() => designer.price()).not.toBe(first)
  await designer.root.getByRole('button', { name: /What makes the price/ }).click()
  await expect(designer.root.getByText('Stone', { exact: true }).last()).toBeVisible()
  await expect(designer.root.getByText('Center stone')).toHaveCount(0)

  await designer.fillDetails(SHOPPER)
  await designer.consent()
  const { portalUrl } = await designer.send()
  await page.goto(portalUrl)
  await expect(page.getByText('18k yellow gold and platinum 950', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^Hexagon ruby, about 0\.5 ct, .*, good, in a bezel$/).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('cathedral shoulders and a second metal reach the order, and advice comes with a tap that follows it', async ({
  page,
  stack,
  complaints,
}) => {
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe('a round lab diamond solitaire in 18k yellow gold, 1 carat, size 6')
  await designer.seeIt('Round lab-grown diamond solitaire in 18k yellow gold')
  const plain = await designer.price()
  await designer.choose('Platinum', 'Heads and settings')
  await expect(designer.title()).toContainText('in 18k yellow gold and platinum 950')
  await designer.toggle('Band')
  await designer.choose('Cathedral', 'Shoulders')
  await expect.poll(() => designer.price()).toBeGreaterThan(plain)
  await expect(designer.root.locator('.picture')).toHaveAccessibleName(
    /on a 2 mm court band with cathedral shoulders/,
  )

  // The bench speaks up about a band too thin, from the service, and its way out is one tap.
  const pressing = designer.root.getByText(/things? to look at$/)
  await expect(pressing).toHaveCount(0)
  await designer.root.getByRole('slider', { name: 'Thickness' }).fill('1000')
  await expect(pressing).toBeVisible()
  await designer.root.getByRole('button', { name: /^Make it .* thick$/ }).click()
  await expect(pressing).toHaveCount(0)
  await expectAccessible(page)

  // The second color keeps up with the first.
  await designer.choose('18k', 'Purity')
  await designer.choose('Rose gold', 'Color')
  await expect(designer.title()).toContainText('in 18k rose gold and platinum 950')

  await designer.fillDetails(SHOPPER)
  await designer.consent()
  const { portalUrl } = await designer.send()
  await page.goto(portalUrl)
  await expect(page.getByText('18k rose gold and platinum 950', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^Court, 2 mm wide, .* cathedral shoulders$/).first()).toBeVisible()
  expect(complaints).toEqual([])
})
