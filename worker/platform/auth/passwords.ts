import { hashPassword, verifyPassword } from 'better-auth/crypto'

/** How passwords are hashed and checked: slow on purpose in production, and cheap in tests. */
export type Passwords = {
  hash: (password: string) => Promise<string>
  verify: (kept: { hash: string; password: string }) => Promise<boolean>
}

/** Better Auth's own scrypt, at its full cost. */
export const scryptPasswords: Passwords = { hash: hashPassword, verify: verifyPassword }
