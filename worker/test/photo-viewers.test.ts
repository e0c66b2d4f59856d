import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../tables/stores.ts'
import { NETWORK_KEY } from '../domain/stores/store-by-key.ts'
import { paths } from '../links.ts'
import { createTestApp, type TestApp } from './harness.ts'
import { addPhoto } from './photos.ts'
import { postForm, signInAs } from './sign-in.ts'
import {
  ADA,
  BRUNO,
  callWidget,
  describe as describePiece,
  leadRequest,
  openBezel,
  openGoldsmith,
  openStore,
  SHOP_ORIGIN,
} from './stories.ts'

let app: TestApp
let home: Store
let network: Store
let ada = ''
let bruno = ''

beforeAll(async () => {
  app = await createTestApp()
  home = (await openGoldsmith(app, { networkRelease: true })).store
  await openBezel(app)
  const operator = { name: 'Olga', email: 'olga@milgrain.example', password: 'operator-of-all' }
  const page = { name: 'Network', publishableKey: NETWORK_KEY, allowedOrigins: [SHOP_ORIGIN] }
  network = (await openStore(app, page, operator)).store
  ada = await signInAs(app, ADA)
  bruno = await signInAs(app, BRUNO)
})
afterAll(() => app.close())

/** Grace sends her ring with two photos. */
async function sent(store: Store) {
  const made = await describePiece(app, store)
  await addPhoto(app, store, made, { aspect: 'stone' })
  await addPhoto(app, store, made, { aspect: 'shape' })
  const answer = await callWidget(app, store, `/designs/${made.design.id}/lead`, {
    method: 'POST',
    token: made.token,
    body: leadRequest(made, { consent: { terms: true, network: true } }),
  })
  const text = await answer.text()
  await app.settle()
  return { leadId: /lead_\w+/.exec(text)?.[0] ?? '', portal: /\/p\/[^"]+/.exec(text)?.[0] ?? '' }
}

const read = async (path: string, cookie = '') => {
  const first = await app.request(path, { headers: { cookie } })
  const to = first.status === 303 ? (first.headers.get('location') ?? '') : ''
  const answer = to ? await app.request(to, { headers: { cookie } }) : first
  return { status: answer.status, html: await answer.text() }
}

/** The addresses of photos on a page. */
const photosIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<a href="(\/files\/references\/[^"]+)"/g)].map(([, url = '']) =>
      url.replaceAll('&amp;', '&'),
    ),
  ),
]

describe('who sees a customer’s photos', () => {
  it('the store whose site it came from, from the start; each opens', async () => {
    const { leadId } = await sent(home)
    const { html } = await read(paths.lead(leadId), ada)
    expect(photosIn(html)).toHaveLength(2)
    for (const words of ['Customer’s photos', 'For its stone', 'For its shape']) expect(html).toContain(words)
    for (const url of photosIn(html)) expect((await app.request(url)).status).toBe(200)
    expect((await read(paths.lead(leadId), bruno)).status).toBe(404)
  })

  it('the customer, on her page, and nobody with half a link', async () => {
    const { portal } = await sent(home)
    expect(photosIn((await read(portal)).html)).toHaveLength(2)
    const broken = await read(`${portal}x`)
    expect(broken.status).toBe(404)
    expect(broken.html).not.toContain('references/')
  })

  it('a store in the pool only once it has accepted; before it reads that there are some', async () => {
    const { leadId } = await sent(network)
    for (const cookie of [ada, bruno]) {
      const { html } = await read(paths.lead(leadId), cookie)
      expect(html).toContain('They added 2 photos.')
      expect(html).not.toContain('files/references')
    }
    await postForm(app, paths.reviewLead(leadId), bruno)
    expect((await read(paths.lead(leadId), bruno)).html).not.toContain('files/references')
    await postForm(app, paths.acceptLead(leadId), bruno)
    expect(photosIn((await read(paths.lead(leadId), bruno)).html)).toHaveLength(2)
    expect((await read(paths.lead(leadId), ada)).html).not.toContain('files/references')
  })

  it('no longer the store that declined it, nor the next one before it accepts', async () => {
    const { leadId } = await sent(home)
    await postForm(app, paths.declineLead(leadId), ada, { reason: 'too_busy' })
    for (const cookie of [ada, bruno])
      expect((await read(paths.lead(leadId), cookie)).html).not.toContain('files/references')
  })
})
