import { expect, test } from '../../../e2e/support/test.ts'
import { openPage } from '../open-page.ts'

test('two designers on a page keep to themselves', async ({ page, stack, complaints }) => {
  await openPage(page, stack, new URL('index.html', import.meta.url))
  // Elements written over a plain file are not upgraded by the browser; put in again, they are as on any page.
  await page.waitForFunction(() => 'Milgrain' in window)
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('milgrain-designer'))
      element.replaceWith(document.importNode(element, true))
  })
  const ring = page.locator('#ring')
  const band = page.locator('#band')
  await expect(ring.getByRole('radio', { name: 'Engagement ring' })).toBeChecked()
  await band.scrollIntoViewIfNeeded()
  await expect(band.getByRole('heading', { name: 'Beschreiben Sie Ihr Schmuckstück' })).toBeVisible()
  await expect(band.getByRole('radio', { name: 'Ehering' })).toBeChecked()
  await ring.getByLabel('In your words').fill('rose gold')
  await expect(band.getByLabel('In Ihren Worten')).toHaveValue('')
  await band.getByRole('radio', { name: 'Ring', exact: true }).check({ force: true })
  await expect(ring.getByRole('radio', { name: 'Engagement ring' })).toBeChecked()
  const paper = (part: typeof ring) =>
    part.evaluate((host) => getComputedStyle(host).getPropertyValue('--milgrain-paper'))
  expect(await paper(ring)).not.toBe(await paper(band))
  expect(complaints).toEqual([])
})
