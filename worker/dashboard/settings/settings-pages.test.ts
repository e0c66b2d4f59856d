import * as fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { auditEntries } from '../../tables/audit.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import { faultsOf, headingsOf, valueOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, ORIGIN, type TestApp } from '../../test/harness.ts'
import { settingsForm } from '../../test/settings.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, BRUNO, openBezel, openGoldsmith } from '../../test/stories.ts'
import { addColleague, invite } from '../../test/team.ts'
import { basisPoints, percentText, settingsForm as settingsSchema } from './settings-form.ts'

let app: TestApp
let store: Store
let ada: Seller
let cookie: string

const get = async (path: string, as = cookie) => {
  const answer = await app.request(path, { headers: { cookie: as } })
  return { status: answer.status, html: await answer.text() }
}
const post = async (path: string, fields: Record<string, string> = {}, as = cookie) => {
  app.wait(1)
  const answer = await postForm(app, path, as, fields)
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
const upload = async (bytes: Uint8Array, name = 'logo.png') => {
  const body = new FormData()
  body.set('logo', new File([new Uint8Array(bytes)], name))
  const answer = await app.request(paths.logo, { method: 'POST', headers: { cookie, origin: ORIGIN }, body })
  return { status: answer.status, html: await answer.text() }
}
const row = async () => (await app.db.select().from(stores).where(eq(stores.id, store.id)))[0]

beforeAll(async () => {
  app = await createTestApp()
  const opened = await openGoldsmith(app)
  store = opened.store
  ada = opened.actor
  cookie = await signInAs(app, ADA)
})
afterAll(() => app.close())

describe('a percentage', () => {
  it.each([
    ['8.25', 825],
    ['8,5', 850],
    ['19 %', 1_900],
    ['100', 10_000],
    ['', 0],
    [undefined, 0],
  ])('%j is %i basis points', (typed, bps) => expect(basisPoints(typed)).toBe(bps))

  it.each(['8.255', '-1', 'eight', '1e2', '1000.5'])('%j is none', (typed) =>
    expect(basisPoints(typed)).toBeNaN(),
  )

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (bps) => {
        expect(basisPoints(percentText(bps))).toBe(bps)
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})

it.each([
  ['off', undefined, null],
  ['off', 'on', true],
  ['on', 'on', null],
  ['on', undefined, false],
])('a vacation switch that stood %s and is posted %s means %s', (vacationWas, vacation, means) => {
  const values = settingsForm({ vacationWas, ...(vacation ? { vacation } : {}) })
  expect(settingsSchema.parse(values).vacation).toBe(means)
})

/** Columns of the store's row that no form of settings has a field for. */
const FOREIGN = {
  id: 'store_evil',
  slug: 'evil',
  publishableKey: 'network',
  priceBookId: 'book_of_another',
  logoKey: 'concepts/of-another.png',
  snippetSeenAt: '1',
  createdAt: '1',
} as const

describe('a form that is posted with more than its fields', () => {
  it.each<[string, string, Record<string, string>]>([
    ['settings', paths.settings, settingsForm({ leadTimeDays: '40' })],
    ['profile', paths.profile, { name: 'Goldsmith & Daughter', timeZone: 'UTC', locale: 'en-US' }],
    ['notifications', paths.notifications, { email: 'ada@goldsmith.example' }],
    ['currency', paths.currency, { currency: 'USD', confirmed: 'on' }],
    ['vacation', paths.vacation, { vacation: 'off' }],
    ['replies', paths.replies, { title: 'Hello', body: 'Good morning.' }],
    ['sites', paths.sites, { origins: 'https://shop.example' }],
    ['look', paths.look, { accent: '', radius: '', launcher: 'bottom-right', mode: 'auto' }],
    ['pictures', paths.pictures, { monthCapMicros: '1' }],
  ])('writes nothing that is not the form’s: %s', async (_, path, fields) => {
    const before = await row()
    expect((await post(path, { ...FOREIGN, ...fields })).status).toBeLessThan(500)
    const after = await row()
    for (const name of Object.keys(FOREIGN))
      expect(Reflect.get(after ?? {}, name), name).toEqual(Reflect.get(before ?? {}, name))
    await app.db.update(stores).set(store).where(eq(stores.id, store.id))
  })
})

describe('the settings page', () => {
  it('refuses every field out of range at once, keeps what was typed, and saves nothing', async () => {
    const typed = {
      minOrder: '5,000',
      maxOrder: '500',
      autoDeclineHours: '169',
      quoteValidityDays: '91',
      quoteDepositBps: '101',
      quoteRevisions: '21',
      taxRateBps: '8.255',
      'category-ring': 'on',
    }
    const { status, html } = await post(paths.settings, settingsForm(typed))
    expect(status).toBe(422)
    expect(faultsOf(html)).toEqual([])
    for (const [name, text] of Object.entries(typed).filter(([, text]) => text !== 'on'))
      expect(valueOf(html, name)).toBe(text)
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(6)
    expect(html).toContain('The maximum is below the minimum')
    expect(html).toMatch(/name="category-ring" value="on" checked/)
    expect(await row()).toEqual(store)
  })

  it('says nothing when nothing was changed, and notes only the fields that were', async () => {
    const entries = async () =>
      (await app.db.select().from(auditEntries).where(eq(auditEntries.action, 'update_settings'))).map(
        ({ detail }) => detail['fields'],
      )
    const before = await entries()
    const form = settingsForm({ 'category-bracelet': 'on', leadTimeDays: '41' })
    for (let pressed = 0; pressed < 3; pressed++)
      expect(await post(paths.settings, form)).toMatchObject({ status: 303, to: `${paths.settings}?saved` })
    expect((await entries()).slice(before.length)).toEqual([
      expect.stringMatching(/^(categories leadTimeDays|leadTimeDays categories)$/),
    ])
    await app.db.update(stores).set({ categories: store.categories, leadTimeDays: store.leadTimeDays })
  })

  it('shows amounts, percentages and kinds again as they were saved', async () => {
    const form = settingsForm({
      minOrder: '500',
      maxOrder: '12,500.50',
      taxRateBps: '8.25',
      'category-pendant': 'on',
      quoteTerms: 'Half now.\r\nHalf later.',
    })
    expect(await post(paths.settings, form)).toMatchObject({ status: 303, to: `${paths.settings}?saved` })
    const { html } = await get(paths.settings)
    expect(['minOrder', 'maxOrder', 'taxRateBps'].map((name) => valueOf(html, name))).toEqual([
      '500',
      '12500.5',
      '8.25',
    ])
    expect(html).toMatch(/name="category-pendant" value="on" checked/)
    expect(html).not.toMatch(/name="category-ring" value="on" checked/)
    expect((await row())?.quoteTerms).toBe('Half now.\nHalf later.')
  })

  it('has one way round all its pages, which says where one is', async () => {
    const pages = [
      paths.settings,
      paths.profile,
      paths.notifications,
      paths.replies,
      paths.team,
      paths.history,
    ]
    for (const path of [...pages, paths.pictures]) {
      const { html } = await get(path)
      const tabs = /<nav class="tabs settings-tabs".*?<\/nav>/s.exec(html)?.[0] ?? ''
      for (const other of [...pages, paths.pictures]) expect(tabs).toContain(`href="${other}"`)
      expect(tabs.match(/aria-current="page"/g)).toHaveLength(1)
      expect(tabs).toMatch(new RegExp(`href="${path}" aria-current`))
    }
  })
})

describe('the profile page', () => {
  it.each([
    ['name', '', 'Write the name of your store.'],
    ['name', 'x'.repeat(81), 'Keep the name under 80 characters.'],
    ['name', 'Gold\u202esmith', 'It holds a character that can’t be shown.'],
    ['about', 'x'.repeat(1_001), 'Keep it under 1,000 characters.'],
    ['timeZone', 'Middle/Earth', 'Choose a time zone from the list.'],
    ['locale', 'not a language', 'Choose a language from the list.'],
  ])('refuses %s %j and keeps what was typed', async (field, typed, reason) => {
    const good = { name: 'Goldsmith', about: 'Ours.', address: 'Here', timeZone: 'UTC', locale: 'en-GB' }
    const { status, html } = await post(paths.profile, { ...good, [field]: typed })
    expect(status).toBe(422)
    expect(html).toContain(reason)
    expect(faultsOf(html)).toEqual([])
    expect(valueOf(html, 'address')).toBe('Here')
    expect((await row())?.name).toBe(store.name)
  })

  it('says at the file what is wrong with a logo, also with one far too large', async () => {
    const large = await upload(new Uint8Array(2 * 1024 * 1024))
    expect(large.status).toBe(422)
    expect(large.html).toContain('That file is larger than 1 MB.')
    const text = await upload(new TextEncoder().encode('<svg/>'), 'logo.png')
    expect(text.html).toContain('That is not a PNG, JPEG or WebP picture.')
    expect(faultsOf(text.html)).toEqual([])
  })

  it('says what a new currency does before it is done, and does nothing unconfirmed', async () => {
    const { html } = await get(paths.profile)
    expect(html).toContain('Changing it starts your price book anew in that currency')
    const unconfirmed = await post(paths.currency, { currency: 'EUR' })
    expect(unconfirmed.status).toBe(422)
    expect(unconfirmed.html).toContain('Tick this to say that your price book starts anew.')
    expect(unconfirmed.html).toMatch(/<option value="EUR" selected/)
    const same = await post(paths.currency, { currency: 'USD', confirmed: 'on' })
    expect(same.html).toContain('Nothing would change.')
    expect((await row())?.currency).toBe('USD')
  })
})

describe('notifications, replies and team', () => {
  it('refuse an address that is none, and keep it', async () => {
    const { status, html } = await post(paths.notifications, { email: 'ada@', seller_new_lead: 'on' })
    expect(status).toBe(422)
    expect(valueOf(html, 'email')).toBe('ada@')
    expect(html).toMatch(/name="seller_new_lead" value="on" checked/)
    expect(html).not.toMatch(/name="seller_lead_lost" value="on" checked/)
    const invited = await post(paths.invite, { email: 'lena@', role: 'owner' })
    expect(invited.status).toBe(422)
    expect(valueOf(invited.html, 'email')).toBe('lena@')
    expect(invited.html).toMatch(/value="owner"[^>]*checked/)
    expect([...faultsOf(html), ...faultsOf(invited.html)]).toEqual([])
  })

  it('keep a refused reply as typed, change one in place, and escape what was written', async () => {
    const body = '<b>Hello</b>\r\nShall we talk?'
    expect((await post(paths.replies, { title: 'A <call>', body })).to).toBe(`${paths.replies}?saved=saved`)
    const refused = await post(paths.replies, { title: 'a <CALL>', body: 'Other words' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('You have a reply of this title already.')
    expect(refused.html).toContain('Other words')
    const page = await get(`${paths.replies}?edit=${encodeURIComponent('A <call>')}`)
    expect(headingsOf(page.html, 2)).toContain('Edit “A &lt;call>”')
    expect(page.html).not.toContain('<b>Hello')
    expect(faultsOf(page.html)).toEqual([])
    const gone = await post(paths.replies, { by: 'delete', replacing: 'A <call>' })
    expect(gone.to).toBe(`${paths.replies}?saved=deleted`)
  })

  it('say on the page why somebody stays, and shows the team as it is', async () => {
    const self = await post(paths.removeSeller(ada.sellerId))
    expect([self.status, self.html.includes('You can’t remove yourself.')]).toEqual([409, true])
    const last = await post(paths.changeRole(ada.sellerId), { role: 'staff' })
    expect([last.status, last.html.includes('A store keeps at least one owner.')]).toEqual([409, true])
    const lena = await addColleague(app, ada)
    await post(paths.changeRole(lena.sellerId), { role: 'owner' })
    expect((await get(paths.history)).html).toContain('made Lena Goldsmith an owner')
    await invite(app, ada, 'rosa@goldsmith.example')
    const { html } = await get(paths.team)
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 2)).toEqual(['People', 'Open invitations', 'Invite a colleague'])
    expect(html).toContain('signed out within a minute')
    expect((await post(paths.removeSeller(lena.sellerId))).to).toBe(`${paths.team}?saved=removed`)
  })
})

describe('the history', () => {
  it('tells who did what in sentences, newest first, and nothing of what people wrote', async () => {
    const { html } = await get(paths.history)
    expect(faultsOf(html)).toEqual([])
    expect(html.indexOf('removed a colleague')).toBeLessThan(html.indexOf('changed the settings'))
    expect(html).toContain('accepted pieces, minimum order value, and maximum order value')
    for (const words of ['Half now', 'rosa@', 'Shall we talk']) expect(html).not.toContain(words)
  })

  it('goes on from where it stopped, each line once, and is the store’s own', async () => {
    const entry = (n: number) => ({
      id: `aud_${String(n).padStart(22, '0')}`,
      storeId: store.id,
      sellerId: 'sel_gone',
      action: `deed_${n}`,
      detail: {},
      createdAt: app.deps.now(),
    })
    await app.db.insert(auditEntries).values(Array.from({ length: 120 }, (_, n) => entry(n)))
    const seen: string[] = []
    let path: string | undefined = paths.history
    while (path) {
      const { html } = await get(path)
      seen.push(...[...html.matchAll(/Somebody who has left<\/strong> deed (\d+)/g)].map(([, n]) => n ?? ''))
      path = /href="([^"]*\?before=aud_[^"]*)"/.exec(html)?.[1]
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => String(119 - n)))
    expect((await get(`${paths.history}?before=%27;--`)).status).toBe(404)
    await openBezel(app)
    const theirs = await get(paths.history, await signInAs(app, BRUNO))
    expect(theirs.html).toContain('Nothing has been changed yet')
  })
})
