import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { Seller } from '../context.ts'
import { type AssignmentRow, assignments } from '../tables/assignments.ts'
import { mailProof } from '../domain/outbox/mail-proof.ts'
import { leads } from '../tables/leads.ts'
import { outbox } from '../tables/outbox.ts'
import type { Store } from '../tables/stores.ts'
import { paths } from '../links.ts'
import type { SpotSource } from '../platform/spot/spot-source.ts'
import { createTestApp, NOW, ORIGIN, type TestApp } from './harness.ts'
import { ROUTES } from './routes.ts'
import { settingsForm } from './settings.ts'
import { addColleague, invite } from './team.ts'
import { addPhoto, sendPhoto } from './photos.ts'
import { photo } from '../platform/images/test/pictures.ts'
import { postForm, signInAs } from './sign-in.ts'
import {
  ADA,
  BRUNO,
  callWidget,
  describe as describePiece,
  GRACE,
  leadRequest,
  newAttempt,
  OLGA,
  openBezel,
  openGoldsmith,
  openNetwork,
  sendGracesRing,
} from './stories.ts'

/** Somebody who can be asked for spot prices. */
const SPOT: SpotSource = {
  name: 'the test fix',
  answers: true,
  latest: async () => ({
    asOf: '2026-11-20',
    perTroyOunceMinor: { gold: 500_000, silver: 9_000, platinum: 230_000, palladium: 170_000 },
  }),
}

let app: TestApp
let store: Store
let adas: Seller
let network: Store
let ada = ''
let bruno = ''
let olga = ''
let registered: string[]

beforeAll(async () => {
  app = await createTestApp({ spot: SPOT })
  const goldsmith = await openGoldsmith(app)
  store = goldsmith.store
  adas = goldsmith.actor
  await openBezel(app)
  network = (await openNetwork(app)).store
  ada = await signInAs(app, ADA)
  bruno = await signInAs(app, BRUNO)
  olga = await signInAs(app, OLGA)
  const routes = createApp(app.deps).routes.filter(({ method }) => method !== 'ALL')
  registered = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].sort()
})
afterAll(() => app.close())

const newLead = async (from = store): Promise<string> => {
  const { reference } = await sendGracesRing(app, from)
  const [lead] = await app.db.select({ id: leads.id }).from(leads).where(eq(leads.reference, reference))
  return lead?.id ?? ''
}
const newOrder = async (): Promise<string> => {
  const leadId = await newLead()
  await postForm(app, `/dashboard/leads/${leadId}/accept`, ada)
  const [order] = await app.db.select().from(assignments).where(eq(assignments.leadId, leadId))
  return order?.id ?? ''
}
const failedMail = async (): Promise<string> => {
  await newLead()
  const [mail] = await app.db.select({ id: outbox.id }).from(outbox).orderBy(desc(outbox.id)).limit(1)
  await app.db
    .update(outbox)
    .set({ failedAt: NOW })
    .where(eq(outbox.id, mail?.id ?? ''))
  return mail?.id ?? ''
}
/** Where an order has to stand for what the route does with it. */
const STANDS: Record<string, Partial<AssignmentRow>> = {
  complete: { status: 'in_production' },
  reopen: { status: 'completed', completedAt: NOW },
}
async function orderFor(route: string): Promise<string> {
  const id = await newOrder()
  const stands = Object.entries(STANDS).find(([word]) => route.endsWith(word))?.[1]
  if (stands) await app.db.update(assignments).set(stands).where(eq(assignments.id, id))
  return id
}
/** Somebody who may be deleted: what they sent was declined. */
const declinedOf = async (email: string) => {
  const sent = await sendGracesRing(app, store, { contact: { ...GRACE, email } })
  const [lead] = await app.db.select().from(leads).where(eq(leads.reference, sent.reference))
  await postForm(app, paths.declineLead(lead?.id ?? ''), ada, { reason: 'too_busy' })
  return sent
}
const LINUS = 'linus@example.com'

let people = 0
const newAddress = (): string => `colleague-${++people}@goldsmith.example`
const newColleague = async (): Promise<string> => {
  const person = { name: 'Lena', email: newAddress(), password: 'soldering-at-nine' }
  return (await addColleague(app, adas, person)).sellerId
}
const newInvitation = async (): Promise<string> => (await invite(app, adas, newAddress())).row.id

