import { readFileSync } from 'node:fs'
import { scryptSync } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cheapPasswords } from '../../test/cheap-passwords.ts'
import { scryptPasswords } from './passwords.ts'

const PASSWORD = 'bench-and-loupe'

const FULL = { N: 16_384, r: 16, p: 1, maxmem: 64 * 2 ** 20 }

it('in production a password costs the whole of scrypt', async () => {
  const hash = await scryptPasswords.hash(PASSWORD)
  const [salt = '', key] = hash.split(':')
  expect(scryptSync(PASSWORD, salt, 64, FULL).toString('hex')).toBe(key)
  expect(scryptSync(PASSWORD, salt, 64, { ...FULL, N: FULL.N / 2 }).toString('hex')).not.toBe(key)
  expect(await scryptPasswords.verify({ hash, password: PASSWORD })).toBe(true)
  expect(await scryptPasswords.verify({ hash, password: 'bench-and-loupes' })).toBe(false)
})

it('the worker that is deployed takes that one', () => {
  const entry = readFileSync(join(import.meta.dirname, '..', '..', 'index.ts'), 'utf8')
  expect(entry).toMatch(/^ {4}passwords: scryptPasswords,$/m)
})

it('the one of the tests is real: salted, and true for one password only', async () => {
  const [one, other] = [await cheapPasswords.hash(PASSWORD), await cheapPasswords.hash(PASSWORD)]
  expect(one).not.toBe(other)
  expect(await cheapPasswords.verify({ hash: one, password: PASSWORD })).toBe(true)
  expect(await cheapPasswords.verify({ hash: one, password: 'bench-and-loupes' })).toBe(false)
})
