import { Refusal } from '../../errors.ts'
import type { Ctx, Customer, Seller } from '../../context.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { messages } from '../../tables/conversations.ts'
import { customers } from '../../tables/customers.ts'
import { leadContacts, leads, type LeadRow } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { type Store, storeCounts, stores } from '../../tables/stores.ts'
import { NETWORK_KEY } from '../../domain/stores/store-by-key.ts'
import { createToken } from '../../platform/auth/tokens.ts'
import { createTestApp } from '../harness.ts'
import { openStore, SHOP_ORIGIN } from '../stories.ts'

const NAMES = ['Goldsmith', 'Bezel', 'Clara', 'Dora']

/** Four stores with a site each, the network's own page, and everything that can happen between them. */
export async function openWorld() {
  const app = await createTestApp()
  const open = (name: string, more: Partial<Store> = {}) =>
    openStore(
      app,
      { name, allowedOrigins: [SHOP_ORIGIN], networkRelease: true, ...more },
      { name, email: `${name.toLowerCase()}@example.com`, password: 'a-long-password' },
    )
  const sellers = await Promise.all(NAMES.map((name) => open(name)))
  const network = await open('Network', { publishableKey: NETWORK_KEY })
  const first = { accepting: true, vacation: false, networkRelease: true, networkReceive: true }

  /** The same world before anything has happened in it; the clock goes on. */
  const clear = () =>
    app.db.batch([
      app.db.delete(messages),
      app.db.delete(outbox),
      app.db.delete(customers),
      app.db.delete(assignments),
      app.db.delete(events),
      app.db.delete(leadContacts),
      app.db.delete(leads),
      app.db.delete(storeCounts),
      app.db.update(stores).set({ ...first, categories: [], minOrderMinor: null, maxOrderMinor: null }),
    ])

  const customerOf = async (lead: LeadRow): Promise<Ctx<Customer>> => {
    const token = await createToken(app.deps.secrets.links, 'portal', lead.id, lead.generation)
    return { ...app.contextAs({ kind: 'system' }), actor: { kind: 'customer', token } }
  }

  return {
    app,
    network: network.store,
    storeAt: (n: number): Store => at(sellers, n).store,
    sellerOf: (storeId: string): Ctx<Seller> => {
      const found = sellers.find(({ store }) => store.id === storeId)
      if (!found) throw new Error('nobody sells there')
      return app.contextAs(found.actor)
    },
    sellerAt: (n: number): Ctx<Seller> => app.contextAs(at(sellers, n).actor),
    leadAt: async (n: number): Promise<LeadRow | undefined> => {
      const all = await app.db.select().from(leads)
      return all[n % Math.max(1, all.length)]
    },
    customerOf,
    clear,
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>

function at<T>(items: T[], n: number): T {
  const item = items[n % items.length]
  if (!item) throw new Error('nobody is there')
  return item
}

/** Refusals are part of every history; anything else is a fault. */
export async function orRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
