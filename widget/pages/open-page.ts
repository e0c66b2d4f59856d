/* oxlint-disable no-restricted-imports -- runs in Playwright, never in the widget */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { DEMO_STORE_KEY } from '../../worker/dev/demo-data/accounts.ts'

/**
 * Writes a page of this folder into the demo shop's own origin. Placeholders are the shop's: `{{MILGRAIN}}` where the
 * widget comes from, `{{STORE_KEY}}` the store's publishable key. `csp` is a content security policy for it.
 * Returns what is asked of the service from there on, as it comes. (A page that Playwright answers itself would count
 * as a public one, whose workers may not ask a local service; so a file of the shop's is opened and written over.)
 */
export async function openPage(
  page: Page,
  { publicUrl, demoUrl }: { publicUrl: string; demoUrl: string },
  file: URL,
  csp = '',
): Promise<readonly string[]> {
  const html = readFileSync(file, 'utf8')
    .replaceAll('{{MILGRAIN}}', publicUrl)
    .replaceAll('{{STORE_KEY}}', DEMO_STORE_KEY)
    .replace('<head>', `<head>${csp && `<meta http-equiv="Content-Security-Policy" content="${csp}" />`}`)
  await page.goto(`${demoUrl}/style.css`)
  const asked: string[] = []
  page.on('request', (request) => request.url().startsWith(publicUrl) && asked.push(request.url()))
  await page.setContent(html)
  return asked
}

const NAMES = ['ready', 'open', 'describe', 'concept', 'price', 'submit', 'close', 'error']

/** Writes down what the designers of the page say from here on; the function returned reads it. */
export async function recordEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate((names) => {
    const told: string[] = []
    Object.assign(window, { told })
    for (const name of names) document.addEventListener(`milgrain:${name}`, () => told.push(name))
  }, NAMES)
  return () => page.evaluate(() => Reflect.get(window, 'told'))
}
