import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyHint, seal, unseal } from './seal.ts'

const SECRET = 'a secret of thirty-two characters'

describe('a sealed key', () => {
  it('opens to what was sealed, and never looks the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const [one, two] = await Promise.all([seal(SECRET, 'str_1', text), seal(SECRET, 'str_1', text)])
        expect(one).toMatch(/^v1\.[\w-]{16}\.[\w-]+$/)
        expect(one).not.toBe(two)
        expect(await unseal(SECRET, 'str_1', one)).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  it('shows nothing of the key', async () => {
    expect(await seal(SECRET, 'str_1', 'sk-proj-abcdef')).not.toContain('sk-')
  })

  it('opens for no other store and with no other secret', async () => {
    const sealed = await seal(SECRET, 'str_1', 'sk-proj-abcdef')
    expect(await unseal(SECRET, 'str_2', sealed)).toBeNull()
    expect(await unseal(`${SECRET}!`, 'str_1', sealed)).toBeNull()
  })

  it('does not open when anything of it was changed', async () => {
    const sealed = await seal(SECRET, 'str_1', 'sk-proj-abcdef')
    for (let at = 0; at < sealed.length - 1; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      expect(await unseal(SECRET, 'str_1', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeNull()
    }
    for (const text of [
      '',
      'v1',
      'v1..',
      'v2.a.b',
      `${sealed}.x`,
      'sk-proj-abcdef',
      'v1.%%%.%%%',
      sealed.slice(0, -3),
    ])
      expect(await unseal(SECRET, 'str_1', text)).toBeNull()
  })

  it('is recognized by its end', () => {
    expect(keyHint('sk-proj-abcdefgh')).toBe('••••efgh')
    expect(keyHint('short')).toBe('••••')
  })
})
