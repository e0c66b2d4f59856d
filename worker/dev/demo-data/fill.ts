import { DAY } from '#shared/dates.ts'
import type { RandomBytes } from '#shared/ids.ts'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { leadContacts } from '../../tables/leads.ts'
import { foundOperator } from '../../domain/operator/found-operator.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_KEY, NETWORK_STORE_ID } from '../../domain/stores/store-by-key.ts'
import { scryptPasswords } from '../../platform/auth/passwords.ts'
import { type Db, openDatabase } from '../../platform/db/database.ts'
import { SetupError } from '../processes/setup-error.ts'
import { DEMO_OPERATOR, DEMO_PRICES, DEMO_SELLER, DEMO_STORE, DEMO_STORE_KEY } from './accounts.ts'
import { fillNetwork } from './fill-network.ts'
import type { Progress } from './history/keep-files.ts'
import { insertShops, newShop } from './history/shops.ts'
import { DEMO_REQUESTS } from './requests.ts'
import { sendDemoRequests } from './send-requests.ts'

type Options = {
  libsqlUrl: string
  publicUrl: string
  demoOrigin: string
  /** `full`: the other stores too, and eight weeks of requests. */
  demo: 'full' | 'small'
  progress: Progress
  log: (line: string) => void
}

const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** Long before the first of the demo's requests. */
const OPENED_DAYS_AGO = 320

/**
 * Makes the demo store, its seller, the network and a few requests, once; on a later start only the shop's origin is
 * brought up to date.
 */
export async function fillDemoData(options: Options): Promise<void> {
  const { libsqlUrl, publicUrl, demoOrigin, demo, progress, log } = options
  const { db } = openDatabase(libsqlUrl, process.env.LIBSQL_AUTH_TOKEN)
  const now = Date.now()
  const [existing] = await db
    .select({ id: stores.id })
    .from(stores)
    .where(eq(stores.publishableKey, DEMO_STORE_KEY))
  const allowedOrigins = [demoOrigin, demoOrigin.replace('//localhost', '//127.0.0.1')]
  if (existing) {
    await db.update(stores).set({ allowedOrigins }).where(eq(stores.id, existing.id))
  } else {
    await foundDemoStore(db, allowedOrigins, now)
    log(`${DEMO_STORE.name} is open`)
  }
  await foundNetwork(db, now)
  const known = await db
    .select({ email: leadContacts.email })
    .from(leadContacts)
    .where(
      inArray(
        leadContacts.email,
        DEMO_REQUESTS.map(({ email }) => email),
      ),
    )
  await sendDemoRequests({ publicUrl, demoOrigin }, new Set(known.map(({ email }) => email)), log)
  if (demo === 'full') await fillNetwork({ db, publicUrl, now, progress })
}

async function foundDemoStore(db: Db, allowedOrigins: string[], now: number) {
  const { slug, about, address } = DEMO_STORE
  const { name, email } = DEMO_SELLER
  const shop = await newShop({
    ...DEMO_STORE,
    owner: { name, email },
    prices: DEMO_PRICES,
    at: now - OPENED_DAYS_AGO * DAY,
    settings: { slug, about, address, publishableKey: DEMO_STORE_KEY, allowedOrigins },
  })
  await db.batch(insertShops(db, [shop]))
}

/** The operator's own request page, and who runs it. */
async function foundNetwork(db: Db, now: number) {
  const [older] = await db
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.publishableKey, NETWORK_KEY), ne(stores.id, NETWORK_STORE_ID)))
  if (older)
    throw new SetupError('The data in .data are of an earlier version: npm start -- --reset begins anew.')
  const { currency } = DEMO_STORE
  await foundOperator({ db, now, random, passwords: scryptPasswords }, { ...DEMO_OPERATOR, currency })
}
