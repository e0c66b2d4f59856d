import { eq, or } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { newSeller } from '../sellers/new-seller.ts'
import { accounts, sellers } from '../../tables/sellers.ts'
import { newNetwork } from '../stores/new-network.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_KEY, NETWORK_STORE_ID } from '../stores/store-by-key.ts'
import { isOperator } from './require-operator.ts'

export type Founding = {
  email: string
  name: string
  password: string
  /** Of the network, where it is founded now. */
  currency: string
}

/** `founded`: the network and its operator; `joined`: one more operator; `known`: nothing was left to do. */
export type Founded = 'founded' | 'joined' | 'known'

/**
 * Founds the operator's request page, if it is not there, and makes a person its operator, in one batch. The address of
 * somebody who sells for a store is a `conflict`: a seller belongs to one store.
 */
export async function foundOperator(
  { db, now, random, passwords }: Pick<Ctx, 'db' | 'now' | 'random' | 'passwords'>,
  { email, name, password, currency }: Founding,
): Promise<Founded> {
  const address = email.toLowerCase()
  const [[network], [known]] = await db.batch([
    db
      .select({ id: stores.id })
      .from(stores)
      .where(or(eq(stores.id, NETWORK_STORE_ID), eq(stores.publishableKey, NETWORK_KEY))),
    db.select({ storeId: sellers.storeId }).from(sellers).where(eq(sellers.email, address)),
  ])
  // A network of another id is of a time before its operators had a page.
  if (network && network.id !== NETWORK_STORE_ID) throw new Refusal('conflict')
  if (known && !isOperator(known)) throw new Refusal('conflict')
  if (network && known) return 'known'
  const joining = { name, email: address, password, storeId: NETWORK_STORE_ID, role: 'owner' as const }
  const { seller, account } = await newSeller({ ...joining, passwords, now, random })
  const { store, priceBook } = newNetwork({ email: address, currency, now, random })
  const person = [db.insert(sellers).values(seller), db.insert(accounts).values(account)] as const
  const page = [db.insert(stores).values(store), db.insert(priceBooks).values(priceBook)] as const
  await (network ? db.batch(person) : known ? db.batch(page) : db.batch([...page, ...person]))
  return network ? 'joined' : 'founded'
}
