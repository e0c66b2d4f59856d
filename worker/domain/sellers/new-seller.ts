import { createId, type RandomBytes } from '#shared/ids.ts'
import type { Passwords } from '../../platform/auth/passwords.ts'

type Joining = {
  storeId: string
  role: 'owner' | 'staff'
  name: string
  email: string
  password: string
  now: number
  random: RandomBytes
  passwords: Passwords
}

/** A seller and the password account Better Auth checks; both rows go into one batch. */
export async function newSeller(joining: Joining) {
  const { storeId, role, name, email, password, now, random, passwords } = joining
  const sellerId = createId('seller', now, random)
  const at = { createdAt: new Date(now), updatedAt: new Date(now) }
  return {
    seller: {
      id: sellerId,
      name,
      email: email.toLowerCase(),
      emailVerified: false,
      image: null,
      storeId,
      role,
      ...at,
    },
    account: {
      id: createId('seller', now, random),
      accountId: sellerId,
      providerId: 'credential',
      userId: sellerId,
      password: await passwords.hash(password),
      ...at,
    },
  }
}
