import { expect, test } from '../../../e2e/support/test.ts'
import { openPage } from '../open-page.ts'

test('two designers on a page keep to themselves', async ({ page, stack, complaints }) => {
  await openPage(page, stack, new URL('index.html', import.meta.url))
  const ring = page.locator('#ring')
  const pendant = page.locator('#pendant')
  await expect(ring.getByRole('radio', { name: 'Engagement ring' })).toBeChecked()
  await pendant.scrollIntoViewIfNeeded()
  await expect(pendant.getByRole('heading', { name: 'Beschreiben Sie Ihr Schmuckstück' })).toBeVisible()
  await expect(pendant.getByRole('radio', { name: 'Anhänger' })).toBeChecked()
  await ring.getByLabel('In your words').fill('rose gold')
  await expect(pendant.getByLabel('In Ihren Worten')).toHaveValue('')
  await pendant.getByRole('radio', { name: 'Ohrringe' }).check({ force: true })
  await expect(ring.getByRole('radio', { name: 'Engagement ring' })).toBeChecked()
  const paper = (part: typeof ring) =>
    part.evaluate((host) => getComputedStyle(host).getPropertyValue('--milgrain-paper'))
  expect(await paper(ring)).not.toBe(await paper(pendant))
  expect(complaints).toEqual([])
})
