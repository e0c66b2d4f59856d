import { chromium } from '@playwright/test'
import { findBrowser, launchOptions } from '../e2e/support/browser.ts'
import { defaultRetailBook, disagreement } from '../e2e/support/price-engines.ts'
import { BLOCK } from '../shared/test/price-digest.ts'

/** The bar of the pricing: so many random pieces cost the same in Node and in Chromium. */
const SPECS = 100_000

const browser = await chromium.launch(launchOptions(await findBrowser()))
try {
  const began = performance.now()
  const found = await disagreement(await browser.newPage(), SPECS / BLOCK, defaultRetailBook('USD'))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (found) {
    console.log(`\nNode and Chromium disagree on random piece ${found.seed}:`, found)
    process.exitCode = 1
  } else console.log(`\n  ${SPECS} random pieces cost the same in Node and in Chromium (${seconds} s)`)
} finally {
  await browser.close()
}
