import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test.describe.configure({ mode: 'serial' })

/** A store of its own: the demo store's prices are what other stories count on. */
async function openStore(page: Page, name: string): Promise<void> {
  await page.goto('/signup')
  await page.getByLabel(/store/i).first().fill(name)
  await page.getByLabel(/your name/i).fill('Petra Price')
  await page.getByLabel('Email').first().fill(`petra@${name.toLowerCase()}.example`)
  await page.getByLabel('Password').fill('a-gram-of-gold')
  await page.getByRole('button', { name: /open/i }).click()
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
}

const retailVersion = async (page: Page): Promise<string> => {
  await page.goto('/dashboard/widget')
  const key = /pk_\w+/.exec(
    (await page
      .getByText(/data-store="pk_/)
      .first()
      .textContent()) ?? '',
  )?.[0]
  const config: { retailBook: { version: string } } = await (
    await page.request.get(`/api/widget/${key}/config`)
  ).json()
  return config.retailBook.version
}

test('a jeweler changes a markup, sees three pieces follow, saves, and goes back', async ({
  page,
  complaints,
}) => {
  await openStore(page, 'Markup')
  const before = await retailVersion(page)
  await page.goto('/dashboard/price-book?part=markup')
  await expectAccessible(page)
  const panel = page.getByRole('complementary', { name: 'What would this cost' })
  const band = panel.getByRole('listitem').filter({ hasText: '18k court band' })
  const price = (await band.getByRole('strong').textContent()) ?? ''
  const metal = page.getByLabel('Metal and work, Metal, Factor')
  await metal.fill('1.75')
  await expect(band).toContainText(`was ${price}`)
  await expect(panel.getByRole('status')).toContainText('1 cell changed.')

  await metal.fill('0.5')
  await expect(metal).toHaveAttribute('aria-invalid', 'true')
  await expect(panel).toContainText('must be from 1 to 10')
  await panel.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing was saved')
  await expect(metal).toHaveValue('0.5')
  await expectAccessible(page)

  await metal.fill('1.75')
  await metal.press('Enter')
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  await page.getByRole('link', { name: 'See what changed' }).click()
  await expect(page.getByRole('row', { name: /Metal and work, Metal, Factor 1\.5 1\.75/ })).toBeVisible()
  await expectAccessible(page)
  expect(await retailVersion(page)).not.toBe(before)

  await page.goto('/dashboard/price-book/versions')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Version 1' }).click()
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.getByText('it is current now, as version 3')).toBeVisible()
  // The browser itself remarks on the form that was refused.
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
})

test('a price book goes out as a spreadsheet and comes back; a bad one names its lines', async ({ page }) => {
  await openStore(page, 'Sheets')
  await page.goto('/dashboard/price-book/versions')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  const csv = Buffer.concat(chunks).toString('utf8')
  const bringIn = async (text: string) => {
    const file = { name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
    await page.getByLabel('CSV file').setInputFiles(file)
    await page.getByRole('button', { name: 'Bring in' }).click()
  }
  await bringIn(csv.replace(/^(spot\.perTroyOunceMinor\.gold,.*?),[\d.]+,/m, '$1,a lot,'))
  await expect(page.getByRole('row', { name: /^2 Spot prices, Gold/ })).toBeVisible()
  await expectAccessible(page)
  await bringIn(csv.replace(/^(minimumMinor,.*?),\d+,/m, '$1,750,'))
  await expect(page.getByText('Your file is in.')).toBeVisible()
  await expect(page.getByText('Imported from autumn.csv')).toBeVisible()
  await expect(page.getByRole('row', { name: /Least a made piece is sold for 500 750/ })).toBeVisible()
})

test('on a phone nothing goes sideways and the prices stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openStore(page, 'Pocket')
  for (const part of ['metals', 'gems', 'gems&gem=ruby', 'settings', 'terms']) {
    await page.goto(`/dashboard/price-book?part=${part}`)
    await expectNoSidewaysScroll(page)
  }
  const panel = page.getByRole('complementary', { name: 'What would this cost' })
  await expect(panel).toBeInViewport()
  await page.goto('/dashboard/price-book?q=pavé')
  await expect(page.getByRole('heading', { name: 'Setting one of the other stones' })).toBeVisible()
  await page.goto('/dashboard/price-book?q=unobtainium')
  await expect(page.getByText('No cell is called “unobtainium”.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the prices are recomputed by a button, and nothing typed is lost', async ({ page }) => {
    await openStore(page, 'Plain')
    await page.goto('/dashboard/price-book?part=markup')
    const metal = page.getByLabel('Metal and work, Metal, Factor')
    await metal.fill('2.5')
    await page.getByRole('button', { name: 'Recompute' }).click()
    await expect(metal).toHaveValue('2.5')
    await expect(page.getByText(/was \$/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Save as version 2' }).click()
    await expect(page.getByText('Saved as version 2.')).toBeVisible()
  })
})