/** What stands for `:id`, by a part of the route; a lead where nothing else does. */
const IDS: Record<string, () => Promise<string>> = {
  '/invitations/': newInvitation,
  '/team/': newColleague,
}
const idFor = (route: string): Promise<string> =>
  route.includes('/orders/')
    ? orderFor(route)
    : (Object.entries(IDS).find(([part]) => route.includes(part))?.[1] ?? newLead)()

const FORMS: Record<string, Record<string, string>> = {
  decline: { reason: 'too_busy' },
  cancel: { reason: 'Our setter is ill.' },
  seen: { upTo: String(NOW) },
  settings: settingsForm({ leadTimeDays: '40' }),
  'settings/vacation': { vacation: 'off' },
  profile: {
    name: 'Goldsmith & Daughter',
    about: 'Since 1911.',
    timeZone: 'America/New_York',
    locale: 'en-US',
  },
  currency: { currency: 'EUR', confirmed: 'on' },
  notifications: { email: 'bench@goldsmith.example', seller_new_lead: 'on' },
  replies: { title: 'A call', body: 'Shall we talk on Thursday?' },
  invite: { email: 'rosa@goldsmith.example', role: 'staff' },
  role: { role: 'owner' },
  pictures: {
    monthCapMicros: '50.00',
    dayCapMicros: '5',
    dayCapImages: '200',
    visitorFree: '3',
    visitorDay: '10',
    addressDay: '30',
  },
  'pictures/key': { apiKey: 'sk-of-goldsmith' },
  sites: { origins: 'https://goldsmith.example' },
  'price-book': { base: '1', minimumMinor: '650' },
  preview: { base: '1', minimumMinor: '700' },
  look: { accent: '#20352f', launcher: 'bottom-right', mode: 'auto', radius: '8' },
}
const formFor = (route: string): Record<string, string> =>
  Object.entries(FORMS).find(([word]) => route.endsWith(word))?.[1] ?? {}

const trips = async (answer: Response): Promise<number> => {
  await answer.arrayBuffer()
  return Number(answer.headers.get('x-database-round-trips'))
}

/** One ordinary call of a route, as the person it is for. */
async function call(route: string): Promise<Response> {
  const [method = '', path = ''] = route.split(' ')
  if (path.startsWith('/api/widget')) return callApi(method, path.slice('/api/widget/:store'.length))
  const row = ROUTES.find((known) => known.route === route)
  if (row?.for === 'seller') {
    if (path.includes(':email')) await declinedOf(LINUS)
    const id = () => (path.endsWith('/review') ? newLead(network) : idFor(path))
    const address = path.includes(':id')
      ? path.replace(':id', await id())
      : path.replace(':version', '1').replace(':email', encodeURIComponent(LINUS))
    if (route === `POST ${paths.priceBookCsv}`) return bringInCsv()
    if (route === `POST ${paths.logo}`) return bringInLogo()
    return method === 'POST'
      ? postForm(app, address, ada, formFor(path))
      : app.request(address, { headers: { cookie: ada } })
  }
  if (path === paths.join(':token')) return app.request((await invite(app, adas, newAddress())).path)
  if (row?.for === 'operator')
    return method === 'POST'
      ? postForm(app, path.replace(':id', await failedMail()), olga)
      : app.request(path, { headers: { cookie: olga } })
  if (method === 'PUT')
    return app.request(path.replace('*', `concepts/${'0'.repeat(32)}.png`), {
      method,
      headers: { origin: ORIGIN },
      body: 'a picture',
    })
  if (path.startsWith('/dev/studio/p')) return app.request(`${path}?category=ring&style=signet&size=16`)
  if (row?.for === 'customer' && path.endsWith('/erase')) {
    const { pathname } = new URL((await declinedOf(LINUS)).portalUrl)
    return method === 'POST' ? postForm(app, `${pathname}/erase`, '') : app.request(`${pathname}/erase`)
  }
  if (row?.for === 'customer') return callPortal(method, path)
  return app.request(
    path.replace(':slug', store.slug).replace('*', 'concepts/x.png').replace(':id', 'nothing'),
  )
}

