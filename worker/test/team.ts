import type { Seller } from '../context.ts'
import { inviteSeller } from '../domain/sellers/invite-seller.ts'
import { newSeller } from '../domain/sellers/new-seller.ts'
import { accounts, invitations, sellers } from '../tables/sellers.ts'
import { createToken } from '../platform/auth/tokens.ts'
import { and, eq } from 'drizzle-orm'
import { paths } from '../links.ts'
import type { TestApp } from './harness.ts'

/** Ada's daughter, who answers customers. */
export const LENA = { name: 'Lena Goldsmith', email: 'lena@goldsmith.example', password: 'soldering-at-nine' }

type Person = typeof LENA

/** Somebody who works in the same store as `actor`. */
export async function addColleague(
  app: TestApp,
  { storeId }: Pick<Seller, 'storeId'>,
  person: Person = LENA,
  role: Seller['role'] = 'staff',
): Promise<Seller> {
  const { passwords, now, random } = app.deps
  const { seller, account } = await newSeller({
    passwords,
    ...person,
    storeId,
    role,
    now: now(),
    random,
  })
  await app.db.batch([app.db.insert(sellers).values(seller), app.db.insert(accounts).values(account)])
  return { kind: 'seller', sellerId: seller.id, storeId, role, name: person.name }
}

/** Invites an address. @returns the invitation, and the path of the link in its mail. */
export async function invite(app: TestApp, actor: Seller, email: string, role: Seller['role'] = 'staff') {
  await inviteSeller(app.contextAs(actor), { email, role })
  const mine = and(eq(invitations.storeId, actor.storeId), eq(invitations.email, email))
  const [row] = await app.db.select().from(invitations).where(mine)
  if (!row) throw new Error('no invitation')
  const token = await createToken(app.deps.secrets.links, 'invite', row.id, row.generation)
  return { row, token, path: paths.join(token) }
}
