import { randomBytes, scryptSync } from 'node:crypto'
import type { Passwords } from '../platform/auth/passwords.ts'

const derive = (password: string, salt: string): string =>
  scryptSync(password.normalize('NFKC'), salt, 32, { N: 2, r: 1, p: 1 }).toString('hex')

/** Salted scrypt at the lowest cost there is: a test of who may sign in does not wait for a slow hash. */
export const cheapPasswords: Passwords = {
  hash: async (password) => {
    const salt = randomBytes(16).toString('hex')
    return `${salt}:${derive(password, salt)}`
  },
  verify: async ({ hash, password }) => {
    const [salt = '', key] = hash.split(':')
    return derive(password, salt) === key
  },
}
