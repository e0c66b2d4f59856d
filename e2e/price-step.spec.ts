import { Designer, GRACES_WORDS } from './support/designer.ts'
import { expect, test } from './support/test.ts'

test('a change of the stone reaches the price in the next frame: no network, eight changes and one layout at most', async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.demoUrl}/design.html`)
  const designer = new Designer(page)
  await designer.describe(GRACES_WORDS)
  await designer.seeIt()
  await designer.pictured()
  const first = await designer.price()
  // The first change also puts the finished picture aside; the ones after it are what a moving slider does.
  await designer.root.getByRole('slider', { name: 'Weight' }).fill('155')
  const second = await designer.price()
  const step = await designer.root.evaluate(async (host) => {
    const root = host.shadowRoot
    const slider = root?.querySelector<HTMLInputElement>('#weight')
    if (!root || !slider) throw new Error('no weight slider')
    let mutations = 0
    const observer = new MutationObserver((records) => (mutations += records.length))
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
    const requests = performance.getEntriesByType('resource').length
    slider.valueAsNumber = 160
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return {
      mutations: mutations + observer.takeRecords().length,
      requests: performance.getEntriesByType('resource').length - requests,
    }
  })
  const third = await designer.price()
  // The same change again, with the browser counting: a page that reads sizes while it writes lays out twice.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const layouts = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN
  }
  const before = await layouts()
  await designer.root.evaluate(async (host) => {
    const slider = host.shadowRoot?.querySelector<HTMLInputElement>('#weight')
    if (!slider) throw new Error('no weight slider')
    slider.valueAsNumber = 165
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  expect((await layouts()) - before).toBe(1)
  expect(first).toBeLessThan(second)
  expect(second).toBeLessThan(third)
  expect(step.requests).toBe(0)
  expect(step.mutations).toBeGreaterThan(0)
  expect(step.mutations).toBeLessThanOrEqual(8)
})
