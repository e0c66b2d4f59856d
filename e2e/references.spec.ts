import { join } from 'node:path'
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { Designer, GRACES_WORDS } from './support/designer.ts'
import { comeInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const photo = (name: string) => join(import.meta.dirname, '..', 'demo-site', 'images', `${name}.webp`)
const JOAN = { name: 'Joan Clarke', email: 'joan@example.com' }

test.describe.configure({ mode: 'serial' })

let portalUrl = ''

test('a shopper adds two photos, says what one is for, takes the other back and sends', async ({
  page,
  stack,
  complaints,
}) => {
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)
  const { root } = designer
  const chooser = root.getByLabel('Add a photo')
  await chooser.setInputFiles([photo('harbor'), photo('fern')])
  await expect(root.getByRole('img', { name: 'Photo 2' })).toBeVisible()
  await root.getByRole('combobox', { name: 'Photo 2' }).selectOption('stone')
  await root.getByRole('button', { name: 'Remove Photo 1' }).click()
  await expect(root.getByRole('button', { name: /^Remove Photo/ })).toHaveCount(1)
  await expect(chooser).toBeFocused()
  await expect(root.getByRole('combobox', { name: 'Photo 1' })).toHaveValue('stone')

  // One that is no picture is said so; the other stays.
  await chooser.setInputFiles({
    name: 'ring.heic',
    mimeType: 'image/heic',
    buffer: Buffer.from('no picture'),
  })
  await expect(root.getByRole('alert')).toHaveText('Please choose a JPEG, PNG or WebP under 8 MB.')
  await expectAccessible(page)
  await root.getByRole('button', { name: 'Remove Photo 2' }).click()
  await expect(root.getByRole('alert')).toHaveCount(0)

  // It is there again after a reload, with what it is for.
  await designer.seeIt()
  await page.reload()
  await expect(designer.title()).toBeVisible()
  await designer.fillDetails(JOAN)
  await expect(root.getByRole('combobox', { name: 'Photo 1' })).toHaveValue('stone')
  await expectAccessible(page)
  await designer.consent()
  ;({ portalUrl } = await designer.send())
  expect(complaints).toEqual([])
})

test('a picture pasted into the words is a photo; pasted words stay words', async ({ page, stack }) => {
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)
  await expect(designer.root.getByRole('button', { name: /What makes the price/ })).toBeVisible()
  await designer.root.getByLabel('In your words').evaluate(async (words) => {
    const canvas = new OffscreenCanvas(2_400, 900)
    canvas.getContext('2d')?.fillRect(0, 0, 10, 10)
    const data = new DataTransfer()
    data.items.add(new File([await canvas.convertToBlob()], 'sketch.png', { type: 'image/png' }))
    words.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  const picture = designer.root.getByRole('img', { name: 'Photo 1' })
  await expect(picture).toBeVisible()
  await expect(designer.root.getByRole('progressbar')).toHaveCount(0)
  expect(await picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([
    1_600, 600,
  ])
})

test('without a network a photo waits for one tap, and is kept once', async ({ page, stack, context }) => {
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)
  await expect(designer.root.getByRole('button', { name: /What makes the price/ })).toBeVisible()
  await context.setOffline(true)
  await designer.root.getByLabel('Add a photo').setInputFiles(photo('lantern'))
  await expect(designer.root.getByRole('alert')).toContainText('That did not work.')
  await context.setOffline(false)
  await designer.root.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(designer.root.getByRole('alert')).toHaveCount(0)
  await expect(designer.root.getByRole('combobox', { name: 'Photo 1' })).toBeEnabled()
})

test('the jeweler sees the one that was sent, large too, and so does the customer', async ({
  page,
  complaints,
}) => {
  await comeInAs(page)
  await page.getByRole('link', { name: 'Lead pool' }).first().click()
  const card = page.getByRole('listitem').filter({ hasText: 'Joan' }).first()
  await expect(card).toContainText('1 photo')
  await card.getByRole('link', { name: 'View details' }).click()
  const thumbnail = page.getByRole('img', { name: 'Customer’s photo 1, for its stone' })
  await expect(thumbnail).toHaveCount(1)
  await expectAccessible(page)
  await thumbnail.click()
  const large = page.getByRole('dialog').getByRole('img')
  await expect(large).toBeVisible()
  expect(await large.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(200)
  await page.getByRole('button', { name: 'Close' }).click()

  await page.goto(portalUrl)
  await expect(page.getByRole('img', { name: 'Your photo 1, for its stone' })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  expect(complaints).toEqual([])
})
