import type { Page } from '@playwright/test'
import { Designer } from './support/designer.ts'
import { expect, test } from './support/test.ts'

/**
 * How often the browser lays the page out for each value the slider is set to. What an earlier change says later (the
 * live region, a sharper picture) can fall into one of them and only adds.
 */
async function layoutsPerChange(page: Page, designer: Designer, values: number[]): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const layouts = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN
  }
  const counts: number[] = []
  for (const value of values) {
    const before = await layouts()
    await designer.root.evaluate(async (host, points) => {
      const slider = host.shadowRoot?.querySelector<HTMLInputElement>('#weight')
      if (!slider) throw new Error('no weight slider')
      slider.valueAsNumber = points
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }, value)
    counts.push((await layouts()) - before)
  }
  return counts
}

type Step = { mutations: number; requests: number }

/** What one frame after a change of the slider has altered; as with layouts, an earlier change only adds. */
const stepOf = (designer: Designer, value: number): Promise<Step> =>
  designer.root.evaluate(async (host, points) => {
    const root = host.shadowRoot
    const slider = root?.querySelector<HTMLInputElement>('#weight')
    if (!root || !slider) throw new Error('no weight slider')
    let mutations = 0
    const observer = new MutationObserver((records) => (mutations += records.length))
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
    const requests = performance.getEntriesByType('resource').length
    slider.valueAsNumber = points
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    mutations += observer.takeRecords().length
    observer.disconnect()
    return { mutations, requests: performance.getEntriesByType('resource').length - requests }
  }, value)

test('a change of the stone reaches the price in the next frame: no network, eight changes and one layout at most', async ({
  page,
  stack,
}) => {
  const designer = new Designer(page)
  await designer.showGracesRing(stack)
  const first = await designer.price()
  // The first change also puts the finished picture aside; the ones after it are what a moving slider does.
  await designer.root.getByRole('slider', { name: 'Weight' }).fill('155')
  const second = await designer.price()
  const steps: Step[] = []
  for (const value of [156, 157, 158, 159, 160]) steps.push(await stepOf(designer, value))
  const third = await designer.price()
  const changes = Array.from({ length: 16 }, (_, index) => 164 + 2 * index)
  expect(Math.min(...(await layoutsPerChange(page, designer, changes)))).toBeLessThanOrEqual(1)
  expect(first).toBeLessThan(second)
  expect(second).toBeLessThan(third)
  expect(steps.every(({ requests }) => requests === 0)).toBe(true)
  const mutations = Math.min(...steps.map((step) => step.mutations))
  expect(mutations).toBeGreaterThan(0)
  expect(mutations).toBeLessThanOrEqual(8)
})
