import { createClient } from '@libsql/client/web'
import { Designer, GRACES_WORDS } from './support/designer.ts'
import { expect, test } from './support/test.ts'

const IDA = { name: 'Ida Rhodes', email: 'ida@example.com' }

test('a design survives a reload, words, choices and all', async ({ page, stack }) => {
  const designer = new Designer(page)
  await designer.showGracesRing(stack)
  await designer.choose('White gold')
  await expect(designer.title()).toContainText('white gold')
  const price = await designer.price()
  await page.reload()
  await expect(designer.title()).toContainText('white gold')
  expect(await designer.price()).toBe(price)
  await designer.root.getByRole('button', { name: 'Describe' }).click()
  await expect(designer.root.getByLabel('In your words')).toHaveValue(GRACES_WORDS)
})

test('without a network what was typed is kept, and one tap sends it, once', async ({
  page,
  stack,
  context,
}) => {
  const designer = new Designer(page)
  await designer.showGracesRing(stack)
  await designer.fillDetails(IDA)
  await designer.consent()
  await context.setOffline(true)
  await designer.root.getByRole('button', { name: /^Send to/ }).click()
  await expect(designer.root.getByRole('alert').first()).toBeVisible()
  await expect(designer.root.getByLabel('Name', { exact: true })).toHaveValue(IDA.name)
  await context.setOffline(false)
  const { reference } = await designer.send('Try again')
  expect(reference).not.toBe('')

  const client = createClient({ url: stack.libsqlUrl })
  const { rows } = await client.execute({
    sql: 'select l.reference from leads l join lead_contacts c on c.lead_id = l.id where c.email = ?',
    args: [IDA.email],
  })
  expect(rows.map((row) => row['reference'])).toEqual([reference])
  client.close()
})
