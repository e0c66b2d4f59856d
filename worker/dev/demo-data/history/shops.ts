import { DAY } from '#shared/dates.ts'
import { createId, type RandomBytes } from '#shared/ids.ts'
import { applyCells } from '#shared/pricing/cells/apply-cells.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import type { Seller } from '../../../context.ts'
import { priceBooks } from '../../../tables/price-books.ts'
import { newSeller } from '../../../domain/sellers/new-seller.ts'
import { accounts, sellers } from '../../../tables/sellers.ts'
import { newStore } from '../../../domain/stores/new-store.ts'
import { type Store, stores } from '../../../tables/stores.ts'
import { scryptPasswords } from '../../../platform/auth/passwords.ts'
import type { Db } from '../../../platform/db/database.ts'
import { DEMO_PASSWORD } from '../accounts.ts'

export type Shop = {
  store: Store
  seller: typeof sellers.$inferInsert
  account: typeof accounts.$inferInsert
  books: (typeof priceBooks.$inferInsert)[]
}

type Opening = {
  name: string
  owner: { name: string; email: string }
  currency: string
  locale: string
  timeZone: string
  /** Cells of the price book that its owner has made their own. */
  prices: Record<string, string>
  /** When it opened. */
  at: number
  settings: Partial<Store>
}

const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** A store with its owner, who changed the price book some days after opening, if at all. */
export async function newShop(opening: Opening): Promise<Shop> {
  const { name, owner, currency, locale, timeZone, prices, at, settings } = opening
  const { store, priceBook } = newStore({
    name,
    email: owner.email,
    currency,
    locale,
    timeZone,
    now: at,
    random,
  })
  const joining = { ...owner, password: DEMO_PASSWORD, storeId: store.id, role: 'owner' as const }
  const { seller, account } = await newSeller({ ...joining, passwords: scryptPasswords, now: at, random })
  const own = ownPrices(priceBook, prices, { createdBy: seller.id, createdAt: at + 2 * DAY })
  const books = own ? [priceBook, own] : [priceBook]
  const open = { accepting: true, snippetSeenAt: at + DAY, priceBookId: own?.id ?? priceBook.id }
  return { store: { ...store, ...open, ...settings }, seller, account, books }
}

/** The second version of a price book: what its owner made their own. */
function ownPrices(
  { storeId, book: first }: typeof priceBooks.$inferInsert,
  cells: Record<string, string>,
  { createdBy, createdAt }: { createdBy: string; createdAt: number },
): typeof priceBooks.$inferInsert | null {
  if (Object.keys(cells).length === 0) return null
  const { book, changed, errors } = applyCells(first, cells, { today: first.spot.asOf })
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '))
  const id = createId('priceBook', createdAt, random)
  const retail = compileRetailBook(book, id)
  const made = { createdAt, createdBy, origin: 'edit' as const, changedCells: changed.length }
  return { id, storeId, version: 2, book, retail, ...made }
}

/** The statements that put shops into a database. */
export const insertShops = (db: Db, shops: readonly Shop[]) =>
  [
    db.insert(sellers).values(shops.map(({ seller }) => seller)),
    db.insert(accounts).values(shops.map(({ account }) => account)),
    db.insert(stores).values(shops.map(({ store }) => store)),
    db.insert(priceBooks).values(shops.flatMap(({ books }) => books)),
  ] as const

export const sellerOf = ({ seller }: Pick<Shop, 'seller'>): Seller => ({
  kind: 'seller',
  sellerId: seller.id,
  storeId: seller.storeId,
  role: seller.role,
  name: seller.name,
})
