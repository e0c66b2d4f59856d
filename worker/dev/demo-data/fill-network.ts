import { DAY } from '#shared/dates.ts'
import { eq, inArray } from 'drizzle-orm'
import { priceBooks } from '../../tables/price-books.ts'
import { sellers } from '../../tables/sellers.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_KEY } from '../../domain/stores/store-by-key.ts'
import type { Db } from '../../platform/db/database.ts'
import { DEMO_STORE } from './accounts.ts'
import { LEADS_ELSEWHERE } from './data/leads-elsewhere.ts'
import { LEADS_OF_GOLDSMITH } from './data/leads-of-goldsmith.ts'
import { DEMO_SHOPS, type DemoShop } from './data/shops.ts'
import { funnelOf } from './history/funnel.ts'
import { readHistory, writeHistory } from './history/history.ts'
import { keepFiles, type Progress } from './history/keep-files.ts'
import { type Cast, liveThrough, markDuplicates } from './history/live-through.ts'
import { insertShops, newShop, sellerOf, type Shop } from './history/shops.ts'
import { sketchEngine } from './history/sketches.ts'
import { openWorld, type World } from './history/world.ts'

export const DEMO_LEADS = [...LEADS_OF_GOLDSMITH, ...LEADS_ELSEWHERE]

const keyOf = ({ slug }: DemoShop): string => `pk_demo_${slug.replaceAll('-', '_')}`

/** Visits a day to the demo store's designer, and to another's. */
const BUSY = { goldsmith: 52, other: 18 }

const openShop = (shop: DemoShop, now: number): Promise<Shop> => {
  const { slug, about, address, settings, openedDaysAgo } = shop
  return newShop({
    ...shop,
    at: now - openedDaysAgo * DAY,
    settings: { ...settings, slug, about, address, publishableKey: keyOf(shop) },
  })
}

/** The demo store and the network as they are in the service's database. */
async function standing(db: Db) {
  const [known, people] = await db.batch([
    db
      .select()
      .from(stores)
      .where(inArray(stores.slug, [DEMO_STORE.slug, NETWORK_KEY])),
    db.select().from(sellers),
  ])
  const ids = known.map(({ id }) => id)
  const books = await db.select().from(priceBooks).where(inArray(priceBooks.storeId, ids))
  return { stores: known, books, sellers: people.filter(({ storeId }) => ids.includes(storeId)) }
}

type Standing = Awaited<ReturnType<typeof standing>>

async function prepare(world: World, here: Standing, shops: readonly Shop[]): Promise<Map<string, Cast>> {
  await world.db.batch([
    world.db.insert(stores).values(here.stores),
    world.db.insert(priceBooks).values(here.books),
    world.db.insert(sellers).values(here.sellers),
    ...insertShops(world.db, shops),
  ])
  const own = here.stores.map((store): [string, Cast] => {
    const seller = here.sellers.find(({ storeId }) => storeId === store.id)
    return [store.slug, { store, seller: seller ? sellerOf({ seller }) : null }]
  })
  const others = shops.map((shop): [string, Cast] => {
    const awayHoursAgo = DEMO_SHOPS.find(({ slug }) => slug === shop.store.slug)?.awayHoursAgo
    return [shop.store.slug, { store: shop.store, seller: sellerOf(shop), awayHoursAgo }]
  })
  return new Map([...own, ...others])
}

/** What eight weeks have left behind, lived through in a world of its own. */
export async function pastOf(here: Standing, now: number) {
  const shops = await Promise.all(DEMO_SHOPS.map((shop) => openShop(shop, now)))
  const world = await openWorld(sketchEngine)
  try {
    const cast = await prepare(world, here, shops)
    await liveThrough(world, cast, DEMO_LEADS, now)
    await markDuplicates(world)
    const funnel = [...cast].flatMap(([slug, { store }]) =>
      funnelOf(store, slug === DEMO_STORE.slug ? BUSY.goldsmith : BUSY.other, now),
    )
    return { past: await readHistory(world), shops, funnel, files: world.files }
  } finally {
    world.close()
  }
}

type Filling = { db: Db; publicUrl: string; now: number; progress: Progress }

/**
 * Opens the other seven stores and writes what happened in the network, once. All rows come in one batch at the end:
 * a start that was ended before has left only pictures, which the next one finds.
 */
export async function fillNetwork({ db, publicUrl, now, progress }: Filling): Promise<boolean> {
  const [first] = DEMO_SHOPS
  const known = first
    ? await db
        .select({ id: stores.id })
        .from(stores)
        .where(eq(stores.publishableKey, keyOf(first)))
    : []
  if (known.length > 0) return false
  const { past, shops, funnel, files } = await pastOf(await standing(db), now)
  const photos = past.references.map(({ fileKey }) => fileKey)
  await keepFiles(publicUrl, { concepts: past.concepts, photos }, files, progress)
  await writeHistory(db, past, { shops, funnel })
  return true
}
