import type { RandomBytes } from '#shared/ids.ts'
import { newStore } from './new-store.ts'
import type { Store } from '../../tables/stores.ts'
import { NETWORK_KEY, NETWORK_STORE_ID } from './store-by-key.ts'

type Founding = {
  /** Of the operator: answers to its mails go there. */
  email: string
  currency: string
  now: number
  random: RandomBytes
}

/** What shoppers read where a jeweler's name would stand. */
const NETWORK_NAME = 'Milgrain’s network'

/**
 * The rows of the operator's own request page: a store that takes no lead itself, whose requests go straight into the
 * pool, with the default price book. It offers no consent to the network: sending there is that.
 */
export function newNetwork({ email, currency, now, random }: Founding) {
  const { store, priceBook } = newStore({
    name: NETWORK_NAME,
    email,
    currency,
    locale: 'en-US',
    timeZone: 'UTC',
    now,
    random,
  })
  const network: Store = {
    ...store,
    id: NETWORK_STORE_ID,
    slug: NETWORK_KEY,
    publishableKey: NETWORK_KEY,
    networkReceive: false,
  }
  return { store: network, priceBook: { ...priceBook, storeId: NETWORK_STORE_ID } }
}
