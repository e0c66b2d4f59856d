import { chromium, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, launchOptions } from '../../e2e/support/browser.ts'
import { Designer, GRACES_WORDS } from '../../e2e/support/designer.ts'
import { DEMO_SELLER } from './demo-data/accounts.ts'
import { startStack } from './run-stack.ts'

const IMAGES = join(import.meta.dirname, '..', '..', '.github', 'images')
const VIEW = { width: 1280, height: 800 }

/** The README's pictures, from the running product: the shop's page, and two of the jeweler's. */
async function takePictures(page: Page, urls: { publicUrl: string; demoUrl: string }): Promise<void> {
  await page.goto(`${urls.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)
  await designer.seeIt()
  await designer.pictured()
  await designer.root.evaluate((element) => {
    element.scrollIntoView({ block: 'start' })
    window.scrollBy(0, -12)
  })
  await page.screenshot({ path: join(IMAGES, 'designer.png') })
  await designer.fillDetails({ name: 'Grace Hopper', email: 'grace@example.com' })
  await designer.consent()
  await designer.send()

  await page.goto(`${urls.publicUrl}/login`)
  await page.getByLabel('Email').first().fill(DEMO_SELLER.email)
  await page.getByLabel('Password').fill(DEMO_SELLER.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('link', { name: 'Lead pool' }).first().click()
  await page.getByRole('link', { name: 'View details' }).first().click()
  await page.getByRole('img').first().waitFor()
  await page.screenshot({ path: join(IMAGES, 'lead.png') })

  await page.goto(`${urls.publicUrl}/dashboard/price-book?part=markup`)
  await page.getByLabel('Metal and work, Metal, Factor').fill('1.6')
  await page.getByText('1 cell changed.').waitFor()
  await page.screenshot({ path: join(IMAGES, 'price-book.png') })
}

const dataDir = mkdtempSync(join(tmpdir(), 'milgrain-pictures-'))
mkdirSync(IMAGES, { recursive: true })
const stack = await startStack({ dataDir })
const browser = await chromium.launch(launchOptions(await findBrowser()))
try {
  await takePictures(await browser.newPage({ viewport: VIEW }), stack)
} finally {
  await browser.close()
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
