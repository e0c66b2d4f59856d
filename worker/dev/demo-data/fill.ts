import { DAY } from '#shared/dates.ts'
import { createId, type RandomBytes } from '#shared/ids.ts'
import { applyCells } from '#shared/pricing/cells/apply-cells.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { eq } from 'drizzle-orm'
import { priceBooks } from '../../domain/price-books/schema.ts'
import { newSeller } from '../../domain/sellers/new-seller.ts'
import { leads } from '../../domain/leads/schema.ts'
import { accounts, sellers } from '../../domain/sellers/schema.ts'
import { newStore } from '../../domain/stores/new-store.ts'
import { stores } from '../../domain/stores/schema.ts'
import { NETWORK_KEY } from '../../domain/stores/store-by-key.ts'
import { type Db, openDatabase } from '../../platform/db/database.ts'
import { DEMO_PRICES, DEMO_SELLER, DEMO_STORE, DEMO_STORE_KEY } from './accounts.ts'
import { sendDemoRequests } from './send-requests.ts'

type Options = { libsqlUrl: string; publicUrl: string; demoOrigin: string; log: (line: string) => void }

const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/**
 * Makes the demo store, its seller, the network and a few requests, once; on a later start only the shop's origin is
 * brought up to date.
 */
export async function fillDemoData({ libsqlUrl, publicUrl, demoOrigin, log }: Options): Promise<void> {
  const { db } = openDatabase(libsqlUrl)
  const [existing] = await db
    .select({ id: stores.id })
    .from(stores)
    .where(eq(stores.publishableKey, DEMO_STORE_KEY))
  const allowedOrigins = [demoOrigin, demoOrigin.replace('//localhost', '//127.0.0.1')]
  if (existing) {
    await db.update(stores).set({ allowedOrigins }).where(eq(stores.id, existing.id))
  } else {
    await foundDemoStore(db, allowedOrigins)
    await foundNetwork(db)
    log(`${DEMO_STORE.name} is open`)
  }
  const sent = await db.select({ id: leads.id }).from(leads).limit(1)
  if (sent.length === 0) await sendDemoRequests({ publicUrl, demoOrigin }, log)
}

async function foundDemoStore(db: Db, allowedOrigins: string[]) {
  const now = Date.now()
  const { name, currency, locale, timeZone, slug, about, address } = DEMO_STORE
  const { store, priceBook } = newStore({
    name,
    email: DEMO_SELLER.email,
    currency,
    locale,
    timeZone,
    now,
    random,
  })
  const { seller, account } = await newSeller({
    ...DEMO_SELLER,
    storeId: store.id,
    role: 'owner',
    now,
    random,
  })
  const own = ownPrices(priceBook, seller.id, now)
  const open = { slug, about, address, publishableKey: DEMO_STORE_KEY, accepting: true, allowedOrigins }
  await db.batch([
    db.insert(sellers).values(seller),
    db.insert(accounts).values(account),
    db.insert(stores).values({ ...store, ...open, priceBookId: own.id }),
    db.insert(priceBooks).values({ ...priceBook, createdAt: now - 30 * DAY }),
    db.insert(priceBooks).values(own),
  ])
}

/** The second version of the demo store's price book: what its owner made her own. */
function ownPrices({ storeId, book: first }: typeof priceBooks.$inferInsert, createdBy: string, now: number) {
  const { book, changed, errors } = applyCells(first, DEMO_PRICES, { today: first.spot.asOf })
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '))
  const createdAt = now - 12 * DAY
  const id = createId('priceBook', createdAt, random)
  const retail = compileRetailBook(book, id)
  const made = { createdAt, createdBy, origin: 'edit' as const, changedCells: changed.length }
  return { id, storeId, version: 2, book, retail, ...made }
}

/** The operator's own request page: a store without sellers whose leads go straight into the pool. */
async function foundNetwork(db: Db) {
  const { currency, locale, timeZone } = DEMO_STORE
  const { store, priceBook } = newStore({
    name: 'Milgrain network',
    email: 'network@milgrain.example',
    currency,
    locale,
    timeZone,
    now: Date.now(),
    random,
  })
  await db.batch([
    db
      .insert(stores)
      .values({ ...store, slug: NETWORK_KEY, publishableKey: NETWORK_KEY, networkRelease: true }),
    db.insert(priceBooks).values(priceBook),
  ])
}
