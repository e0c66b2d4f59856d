import { createClient } from '@libsql/client/web'
import { DEMO_SELLER } from '../worker/dev/demo-data/accounts.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { Designer, GRACES_WORDS } from './support/designer.ts'
import { expect, test } from './support/test.ts'

const GRACE = { name: 'Grace Hopper', email: 'grace@example.com' }
const FIRST_MESSAGE = 'What a lovely idea. I have two sapphires here that would suit it.'

test.describe.configure({ mode: 'serial' })

let reference = ''
let portalUrl = ''
let sentPrice = 0

test('a shopper describes a ring, sees it, changes it and sends it', async ({ page, stack, complaints }) => {
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)

  // What was understood lights up.
  for (const chip of ['18k rose gold', /sapphire/i, /oval/i, /1\.5 ct/, /size.*6/i])
    await expect(designer.root.getByRole('button', { name: chip }).first()).toBeVisible()
  await expectAccessible(page)
  const rosePrice = await designer.price()
  expect(rosePrice).toBeGreaterThan(100_000)

  // A picture sharpens on the device, then the service's own arrives and is kept.
  const drawn = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        document.addEventListener('milgrain:concept', (event) => resolve(event.detail.url), { once: true }),
      ),
  )
  await designer.seeIt()
  const canvas = designer.root.locator('canvas')
  const sharpness: number[] = []
  await expect(async () => {
    sharpness.push(await canvas.evaluate((picture: HTMLCanvasElement) => picture.width))
    expect(sharpness.at(-1)).toBeGreaterThanOrEqual(512)
  }).toPass()
  const picture = await page.request.get(await drawn)
  expect(picture.headers()['content-type']).toBe('image/png')
  expect((await picture.body()).length).toBeGreaterThan(20_000)
  await expectAccessible(page)

  // White gold and 2 carats: the price follows at once, without the network.
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
  await designer.choose('White gold')
  await designer.root.getByRole('slider', { name: 'Weight' }).fill('200')
  const changed = await designer.price()
  expect(changed).toBeGreaterThan(rosePrice)
  expect(asked.filter((call) => call.includes('retail-books'))).toEqual([])
  await expect(designer.title()).toContainText('white gold')

  await designer.fillDetails(GRACE)
  await expectAccessible(page)
  // Consent is asked for; nothing typed is lost.
  await designer.root.getByRole('button', { name: /^Send to/ }).click()
  await expect(designer.root.getByLabel('Name', { exact: true })).toHaveValue(GRACE.name)
  await designer.consent()
  sentPrice = await designer.price()
  ;({ reference, portalUrl } = await designer.send())
  expect(reference).not.toBe('')
  await expectAccessible(page)
  expect(complaints).toEqual([])
})

test('the server agreed to the cent, and kept the whole of it', async ({ stack }) => {
  const client = createClient({ url: stack.libsqlUrl })
  const { rows } = await client.execute({ sql: 'select * from leads where reference = ?', args: [reference] })
  const lead = rows[0]
  const estimate = JSON.parse(String(lead?.estimate))
  expect(estimate.likelyMinor).toBe(sentPrice)
  expect(JSON.parse(String(lead?.spec))).toMatchObject({
    metal: { alloy: 'gold_18k_white' },
    stones: [{ weightPoints: 200 }],
  })
  expect(estimate.metalMilligrams).toBeGreaterThan(1500)
  client.close()
})

test('the portal shows status, picture, spec and estimate', async ({ page, complaints }) => {
  await page.goto(portalUrl)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
  await expect(page.getByText('18k white gold', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/about \$/i).first()).toBeVisible()
  // Of the piece as it was sent, and of no earlier one: until that is drawn the page says so.
  await expect(async () => {
    await page.reload()
    const picture = page.locator('main img').first()
    expect(
      await picture.evaluate((img: HTMLImageElement) => img.naturalWidth, null, { timeout: 1_000 }),
    ).toBeGreaterThan(200)
  }).toPass()
  for (const from of [/, from above\.$/, /, from the side\.$/])
    await expect(page.getByRole('img', { name: from })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  expect(complaints).toEqual([])
})

test('the jeweler signs in, reads the lead and accepts it with a first message', async ({
  page,
  complaints,
}) => {
  await page.goto('/dashboard')
  await page.getByLabel('Email').first().fill(DEMO_SELLER.email)
  await page.getByLabel('Password').fill(DEMO_SELLER.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Lead pool' }).first().click()
  const card = page.getByRole('listitem').filter({ hasText: 'Grace' }).first()
  await expect(card).toContainText('Arlington, Virginia')
  await expectAccessible(page)
  await card.getByRole('link', { name: 'View details' }).click()
  for (const shown of [
    GRACES_WORDS,
    GRACE.email,
    '18k white gold',
    'For our tenth anniversary.',
    'Your cost',
    'Your margin',
  ])
    await expect(page.getByText(shown).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Accept', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('24 hours')
  await expectAccessible(page)
  await dialog.getByRole('textbox').fill(FIRST_MESSAGE)
  await dialog.getByRole('button', { name: /accept/i }).click()
  await expect(page).toHaveURL(/\/dashboard\/orders\//)
  await expect(page.getByText(FIRST_MESSAGE)).toBeVisible()
  await expectAccessible(page)
  expect(complaints).toEqual([])
})

test('the customer is told by mail, and the portal shows it', async ({ page, complaints }) => {
  await expect(async () => {
    await page.goto('/dev/mail')
    await expect(page.getByText('will make a quote for your piece').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByText('We have your design').first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(portalUrl)
  await expect(page.getByText(FIRST_MESSAGE)).toBeVisible()
  expect(complaints).toEqual([])
})