/** Grace on her page, opened from her mail. */
async function callPortal(method: string, path: string): Promise<Response> {
  const token = new URL((await sendGracesRing(app, store)).portalUrl).pathname.replace('/p/', '')
  const lead = { id: token.slice(0, token.indexOf('.')), generation: 1 }
  const body = new URLSearchParams({ proof: await mailProof(app.deps, lead) })
  const address = path.replace(':token', token)
  return method === 'POST'
    ? app.request(address, { method, headers: { origin: ORIGIN }, body })
    : app.request(address)
}

/** The price book out and, with another minimum, in again. */
async function bringInCsv(): Promise<Response> {
  const out = await app.request(paths.priceBookCsv, { headers: { cookie: ada } })
  const body = new FormData()
  const csv = (await out.text()).replace(/^(minimumMinor,.*?),\d+,/m, '$1,777,')
  body.set('file', new File([csv], 'prices.csv', { type: 'text/csv' }))
  return app.request(paths.priceBookCsv, { method: 'POST', headers: { cookie: ada, origin: ORIGIN }, body })
}

function bringInLogo(): Promise<Response> {
  const body = new FormData()
  body.set('logo', new File([new Uint8Array(photo())], 'logo.jpg'))
  return Promise.resolve(
    app.request(paths.logo, { method: 'POST', headers: { cookie: ada, origin: ORIGIN }, body }),
  )
}

async function callApi(method: string, path: string): Promise<Response> {
  if (path === '/config') return callWidget(app, store, path)
  if (path.startsWith('/retail-books')) return callWidget(app, store, `/retail-books/${store.priceBookId}`)
  if (path === '/events') return callWidget(app, store, path, { method, body: '{"step":"opened"}' })
  if (path === '/designs')
    return callWidget(app, store, path, { method, body: { description: 'a gold ring' } })
  const made = await describePiece(app, store)
  if (path.endsWith('/references')) return sendPhoto(app, store, made)
  const concept = { method: 'POST', token: made.token, key: newAttempt(), body: { spec: made.design.spec } }
  const bodies: Record<string, unknown> = {
    'PATCH /designs/:id': { revision: 1, description: 'a silver ring' },
    'PATCH /designs/:id/references/:rid': { aspect: 'stone' },
    'POST /designs/:id/concepts': concept.body,
    'POST /designs/:id/lead': leadRequest(made),
  }
  const isLead = path.endsWith('/lead')
  const body = bodies[`${method} ${path}`]
  let address = path.replace(':id', made.design.id)
  if (path.includes(':cid') || isLead) {
    const stream = await callWidget(app, store, `/designs/${made.design.id}/concepts`, concept)
    address = address.replace(':cid', /con_\w+/.exec(await stream.text())?.[0] ?? '')
  }
  if (path.includes(':rid')) address = address.replace(':rid', (await addPhoto(app, store, made)).id)
  return callWidget(app, store, address, {
    method,
    token: made.token,
    ...(body === undefined ? {} : { body }),
  })
}

it('knows every route of the service', () => {
  expect(registered).toEqual(ROUTES.map(({ route }) => route).sort())
})

describe('round trips to the database', () => {
  it.each(ROUTES.filter((row) => row.trips !== 'auth'))('$route: $trips', async ({ route, trips: most }) => {
    const answer = await call(route)
    expect(answer.status).toBeLessThan(/\/files|mail\/:id/.test(route) ? 405 : 400)
    expect(await trips(answer)).toBe(most)
  })
})

it('asks the database twice to order a picture, and twice in the room to draw and keep it', async () => {
  const made = await describePiece(app, store)
  const before = app.roundTrips()
  const call = { method: 'POST', token: made.token, body: { spec: made.design.spec } }
  await (await callWidget(app, store, `/designs/${made.design.id}/concepts`, call)).text()
  expect(app.roundTrips() - before).toBe(4)
})

