import { expect, it } from 'vitest'
import { createToken, tokenOpens, tokenSubject } from './tokens.ts'

const secret = 's'.repeat(40)

it('opens only what it was made for', async () => {
  const token = await createToken(secret, 'portal', 'lead_1', 1)
  expect(tokenSubject(token)).toBe('lead_1')
  expect(await tokenOpens(secret, 'portal', 'lead_1', 1, token)).toBe(true)
  expect(await tokenOpens(secret, 'design', 'lead_1', 1, token)).toBe(false)
  expect(await tokenOpens(secret, 'portal', 'lead_2', 1, token)).toBe(false)
  expect(await tokenOpens('t'.repeat(40), 'portal', 'lead_1', 1, token)).toBe(false)
})

it('is revoked by the next generation, and by any change', async () => {
  const token = await createToken(secret, 'portal', 'lead_1', 1)
  expect(await tokenOpens(secret, 'portal', 'lead_1', 2, token)).toBe(false)
  for (const wrong of ['', 'lead_1', `${token}x`, token.slice(0, -1), `${token.slice(0, -1)}!`])
    expect(await tokenOpens(secret, 'portal', 'lead_1', 1, wrong)).toBe(false)
})
