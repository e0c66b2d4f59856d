import { DEMO_STORE_KEY } from '../worker/dev/demo-data/accounts.ts'
import { GRACES_WORDS } from './support/designer.ts'
import { expect, test } from './support/test.ts'

test('partials reach another origin while the picture is still being drawn', async ({ page, stack }) => {
  await page.goto(`${stack.demoUrl}/about.html`)
  const reads = await page.evaluate(
    async ({ api, words }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const made = await fetch(`${api}/designs`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ description: words }),
      }).then((answer) => answer.json())
      const stream = await fetch(`${api}/designs/${made.design.id}/concepts`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${made.design.token}` },
        body: JSON.stringify({ spec: made.design.spec }),
      })
      const found: string[][] = []
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
      for (;;) {
        const { done = true, value = '' } = (await reader?.read()) ?? {}
        if (done) return found
        found.push(Array.from(value.matchAll(/^event: (\w+)$/gm), (match) => match[1] ?? ''))
      }
    },
    { api: `${stack.publicUrl}/api/widget/${DEMO_STORE_KEY}`, words: GRACES_WORDS },
  )
  const firstPartial = reads.findIndex((names) => names.includes('partial'))
  const final = reads.findIndex((names) => names.includes('final'))
  expect(reads.flat()[0]).toBe('job')
  expect(reads.flat().filter((name) => name === 'partial').length).toBeGreaterThanOrEqual(2)
  expect(firstPartial).toBeGreaterThanOrEqual(0)
  expect(final).toBeGreaterThan(firstPartial)
})