describe('tenants: nobody opens what is not theirs', () => {
  const seller = ROUTES.filter((row) => row.for === 'seller')

  it.each(seller)('$route sends a stranger to sign in and tells nothing', async ({ route }) => {
    const [method = '', path = ''] = route.split(' ')
    const address = path.includes(':id') ? path.replace(':id', await idFor(path)) : path
    const answer =
      method === 'POST' ? await postForm(app, address, '', formFor(path)) : await app.request(address)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/login/)
    expect(await answer.text()).toBe('')
  })

  it.each(seller.filter(({ route }) => route.includes(':id')))(
    '$route is a 404 for another store',
    async ({ route }) => {
      const [method = '', path = ''] = route.split(' ')
      const address = path.replace(':id', await idFor(path))
      const before = await app.db.select().from(assignments)
      const answer =
        method === 'POST'
          ? await postForm(app, address, bruno, formFor(path))
          : await app.request(address, { headers: { cookie: bruno } })
      // A page that only leads back to the lead tells nothing; following it must end in the 404.
      const end =
        answer.status === 303
          ? await app.request(answer.headers.get('location') ?? '', { headers: { cookie: bruno } })
          : answer
      expect(end.status).toBe(404)
      const body = await end.text()
      for (const secret of ['Grace', 'Hopper', 'sapphire', 'Arlington']) expect(body).not.toContain(secret)
      expect(await app.db.select().from(assignments)).toEqual(before)
    },
  )

  it.each(seller.filter(({ route }) => route.startsWith('POST')))(
    '$route is closed to other sites',
    async ({ route }) => {
      const path = route.split(' ')[1] ?? ''
      const address = path.includes(':id') ? path.replace(':id', await idFor(path)) : path
      const answer = await app.request(address, {
        method: 'POST',
        headers: {
          origin: 'https://evil.example',
          cookie: ada,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(formFor(path)).toString(),
      })
      expect(answer.status).toBe(403)
    },
  )

  it.each(ROUTES.filter((row) => row.for === 'operator'))(
    '$route sends a stranger to sign in, and does not exist for a store',
    async ({ route }) => {
      const [method = '', path = ''] = route.split(' ')
      const address = path.replace(':id', await failedMail())
      const as = (cookie: string) =>
        method === 'POST' ? postForm(app, address, cookie) : app.request(address, { headers: { cookie } })
      const stranger = await as('')
      expect(stranger.status).toBe(303)
      expect(stranger.headers.get('location')).toMatch(/^\/login/)
      for (const cookie of [ada, bruno]) {
        const answer = await as(cookie)
        expect(answer.status).toBe(404)
        expect(await answer.text()).not.toContain('Goldsmith')
      }
    },
  )

  it('keeps a store’s price book versions to itself', async () => {
    await postForm(app, paths.priceBook, ada, { base: '1', minimumMinor: '655' })
    const own = await app.request(paths.priceBookVersion(2), { headers: { cookie: ada } })
    expect(own.status).toBe(200)
    expect((await app.request(paths.priceBookVersion(2), { headers: { cookie: bruno } })).status).toBe(404)
    expect((await postForm(app, paths.restorePriceBook(2), bruno)).status).toBe(404)
    for (const odd of ['0', '1e3', '-1', 'latest'])
      expect(
        (await app.request(`${paths.priceBookVersions}/${odd}`, { headers: { cookie: ada } })).status,
      ).toBe(404)
  })

  it('opens a portal only by its own link', async () => {
    const { portalUrl } = await sendGracesRing(app, store)
    const path = new URL(portalUrl).pathname
    expect((await app.request(path)).status).toBe(200)
    expect((await app.request(`${path}x`)).status).toBe(404)
    expect((await app.request(path.replace(/\..*$/, ''))).status).toBe(404)
    expect((await app.request('/p/lead_nothing.x')).status).toBe(404)
  })
})

describe('headers', () => {
  it('are strict on every page, and keep a portal out of caches, indexes and referrers', async () => {
    const { portalUrl } = await sendGracesRing(app, store)
    for (const path of ['/', '/login', new URL(portalUrl).pathname]) {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'|default-src 'self'/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    const portal = (await app.request(new URL(portalUrl).pathname)).headers
    expect(portal.get('cache-control')).toContain('no-store')
    expect(portal.get('x-robots-tag')).toContain('noindex')
    expect(portal.get('referrer-policy')).toBe('no-referrer')
  })

  it('name the request, and the log says nothing of the person', async () => {
    await sendGracesRing(app, store)
    const text = JSON.stringify(app.logs)
    expect(text).toContain('req_')
    for (const secret of ['Grace', 'grace@', 'sapphire', 'Arlington', ADA.password])
      expect(text).not.toContain(secret)
    expect((await app.request('/health')).headers.get('x-request-id')).toMatch(/^req_/)
  })
})
