import { expectAccessible } from './support/axe.ts'
import { Designer } from './support/designer.ts'
import { expect, test } from './support/test.ts'

test('a shopper turns the ring by keyboard and sees it from all sides', async ({
  page,
  stack,
  complaints,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const designer = new Designer(page)
  await designer.showGracesRing(stack)
  const view = (name: string) => designer.root.getByRole('radio', { name, exact: true })
  const picture = designer.root.locator('.picture')
  const service = picture.locator('img.arrived')
  const front = await service.getAttribute('src')
  const seen = await picture.screenshot()

  // Small pills, but a thumb's room each.
  for (const target of await designer.root.getByRole('group', { name: 'View' }).getByRole('radio').all())
    expect(await target.boundingBox()).toMatchObject({ height: 44 })

  // From above: what the service drew.
  await view('Front').focus()
  await page.keyboard.press('ArrowRight')
  await expect(view('Above')).toBeChecked()
  await expect(picture).toHaveAccessibleName(/^Above: A solitaire engagement ring/)
  await expect(service).not.toHaveAttribute('src', front ?? '')
  await expectAccessible(page)

  // True to scale: always drawn on the device.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(view('True to scale')).toBeChecked()
  await expect(service).toHaveCount(0)
  const canvas = picture.locator('canvas')
  await expect
    .poll(() => canvas.evaluate((shown: HTMLCanvasElement) => shown.width))
    .toBeGreaterThanOrEqual(256)
  await expect(picture).not.toHaveClass(/stale/)
  expect((await picture.screenshot()).equals(seen)).toBe(false)

  // Another metal keeps the view; back at the front it is the new piece.
  await designer.choose('White gold')
  await expect(view('True to scale')).toBeChecked()
  await expect(picture).toHaveAccessibleName(/^True to scale: .* in 18k white gold/)
  await expect(picture).not.toHaveClass(/stale/)
  await view('True to scale').focus()
  await page.keyboard.press('ArrowRight')
  await expect(view('Front')).toBeChecked()
  await expect(picture).toHaveAccessibleName(/^Front: .* in 18k white gold/)
  await expect(picture).not.toHaveClass(/stale/)
  await expectAccessible(page)
  expect(complaints).toEqual([])
})
