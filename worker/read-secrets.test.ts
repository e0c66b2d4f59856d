import { expect, it } from 'vitest'
import { readSecrets } from './read-secrets.ts'

const LONG = 'x'.repeat(32)

it('takes secrets of 32 bytes or more, counted as bytes', () => {
  expect(readSecrets({ AUTH_SECRET: LONG, LINK_SECRET: 'é'.repeat(16) })).toEqual({
    auth: LONG,
    links: 'é'.repeat(16),
  })
})

it.each([
  [{ AUTH_SECRET: 'short', LINK_SECRET: LONG }, /^AUTH_SECRET has 5 bytes; it needs at least 32/],
  [{ AUTH_SECRET: LONG, LINK_SECRET: undefined }, /^LINK_SECRET is not set; .*secret put LINK_SECRET/],
])('serves nothing with a weak one, and says which and what to do', (secrets, sentence) => {
  expect(() => readSecrets(secrets)).toThrow(sentence)
})
