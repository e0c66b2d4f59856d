import type { CreateDesignRequest, DesignResponse } from '#shared/contract/designs.ts'
import type { SendLeadRequest, SendLeadResponse } from '#shared/contract/leads.ts'
import { designResponse } from '#shared/contract/designs.ts'
import { sendLeadResponse } from '#shared/contract/leads.ts'
import type { Seller } from '../context.ts'
import { priceBooks } from '../tables/price-books.ts'
import { newSeller } from '../domain/sellers/new-seller.ts'
import { accounts, sellers } from '../tables/sellers.ts'
import { newNetwork } from '../domain/stores/new-network.ts'
import { newStore } from '../domain/stores/new-store.ts'
import { type Store, stores } from '../tables/stores.ts'
import { createTestApp, type TestApp } from './harness.ts'

/** Goldsmith & Daughter's own site. */
export const SHOP_ORIGIN = 'https://goldsmith.example'
export const ADA = { name: 'Ada Goldsmith', email: 'ada@goldsmith.example', password: 'bench-and-loupe' }
export const OLGA = { name: 'Olga Taussky', email: 'olga@milgrain.example', password: 'operator-of-all' }
export const BRUNO = { name: 'Bruno Bezel', email: 'bruno@bezel.example', password: 'bezel-and-burr' }

/** The piece of the first issue. */
export const GRACES_WORDS =
  'an oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band'
export const GRACE = {
  name: 'Grace Hopper',
  email: 'grace@example.com',
  preferred: 'email' as const,
  location: 'Arlington, Virginia',
}

type Opening = Partial<Store> & { name: string }

type Founded = Pick<ReturnType<typeof newStore>, 'store' | 'priceBook'>

/** Puts a store there with its prices and its owner. */
async function putStore(
  { db, deps: { passwords, now, random } }: TestApp,
  founded: Founded,
  person: typeof ADA,
) {
  const { store, priceBook } = founded
  const joining = { ...person, storeId: store.id, role: 'owner' as const, now: now(), random }
  const { seller, account } = await newSeller({ ...joining, passwords })
  await db.batch([
    db.insert(sellers).values(seller),
    db.insert(accounts).values(account),
    db.insert(stores).values(store),
    db.insert(priceBooks).values(priceBook),
  ])
  const actor: Seller = {
    kind: 'seller',
    sellerId: seller.id,
    storeId: store.id,
    role: 'owner',
    name: person.name,
  }
  return { store, actor }
}

/** A store that takes orders, with its owner. */
export async function openStore(app: TestApp, opening: Opening, person: typeof ADA) {
  const { now, random } = app.deps
  const { store, priceBook } = newStore({
    name: opening.name,
    email: person.email,
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'America/New_York',
    now: now(),
    random,
  })
  const open: Store = { ...store, accepting: true, snippetSeenAt: now(), ...opening }
  return putStore(app, { store: open, priceBook }, person)
}

export const openGoldsmith = (app: TestApp, changes: Partial<Store> = {}) =>
  openStore(app, { name: 'Goldsmith & Daughter', allowedOrigins: [SHOP_ORIGIN], ...changes }, ADA)

export const openBezel = (app: TestApp, changes: Partial<Store> = {}) =>
  openStore(app, { name: 'Bruno Bezel', allowedOrigins: ['https://bezel.example'], ...changes }, BRUNO)

/** The app with the two stores most stories need, each with its owner. */
export async function openBoth() {
  const app = await createTestApp()
  const { store, actor: ada } = await openGoldsmith(app)
  const { actor: bruno } = await openBezel(app)
  return { app, store, ada, bruno }
}

/** The operator's own page, and who runs the service. */
export function openNetwork(app: TestApp, changes: Partial<Store> = {}) {
  const { now, random } = app.deps
  const { store, priceBook } = newNetwork({ email: OLGA.email, currency: 'USD', now: now(), random })
  return putStore(app, { store: { ...store, allowedOrigins: [SHOP_ORIGIN], ...changes }, priceBook }, OLGA)
}

let attempts = 0
export const newAttempt = (): string => `attempt-${String(++attempts).padStart(8, '0')}`

type Call = {
  method?: string
  body?: unknown
  token?: string
  origin?: string | null
  key?: string
  headers?: Record<string, string>
}

/** A call of the widget from the shop's page. */
export function callWidget(
  app: TestApp,
  store: Pick<Store, 'publishableKey'>,
  path: string,
  call: Call = {},
) {
  const { method = 'GET', body, token, origin = SHOP_ORIGIN, key, headers = {} } = call
  const all: Record<string, string> = { ...headers }
  if (origin !== null) all['origin'] = origin
  if (body !== undefined) all['content-type'] ??= 'application/json'
  if (token) all['authorization'] = `Bearer ${token}`
  if (method === 'POST' && key !== '') all['idempotency-key'] = key ?? newAttempt()
  const content = typeof body === 'string' ? body : JSON.stringify(body)
  return app.request(`/api/widget/${store.publishableKey}${path}`, {
    method,
    headers: all,
    ...(body === undefined ? {} : { body: content }),
  })
}

export async function describe(
  app: TestApp,
  store: Store,
  body: Partial<CreateDesignRequest> = {},
): Promise<DesignResponse & { token: string }> {
  const answer = await callWidget(app, store, '/designs', {
    method: 'POST',
    body: { description: GRACES_WORDS, ...body },
  })
  const made = designResponse.parse(await answer.json())
  return { ...made, token: made.design.token ?? '' }
}

/** What Grace sends for a design, at the price it shows. */
export const leadRequest = (
  made: DesignResponse,
  changes: Partial<SendLeadRequest> = {},
): SendLeadRequest => ({
  spec: made.design.spec,
  likelyMinor: made.estimate.likelyMinor,
  bookVersion: made.estimate.bookVersion,
  contact: GRACE,
  budget: { minMinor: 200_000, maxMinor: 500_000 },
  needBy: '2027-03-01',
  consent: { terms: true, network: false },
  ...changes,
})

/** Grace describes her ring on the store's site and sends it. */
export async function sendGracesRing(
  app: TestApp,
  store: Store,
  changes: Partial<SendLeadRequest> = {},
): Promise<SendLeadResponse['lead'] & { made: DesignResponse & { token: string } }> {
  const made = await describe(app, store)
  const answer = await callWidget(app, store, `/designs/${made.design.id}/lead`, {
    method: 'POST',
    token: made.token,
    body: leadRequest(made, changes),
  })
  const { lead } = sendLeadResponse.parse(await answer.json())
  await app.settle()
  return { ...lead, made }
}
