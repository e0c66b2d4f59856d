import { DEMO_STORE_KEY } from '../../../worker/dev/demo-data/accounts.ts'
import { expectAccessible } from '../../../e2e/support/axe.ts'
import { expect, test } from '../../../e2e/support/test.ts'
import { openPage, recordEvents } from '../open-page.ts'

const PAGE = new URL('index.html', import.meta.url)

test('before anyone asks there is one request, one element and one button', async ({
  page,
  stack,
  complaints,
}) => {
  const asked = await openPage(page, stack, PAGE)
  const launcher = page.getByRole('button', { name: 'Design your own' })
  await expect(launcher).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([`${stack.publicUrl}/widget.js`])
  expect(
    await page.evaluate(() => document.querySelector('milgrain-designer')?.shadowRoot?.childNodes.length),
  ).toBe(1)
  expect(await page.evaluate(() => Object.keys(window).filter((key) => /milgrain/i.test(key)))).toEqual([
    'Milgrain',
  ])
  expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0])
  expect(complaints).toEqual([])
})

test('the sheet opens over the page, keeps focus, closes on Escape and gives focus back', async ({
  page,
  stack,
  complaints,
}) => {
  await openPage(page, stack, PAGE)
  const told = await recordEvents(page)
  const launcher = page.getByRole('button', { name: 'Design your own' })
  await launcher.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Design your own' })
  await expect(sheet.getByRole('heading', { name: 'Describe your piece' })).toBeFocused()
  await expectAccessible(page)
  for (let tab = 0; tab < 40; tab++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('A')
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(launcher).toBeFocused()
  expect(await told()).toEqual(['ready', 'open', 'close'])
  expect(complaints).toEqual([])
})

test('the page’s own button opens it through window.Milgrain', async ({ page, stack }) => {
  await openPage(page, stack, PAGE)
  await page.getByRole('button', { name: 'Design your own' }).waitFor()
  const heard = page.evaluate(
    () => new Promise((resolve) => window.Milgrain.on('open', ({ type }) => resolve(type))),
  )
  await page.evaluate(() => void window.Milgrain.open())
  expect(await heard).toBe('milgrain:open')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.evaluate(() => void window.Milgrain.close())
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a designer taken off the page leaves nothing behind, and works again when put back', async ({
  page,
  stack,
}) => {
  await openPage(page, stack, PAGE)
  await page.getByRole('button', { name: 'Design your own' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const left = await page.evaluate(async () => {
    const element = document.querySelector('milgrain-designer')
    element?.remove()
    await new Promise((resolve) => setTimeout(resolve))
    const nodes = element?.shadowRoot?.querySelectorAll('*').length
    if (element) document.body.append(element)
    return nodes
  })
  expect(left).toBe(1)
  await page.getByRole('button', { name: 'Design your own' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('an option it does not know is said by name, and the store’s own applies', async ({
  page,
  stack,
  complaints,
}) => {
  await openPage(page, stack, PAGE)
  await page.evaluate((store) => {
    const element = document.createElement('milgrain-designer')
    element.setAttribute('store', store)
    element.setAttribute('theme', 'blue')
    document.body.append(element)
  }, DEMO_STORE_KEY)
  await expect(page.getByRole('heading', { name: 'Describe your piece' })).toBeVisible()
  expect(complaints.join()).toContain('theme "blue" is not understood: use one of light, dark, auto')
})
