import { HOUR } from '#shared/dates.ts'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { faultsOf, headingsOf } from '../platform/web/test/read-page.ts'
import { leads } from '../tables/leads.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import { openGoldsmith, sendGracesRing } from '../test/stories.ts'
import { gracePortal, NOON, reader } from './test/grace-portal.ts'
import { nextStep, stepOf } from './next-step.ts'
import { PortalPage } from './portal-page.tsx'

type Jeweler = PortalView['jewelers'][number]

const ada: Jeweler = { ...(gracePortal.jewelers[0] ?? never()), messages: [] }
const bruno: Jeweler = { ...ada, assignmentId: 'asg_bruno', storeName: 'Bruno Bezel' }
function never(): never {
  throw new Error('Grace’s portal has a jeweler')
}

const told = (jewelers: Jeweler[], changes: Partial<PortalView> = {}): string =>
  nextStep({ ...gracePortal, jewelers, ...changes }, reader)

describe('what happens next', () => {
  it.each<[string, Jeweler[], RegExp]>([
    [
      'not for its store',
      [],
      /^Goldsmith & Daughter can’t take it on just now\. As you agreed, other jewelers can see it\./,
    ],
    ['declined', [{ ...ada, status: 'declined' }], /^Goldsmith & Daughter can’t take it on just now/],
    [
      'offered',
      [{ ...ada, status: 'offered', respondBy: NOON + HOUR }],
      /^Goldsmith & Daughter is looking.*by Sunday/,
    ],
    ['offered, time up', [{ ...ada, status: 'offered', respondBy: NOON }], /has not answered yet/],
    ['accepted', [{ ...ada, replyDue: NOON + HOUR }], /has taken it on and will write to you by Sunday/],
    ['accepted, time up', [{ ...ada, replyDue: NOON }], /has not written yet\. We have reminded them\.$/],
    ['accepted and answered', [{ ...ada, replyDue: null }], /is preparing your quote/],
    ['accepted by two', [ada, bruno], /^2 jewelers have taken it on/],
    ['one offered, one accepted', [{ ...ada, status: 'offered' }, bruno], /^Bruno Bezel has taken it on/],
    ['quoted', [{ ...ada, status: 'quote_sent' }, bruno], /^Goldsmith & Daughter has sent you a quote/],
    ['being made', [{ ...ada, status: 'in_production' }], /is making it now/],
    ['finished', [{ ...ada, status: 'completed' }], /has finished it/],
  ])('%s', (_, jewelers, words) => {
    expect(told(jewelers)).toMatch(words)
  })

  it.each<[string, Partial<PortalView>, RegExp]>([
    [
      'from the network',
      { storeName: null },
      /^Jewelers who can make it can see your request\. We write to you.*until/,
    ],
    [
      'somebody reviews it',
      { storeName: null, reviewing: 1 },
      /^Jewelers who can make it are looking at your request\./,
    ],
    [
      'its store can’t, somebody reviews it',
      { reviewing: 1 },
      /can’t take it.* other jewelers are looking at it\./,
    ],
    ['a surprise', { surprise: true }, /^The jeweler can’t take it on just now\./],
    ['its time is over', { poolUntil: NOON }, /as soon as one takes it on\.$/],
  ])('nobody has it: %s', (_, changes, words) => {
    expect(told([], changes)).toMatch(words)
  })

  it('tells the truth when nobody took it', () => {
    expect(told([ada], { status: 'closed' })).toMatch(/^Nobody could take it on this time/)
  })

  it('is as far as the jeweler who is furthest', () => {
    expect(stepOf({ ...gracePortal, jewelers: [ada, { ...bruno, status: 'in_production' }] })).toBe(3)
    expect(stepOf({ ...gracePortal, jewelers: [{ ...ada, status: 'cancelled' }] })).toBe(0)
  })
})

describe('a surprise', () => {
  const html = renderToString(
    <PortalPage token="t" view={{ ...gracePortal, surprise: true }} reader={reader} />,
  )
  const open = html.slice(0, html.indexOf('<details class="card reveal"'))

  it('says nothing of the piece or its maker until it is unfolded', () => {
    expect(open).toContain('Your request GR7X-22KP')
    expect(open).not.toMatch(/Goldsmith|sapphire|ring|gold|solitaire/i)
    expect(html.slice(open.length)).toContain('Oval blue sapphire')
  })
})

describe('Grace’s page', () => {
  let app: TestApp
  let answer: Response
  let html: string
  let portalPath: string

  beforeAll(async () => {
    app = await createTestApp()
    const { store } = await openGoldsmith(app, {
      theme: { accent: '#8a1538', radius: null, launcher: 'none', mode: 'auto' },
    })
    const { portalUrl } = await sendGracesRing(app, store)
    portalPath = new URL(portalUrl).pathname
    answer = await app.request(portalPath)
    html = await answer.text()
  })
  afterAll(() => app.close())

  it('is in the language Grace used in the designer, and says so to her browser', async () => {
    await app.db.update(leads).set({ locale: 'de-DE' })
    const german = await (await app.request(portalPath)).text()
    await app.db.update(leads).set({ locale: 'en-US' })
    expect(german).toContain('<html lang="de"')
    expect(german).toMatch(/<h1>Ihre Anfrage /)
    expect(faultsOf(german)).toEqual([])
  })

  it('is a sound page that goes from the piece to what happens next', () => {
    expect(answer.status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 1)[0]).toMatch(/^Your request \w{4}-\w{4}$/)
    expect(headingsOf(html, 2)).toEqual(['Where it stands', 'Price', 'Your piece'])
    expect(html).toContain('about $')
  })

  it('shows the piece from three sides, each opening whole and named by where it is seen from', () => {
    const shown = [...html.matchAll(/<a href="(\/files\/concepts\/\w+\.png)"[^>]*>.*?alt="([^"]+)"/g)]
    expect(new Set(shown.map(([, href]) => href))).toHaveLength(3)
    expect(shown.map(([, , alt]) => /, from (above|the side)\.$/.exec(alt ?? '')?.[1])).toEqual([
      undefined,
      'above',
      'the side',
    ])
  })

  it('is kept from caches, search engines and the next site', () => {
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('wears the store’s color, under the page’s own nonce', () => {
    const nonce = /'nonce-(\w{26})'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(html).toContain(`<style nonce="${nonce}">:root{--accent:light-dark(#8a1538,`)
  })

  it('loads no script: nothing on it is alive unless it was opened from the mail', () => {
    expect(html).not.toContain('<script')
  })

  it('is nowhere without its token', async () => {
    const wrong = await app.request('/p/not-a-token')
    expect(wrong.status).toBe(404)
    expect(await wrong.text()).toContain('Nothing at this address')
  })
})
