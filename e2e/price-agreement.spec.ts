import { BLOCK } from '../shared/test/price-digest.ts'
import { defaultRetailBook, disagreement } from './support/price-engines.ts'
import { expect, test } from './support/test.ts'

/** `npm run bench` does it for 100,000. */
const BLOCKS = 8

test(`the browser prices ${BLOCKS * BLOCK} random pieces as the server does, to the cent`, async ({
  page,
}) => {
  for (const currency of ['USD', 'JPY'])
    expect(await disagreement(page, BLOCKS, defaultRetailBook(currency))).toBeNull()
})

test('two books one cent apart are told apart, with the piece and both prices', async ({ page }) => {
  const book = defaultRetailBook('USD')
  // A browser with another book: the first piece whose price it changes is found and shown.
  await page.addInitScript(() => {
    const parse = JSON.parse.bind(JSON)
    JSON.parse = (text: string) => {
      const value = parse(text)
      return value?.version === 'agreement' ? { ...value, polish: value.polish + 100 } : value
    }
  })
  const found = await disagreement(page, 1, book)
  expect(found).not.toBeNull()
  expect(found?.here).not.toBe(found?.there)
  expect(JSON.stringify(found?.spec)).toContain('"category"')
})
