import { DAY, HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assignments } from '../../tables/assignments.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import { createTestApp, ORIGIN, type TestApp } from '../../test/harness.ts'
import { type AnyLead, leadRow, putLeads } from '../../test/random-pool.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, BRUNO, openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'

let app: TestApp
let store: Store
let home: Store
let ada = ''
let bruno = ''

beforeAll(async () => {
  app = await createTestApp()
  home = (await openGoldsmith(app)).store
  store = (await openBezel(app)).store
  ada = await signInAs(app, ADA)
  bruno = await signInAs(app, BRUNO)
})
afterAll(() => app.close())

const settings = (change: Partial<Store>) => app.db.update(stores).set(change).where(eq(stores.id, store.id))
const AS_OPENED = {
  accepting: true,
  vacation: false,
  networkReceive: true,
  categories: [],
  minOrderMinor: null,
  savedReplies: [],
}

beforeEach(async () => {
  await app.settle()
  await app.db.batch([app.db.delete(assignments), app.db.delete(leadContacts), app.db.delete(leads)])
  await settings(AS_OPENED)
})

const WISH: AnyLead = {
  category: 'ring',
  currency: 'USD',
  budgetMinMinor: 100_000,
  budgetMaxMinor: 200_000,
  status: 'open',
  inPool: true,
  age: 1,
}
const put = async (wishes: Partial<AnyLead>[]) => {
  const rows = wishes.map((wish) => leadRow(app.deps.now(), { ...WISH, ...wish }))
  await putLeads(app, rows)
  return rows.map(({ id }) => id)
}
const get = async (path: string, cookie = bruno) => {
  const answer = await app.request(path, { headers: { cookie } })
  return { status: answer.status, html: await answer.text() }
}
const cardsIn = (html: string): string[] => [...html.matchAll(/data-lead="(\w+)"/g)].map(([, id = '']) => id)
/** Where a link of these words leads. */
const hrefOf = (html: string, words: string): string =>
  (new RegExp(`href="([^"]*)"[^>]*>${words}<`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&')

describe('filters', () => {
  it('are in the address, kept in the form, and can be reset', async () => {
    const [ring, pendant, dear] = await put([
      {},
      { category: 'pendant' },
      { budgetMinMinor: 400_000, budgetMaxMinor: 500_000 },
    ])
    expect(cardsIn((await get(paths.pool)).html).sort()).toEqual([ring, pendant, dear].sort())
    expect(cardsIn((await get(`${paths.pool}?category=pendant`)).html)).toEqual([pendant])
    expect(cardsIn((await get(`${paths.pool}?min=2,500`)).html)).toEqual([dear])
    const { html } = await get(`${paths.pool}?category=ring&min=500&max=3000`)
    expect(cardsIn(html)).toEqual([ring])
    expect(html).toMatch(/<option value="ring" selected/)
    expect(html).toMatch(/name="min"[^>]*value="500"/)
    expect(hrefOf(html, 'Show all')).toBe(paths.pool)
  })

  it('that are no amounts narrow nothing, keep what was typed, and name the field', async () => {
    await put([{}])
    const { status, html } = await get(`${paths.pool}?min=lots&max=-3&category=%3Cscript%3E`)
    expect(status).toBe(200)
    expect(cardsIn(html)).toHaveLength(1)
    expect(html).toMatch(/value="lots"[^>]*aria-invalid="true"/)
    expect(html).toContain('Type a whole amount, like 2000.')
    expect(html).not.toContain('<script>')
    expect((await get(`${paths.pool}?min=500&max=300`)).html).toContain('Make this at least the minimum.')
  })

  it('and a place that is none do no harm', async () => {
    await put([{}])
    for (const after of ['x', '1-lead_', "1-lead_'--", `${'9'.repeat(40)}-lead_1`, '5-asg_1'])
      expect(cardsIn((await get(`${paths.pool}?after=${encodeURIComponent(after)}`)).html)).toHaveLength(1)
  })
})

describe('loading more', () => {
  it('goes on where the page ended by an address, and leads back to the newest', async () => {
    const ids = await put(Array.from({ length: 53 }, (_, age) => ({ age })))
    const first = (await get(`${paths.pool}?category=ring`)).html
    expect(cardsIn(first)).toEqual(ids.slice(0, 50))
    const [newest = ''] = await put([{ age: -5 }])
    const { html } = await get(hrefOf(first, 'Load more').replace('#open', ''))
    expect(cardsIn(html)).toEqual(ids.slice(50))
    expect(html).not.toContain('Load more')
    expect(cardsIn((await get(hrefOf(html, 'Back to the newest'))).html)[0]).toBe(newest)
  })
})

describe('nothing to show says why, and what to do', () => {
  it.each<[string, Partial<Store>, string, string]>([
    ['vacation, and where it ends', { vacation: true }, '', `href="${paths.dashboard}#vacation"`],
    ['the switch, by its name', { networkReceive: false }, '', 'Switch on “Receive leads from the pool”'],
    ['a store that takes none', { accepting: false }, '', 'Your store is not accepting custom orders'],
    ['vacation', { vacation: true }, '', 'You are on vacation'],
    ['the network switched off', { networkReceive: false }, '', 'You don’t receive leads from the pool'],
    ['filters', AS_OPENED, '?category=gemstone', 'No open lead matches these filters'],
    ['the end', AS_OPENED, '?after=5-lead_1', 'That was the last one'],
    ['the store’s settings', { categories: ['pendant'], minOrderMinor: 50_000 }, '', 'pendant, from $500'],
  ])('%s', async (_, change, query, words) => {
    await put([{}])
    await settings(change)
    const { html } = await get(paths.pool + query)
    expect(cardsIn(html)).toEqual([])
    expect(html).toContain(words)
  })

  it('an empty pool, and which currency it is of', async () => {
    await put([{ currency: 'JPY' }])
    expect((await get(paths.pool)).html).toContain('Only leads priced in USD')
  })
})

describe('the cards', () => {
  it('say what speaks for a lead, how long it is open, and how many others look at it', async () => {
    await app.db.update(stores).set({ accepting: false, networkRelease: true }).where(eq(stores.id, home.id))
    await sendGracesRing(app, home, {
      consent: { terms: true, network: true },
      needBy: '2026-12-01',
      budget: { maxMinor: 20_000 },
    })
    await app.db.update(stores).set({ accepting: true }).where(eq(stores.id, home.id))
    const { html } = await get(paths.pool)
    expect(html).toMatch(/Their budget ends \$[\d,]+ below the low end/)
    expect(html).toContain('Needed 33 days sooner than your usual lead time.')
    expect(html).toContain('Open for 30 days')
    expect(html).toContain('Nobody else')
    expect(html).not.toMatch(/grace@|Hopper/)
    const [id = ''] = cardsIn(html)
    const details = (await get(paths.lead(id))).html
    for (const words of ['What to know first', 'not opened their page from the mail yet', 'on the design.'])
      expect(details).toContain(words)
  })
})

describe('what is live', () => {
  const live = async (ids: string[], cookie = bruno) => {
    const answer = await app.request(`${paths.poolLive}?ids=${ids.join(',')}`, { headers: { cookie } })
    return { status: answer.status, body: await answer.text(), headers: answer.headers }
  }

  it('tells of this store’s cards alone: what another reviews, what is left, and nothing of the rest', async () => {
    const [open = '', taken = '', foreign = ''] = await put([{}, { status: 'claimed' }, { currency: 'JPY' }])
    await sendGracesRing(app, home)
    const [offered] = await app.db.select().from(assignments)
    const asked = [open, taken, foreign, offered?.leadId ?? '', 'lead_nothing', "x' or 1=1"]
    expect(JSON.parse((await live(asked)).body)).toEqual({
      leads: [{ leadId: open, reviewing: 'Nobody else', left: 'Open' }],
    })
    await app.db
      .update(leads)
      .set({ poolUntil: app.deps.now() + 3 * DAY })
      .where(eq(leads.id, open))
    await postForm(app, paths.reviewLead(open), ada)
    expect(JSON.parse((await live([open])).body)).toEqual({
      leads: [{ leadId: open, reviewing: '1 other seller', left: 'Open for 3 days' }],
    })
    const mine = JSON.parse((await live([open], ada)).body)
    expect(mine).toEqual({ leads: [{ leadId: open, reviewing: 'Nobody else', left: '2 days left' }] })
    expect((await live([open])).headers.get('cache-control')).toBe('no-store')
  })

  it('answers at most 60, and a stranger not at all', async () => {
    const ids = await put(Array.from({ length: 70 }, (_, age) => ({ age })))
    expect(JSON.parse((await live(ids)).body).leads).toHaveLength(60)
    expect((await live(ids, '')).status).toBe(303)
  })
})

describe('the details', () => {
  it('list the store’s saved replies in the accept dialog, escaped', async () => {
    const [id = ''] = await put([{}])
    await settings({ savedReplies: [{ title: 'Thank you', body: 'Thank you <b>so</b> much.' }] })
    const { html } = await get(paths.lead(id))
    expect(html).toContain('Your saved replies, to copy')
    expect(html).toContain('Thank you &lt;b>so&lt;/b> much.')
  })

  it('let a request be marked as spam, after asking, and lead back to a pool without it', async () => {
    const [id = ''] = await put([{}])
    const { html } = await get(paths.lead(id))
    expect(html).toContain('Mark this lead as spam?')
    expect(html).toContain('until a second store says the same')
    const answer = await postForm(app, paths.markSpam(id), bruno)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${paths.pool}?spam#main`])
    const after = (await get(`${paths.pool}?spam`)).html
    expect(after).toContain('Marked as spam.')
    expect(cardsIn(after)).toEqual([])
    expect((await get(paths.lead(id))).status).toBe(404)
    expect(cardsIn((await get(paths.pool, ada)).html)).toEqual([id])
  })

  it('say so when the lead has moved on before it was marked', async () => {
    const [id = ''] = await put([{}])
    await app.db.update(leads).set({ poolUntil: app.deps.now() + 30 * DAY })
    await postForm(app, paths.reviewLead(id), bruno)
    app.wait(60 * HOUR)
    const answer = await postForm(app, paths.markSpam(id), bruno)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Your time to answer ran out. Other jewelers can take the lead on.')
  })

  it('tell what is known of time, budget and repeats, and no more', async () => {
    const [id = ''] = await put([{ budgetMinMinor: 10_000, budgetMaxMinor: null }])
    await app.db.update(leads).set({ designedMs: 70 * HOUR, duplicateOf: 'lead_first' })
    const { html } = await get(paths.lead(id))
    for (const words of [
      'They came back to it over 3 days.',
      'the same person sent this piece twice within a day',
      'Their budget begins below the estimate and names no upper limit.',
    ])
      expect(html).toContain(words)
    await app.db.update(leads).set({ designedMs: 5 * HOUR })
    expect((await get(paths.lead(id))).html).toContain('They came back to it over 5 hours.')
  })

  it('let a review be said by a button where no script runs; the script is told nothing', async () => {
    const [id = ''] = await put([{}])
    const { html } = await get(paths.lead(id))
    expect(/<noscript>(.*?)<\/noscript>/s.exec(html)?.[1]).toContain(`action="${paths.reviewLead(id)}"`)
    const say = (accept: string) =>
      app.request(paths.reviewLead(id), {
        method: 'POST',
        headers: { origin: ORIGIN, cookie: bruno, accept },
        body: new URLSearchParams(),
      })
    const clicked = await say('text/html,application/xhtml+xml,*/*;q=0.8')
    expect([clicked.status, clicked.headers.get('location')]).toEqual([303, paths.lead(id)])
    expect((await get(paths.lead(id))).html).not.toContain(paths.reviewLead(id))
    expect((await say('application/json')).status).toBe(204)
    expect(await app.db.select().from(assignments)).toMatchObject([{ status: 'reviewing' }])
  })

  it.each([
    [true, true, 'then other jewelers see it.'],
    [true, false, 'then it closes, and the customer is told.'],
    [false, true, 'then it closes, and the customer is told.'],
  ])(
    'say what comes after an offer: store lets go %s, customer agreed %s',
    async (networkRelease, network, words) => {
      await app.db.update(stores).set({ networkRelease: true }).where(eq(stores.id, home.id))
      await sendGracesRing(app, home, { consent: { terms: true, network } })
      await app.db.update(stores).set({ networkRelease }).where(eq(stores.id, home.id))
      const [lead] = await app.db.select().from(leads)
      expect((await get(paths.lead(lead?.id ?? ''), ada)).html).toContain(`left to answer, ${words}`)
      app.wait(60 * HOUR)
      ada = await signInAs(app, ADA)
      bruno = await signInAs(app, BRUNO)
      const late = await (await postForm(app, paths.acceptLead(lead?.id ?? ''), ada)).text()
      expect(late).toContain(
        networkRelease && network
          ? 'Other jewelers can take the lead on.'
          : 'The lead closes, and the customer is told.',
      )
    },
  )
})
