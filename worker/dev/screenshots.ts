import { chromium, type Page } from '@playwright/test'
import { encodePng, renderPiece } from '#shared/render/index.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { AlloyId, Category, CutId, GemId } from '#shared/spec/vocabulary.ts'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, launchOptions } from '../../e2e/support/browser.ts'
import { Designer, GRACES_WORDS } from '../../e2e/support/designer.ts'
import { DEMO_SELLER } from './demo-data/accounts.ts'
import { startStack } from './run-stack.ts'

const IMAGES = join(import.meta.dirname, '..', '..', '.github', 'images')
const VIEW = { width: 1280, height: 800 }

/** The README's pictures, from the running product: the shop's page, and three of the jeweler's. */
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
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
  await page.screenshot({ path: join(IMAGES, 'dashboard.png') })
  await page.getByRole('link', { name: 'Lead pool' }).first().click()
  const card = page.getByRole('listitem').filter({ hasText: 'Grace' }).first()
  await card.getByRole('link', { name: 'View details' }).click()
  await page.getByRole('img').first().waitFor()
  await page.screenshot({ path: join(IMAGES, 'lead.png') })

  await page.goto(`${urls.publicUrl}/dashboard/price-book?part=markup`)
  await page.getByLabel('Metal and work, Metal, Factor').fill('1.6')
  await page.getByText('1 cell changed.').waitFor()
  await page.screenshot({ path: join(IMAGES, 'price-book.png') })
}

const CUTS: Partial<Record<CutId, number>> = { pear: 1.5, emerald: 1.4, marquise: 2, heart: 1 }

/** A piece as it starts out, in another metal, its first stone of another gem and cut. */
function piece(category: Category, style: string, alloy: AlloyId, gem?: GemId, cut?: CutId): DesignSpec {
  const spec = startingSpec(category, style)
  const stones = spec.stones.map((stone, i) => {
    if (i > 0 || !gem) return stone
    const shape = cut ? { cut, lengthUm: Math.round(stone.widthUm * (CUTS[cut] ?? 1)) } : {}
    return { ...stone, gem, ...shape }
  })
  return { ...spec, metal: { alloy }, stones }
}

const PIECES = [
  piece('engagement_ring', 'halo', 'platinum_950_ru'),
  piece('ring', 'cocktail', 'gold_18k_yellow', 'emerald', 'emerald'),
  piece('engagement_ring', 'three_stone', 'gold_14k_rose', 'morganite', 'pear'),
  piece('wedding_band', 'full_eternity', 'gold_18k_white'),
  piece('earrings', 'drop', 'gold_14k_yellow'),
  piece('pendant', 'solitaire', 'gold_18k_rose', 'ruby', 'heart'),
  piece('earrings', 'huggie', 'gold_14k_white'),
  {
    ...piece('ring', 'signet', 'gold_9k_yellow'),
    engraving: { text: 'MG', font: 'serif', place: 'outside' },
  },
] satisfies DesignSpec[]

/** Pieces as the studio draws them, four in a row. */
async function drawPieces(page: Page): Promise<void> {
  const images: string[] = []
  for (const spec of PIECES) {
    const steps = renderPiece(spec, { sizePx: 640 })
    let step = steps.next()
    while (!step.done) step = steps.next()
    images.push(
      `<img src="data:image/png;base64,${Buffer.from(await encodePng(step.value)).toString('base64')}">`,
    )
  }
  await page.setViewportSize({ width: 1280, height: 640 })
  await page.setContent(
    `<style>body{margin:0;display:grid;grid-template-columns:repeat(4,320px)}img{width:320px;display:block}</style>${images.join('')}`,
  )
  await page.screenshot({ path: join(IMAGES, 'pieces.jpg'), type: 'jpeg', quality: 86 })
}

const dataDir = mkdtempSync(join(tmpdir(), 'milgrain-pictures-'))
mkdirSync(IMAGES, { recursive: true })
const stack = await startStack({ dataDir, demo: 'full' })
const browser = await chromium.launch(launchOptions(await findBrowser()))
try {
  await drawPieces(await browser.newPage())
  await takePictures(await browser.newPage({ viewport: VIEW }), stack)
} finally {
  await browser.close()
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
