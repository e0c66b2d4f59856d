import { eq } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { aiAccounts } from '../../tables/spending.ts'
import { type Store, stores } from '../../tables/stores.ts'

/** The operator's own request page is a store of this key. */
export const NETWORK_KEY = 'network'
/** The network is founded under this id; whoever sells for it operates the service. */
export const NETWORK_STORE_ID = 'sto_network'
export const isNetwork = (store: Pick<Store, 'publishableKey'>): boolean =>
  store.publishableKey === NETWORK_KEY

/** The store a publishable key belongs to, with its current retail book and its AI account; goes into a read batch. */
export const storeByKey = (ctx: Ctx, storeKey: string) =>
  ctx.db
    .select({ store: stores, retail: priceBooks.retail, account: aiAccounts })
    .from(stores)
    .innerJoin(priceBooks, eq(priceBooks.id, stores.priceBookId))
    .leftJoin(aiAccounts, eq(aiAccounts.storeId, stores.id))
    .where(eq(stores.publishableKey, storeKey))

/**
 * Lets a shopper in: the store exists, and the page they are on may speak for it. Reads without an `Origin` are
 * allowed (a browser sends none for plain GETs of its own); writes are not.
 */
export function admitShopper<T extends { store: Store }>(ctx: Ctx<Shopper>, rows: T[]): T {
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  const { origin, writes } = ctx.actor
  if (origin === null && writes) throw new Refusal('origin_not_allowed')
  if (origin !== null && origin !== ctx.links.origin && !row.store.allowedOrigins.includes(origin))
    throw new Refusal('origin_not_allowed')
  return row
}
