import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { photo, pngOf, pngHeader, IDAT, IEND, SECRET } from '../../platform/images/test/pictures.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { callWidget, openBezel, openGoldsmith, sendGracesRing, SHOP_ORIGIN } from '../../test/stories.ts'
import { addColleague } from '../../test/team.ts'
import { auditEntries } from '../../tables/audit.ts'
import { outbox } from '../../tables/outbox.ts'
import { sendDueMail } from '../notifications/send-due-mail.ts'
import { leads } from '../../tables/leads.ts'
import { restorePriceBook } from '../price-books/restore-price-book.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { changeCurrency } from './change-currency.ts'
import { changeLogo, LOGO_BYTES } from './change-logo.ts'
import { deleteReply } from './delete-reply.ts'
import { saveReply } from './save-reply.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { updateNotifications } from './update-notifications.ts'
import { updateProfile } from './update-profile.ts'

let app: TestApp
let store: Store
let ada: Seller
let lena: Seller

const row = async (id = store.id) => (await app.db.select().from(stores).where(eq(stores.id, id)))[0]
const actions = async () => (await app.db.select().from(auditEntries)).map(({ action }) => action)
const refused = (code: string, field?: string, reason?: string) =>
  expect.objectContaining({
    code,
    ...(field ? { fields: [expect.objectContaining({ path: field, code: reason })] } : {}),
  })

beforeEach(async () => {
  app = await createTestApp()
  const opened = await openGoldsmith(app)
  store = opened.store
  ada = opened.actor
  lena = await addColleague(app, ada)
})
afterEach(() => app.close())

describe('the profile', () => {
  const profile = {
    name: 'Goldsmith & Daughters',
    about: 'Since 1911.',
    address: '4 Orchard Lane',
    timeZone: 'Europe/Vienna',
    locale: 'de-AT',
  }

  it('is saved once, for this store, with the names of what changed', async () => {
    const { store: other } = await openBezel(app)
    for (const _ of [1, 2]) await updateProfile(app.contextAs(ada), profile)
    expect(await row()).toEqual({ ...store, ...profile })
    expect(await row(other.id)).toEqual(other)
    const [entry, ...more] = await app.db.select().from(auditEntries)
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      action: 'update_profile',
      detail: { fields: 'name about address timeZone locale' },
    })
  })

  it('is for owners', async () => {
    await expect(updateProfile(app.contextAs(lena), profile)).rejects.toEqual(refused('forbidden'))
    expect(await row()).toEqual(store)
  })
})

describe('notifications', () => {
  it('switched off are marked done and never sent; the others go to the address chosen', async () => {
    await updateNotifications(app.contextAs(ada), { email: 'bench@goldsmith.example', wanted: [] })
    await sendGracesRing(app, store)
    expect(await sendDueMail(app.contextAs({ kind: 'system' }))).toBe(1)
    expect(app.mails.map(({ to }) => to)).toEqual(['grace@example.com'])
    const [mail] = await app.db.select().from(outbox).where(eq(outbox.kind, 'seller_new_lead'))
    expect(mail).toMatchObject({ sentAt: app.deps.now(), failedAt: null, lastError: 'muted' })
    await updateNotifications(app.contextAs(ada), {
      email: 'bench@goldsmith.example',
      wanted: ['seller_new_lead'],
    })
    await sendGracesRing(app, store)
    await sendDueMail(app.contextAs({ kind: 'system' }))
    expect(app.mails.at(-1)?.to === 'grace@example.com' ? app.mails.at(-2)?.to : app.mails.at(-1)?.to).toBe(
      'bench@goldsmith.example',
    )
  })

  it('are for owners, and unchanged leave no trace', async () => {
    const wanted = { email: store.email, wanted: [] }
    await expect(updateNotifications(app.contextAs(lena), wanted)).rejects.toEqual(refused('forbidden'))
    expect(await actions()).toEqual([])
  })
})

describe('the logo', () => {
  it('is cleaned, kept under a name nobody guesses, served to everybody, and told to the designer', async () => {
    await changeLogo(app.contextAs(ada), { bytes: photo() })
    const key = (await row())?.logoKey ?? ''
    expect(key).toMatch(/^logos\/[0-9a-z]{32}\.jpg$/)
    const served = await app.request(`/files/${key}`)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(served.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(new TextDecoder('latin1').decode(await served.arrayBuffer())).not.toContain(SECRET)
    const config = await (await callWidget(app, store, '/config', { origin: SHOP_ORIGIN })).text()
    expect(config).toContain(`/files/${key}`)
    expect(await (await app.request(`/s/${store.slug}`)).text()).toContain(`src="/files/${key}"`)
    expect(await actions()).toEqual(['change_logo'])
  })

  it('replaced or removed, deletes the file before it', async () => {
    const kept: Promise<unknown>[] = []
    const background = (work: Promise<unknown>) => void kept.push(work)
    await changeLogo(app.contextAs(ada), { bytes: photo() })
    const first = (await row())?.logoKey ?? ''
    await changeLogo({ ...app.contextAs(ada), background }, { bytes: pngOf(pngHeader(), IDAT, IEND) })
    await Promise.all(kept)
    const second = (await row())?.logoKey ?? ''
    expect([await app.deps.files.get(first), second.slice(-3)]).toEqual([null, 'png'])
    for (const _ of [1, 2]) await changeLogo({ ...app.contextAs(ada), background }, { bytes: null })
    await Promise.all(kept)
    expect(await app.deps.files.list('logos/', 10)).toEqual([])
    expect(await actions()).toEqual(['change_logo', 'change_logo', 'remove_logo'])
  })

  it('of two at the same moment one is kept, and no file is left behind', async () => {
    for (let round = 0; round < 20; round++) {
      const kept: Promise<unknown>[] = []
      const background = (work: Promise<unknown>) => void kept.push(work)
      const uploads = [photo(), pngOf(pngHeader(), IDAT, IEND)].map((bytes) =>
        changeLogo({ ...app.contextAs(ada), background }, { bytes }),
      )
      const ends = await Promise.allSettled(uploads)
      await Promise.all(kept)
      expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true)
      expect(await app.deps.files.list('logos/', 10)).toEqual([(await row())?.logoKey])
    }
  })

  it.each([
    ['required', new Uint8Array()],
    ['too_big', new Uint8Array(LOGO_BYTES + 1)],
    ['image_type', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['image_too_small', photo({ width: 40, height: 40 })],
    ['image_too_large', photo({ width: 9_000, height: 9_000 })],
  ])('is refused as %s, and nothing is kept', async (reason, bytes) => {
    await expect(changeLogo(app.contextAs(ada), { bytes })).rejects.toEqual(
      refused('invalid', 'logo', reason),
    )
    expect(await app.deps.files.list('logos/', 10)).toEqual([])
    expect((await row())?.logoKey).toBeNull()
  })

  it('is for owners', async () => {
    for (const bytes of [photo(), null])
      await expect(changeLogo(app.contextAs(lena), { bytes })).rejects.toEqual(refused('forbidden'))
  })
})

describe('the currency', () => {
  const books = () => app.db.select().from(priceBooks).where(eq(priceBooks.storeId, store.id))

  it('changed, starts the book anew as its next version and clears the limits; the past stays', async () => {
    await sendGracesRing(app, store)
    await app.db.update(stores).set({ minOrderMinor: 50_000, maxOrderMinor: 900_000 })
    const version = await changeCurrency(app.contextAs(ada), { currency: 'JPY', confirmed: true })
    const [first, second] = await books()
    expect([version, first?.book.currency, second?.book.currency, second?.retail.currency]).toEqual([
      2,
      'USD',
      'JPY',
      'JPY',
    ])
    expect(await row()).toMatchObject({
      currency: 'JPY',
      priceBookId: second?.id,
      minOrderMinor: null,
      maxOrderMinor: null,
    })
    expect((await app.db.select().from(leads))[0]).toMatchObject({ currency: 'USD', priceBookId: first?.id })
    expect(await actions()).toEqual(['save_price_book'])
    const config = await callWidget(app, store, '/config')
    expect(await config.json()).toMatchObject({ currency: 'JPY' })
  })

  it('cannot be undone by restoring a book of the old one', async () => {
    await changeCurrency(app.contextAs(ada), { currency: 'EUR', confirmed: true })
    await expect(restorePriceBook(app.contextAs(ada), { version: 1 })).rejects.toEqual(refused('conflict'))
    expect(await books()).toHaveLength(2)
  })

  it.each([
    ['currency', 'unchanged', { currency: 'USD', confirmed: true }],
    ['currency', 'required', { currency: 'XYZ', confirmed: true }],
    ['currency', 'required', { currency: '', confirmed: true }],
    ['confirmed', 'required', { currency: 'EUR', confirmed: false }],
  ])('is refused at %s (%s) and nothing changes', async (field, reason, input) => {
    await expect(changeCurrency(app.contextAs(ada), input)).rejects.toEqual(refused('invalid', field, reason))
    expect(await row()).toEqual(store)
    expect(await books()).toHaveLength(1)
  })

  it('is for owners', async () => {
    const input = { currency: 'EUR', confirmed: true }
    await expect(changeCurrency(app.contextAs(lena), input)).rejects.toEqual(refused('forbidden'))
  })
})

describe('saved replies', () => {
  const add = (title: string, body = 'Shall we talk?', by = lena) =>
    saveReply(app.contextAs(by), { title, body, replacing: null })

  it('are added, changed and deleted by anybody who works there', async () => {
    await add('A call')
    await add('A visit')
    const changed = { title: 'A long call', body: 'Thursday?', replacing: 'A call' }
    await saveReply(app.contextAs(ada), changed)
    for (const _ of [1, 2]) await deleteReply(app.contextAs(lena), { title: 'A visit' })
    expect((await row())?.savedReplies).toEqual([{ title: 'A long call', body: 'Thursday?' }])
    expect(await actions()).toEqual(['add_reply', 'add_reply', 'edit_reply', 'delete_reply'])
  })

  it('are there once by title, and sent twice, saved once', async () => {
    for (const _ of [1, 2]) await add('A call')
    await expect(add('a CALL', 'other words')).rejects.toEqual(refused('invalid', 'title', 'taken'))
    const renamed = { title: 'a call', body: 'Other words', replacing: 'A call' }
    await saveReply(app.contextAs(ada), renamed)
    expect((await row())?.savedReplies).toEqual([{ title: 'a call', body: 'Other words' }])
  })

  it('are twenty at most, also when the last two come at once', async () => {
    for (let n = 1; n < 20; n++) await add(`Reply ${n}`)
    await Promise.allSettled([add('One more'), add('And another')])
    expect((await row())?.savedReplies).toHaveLength(20)
    await expect(add('Too many')).rejects.toEqual(refused('invalid', 'title', 'too_many'))
  })

  it('of another store are nowhere', async () => {
    const { actor: bruno } = await openBezel(app)
    await add('A call')
    const theirs = { title: 'Mine', body: 'x', replacing: 'A call' }
    await expect(saveReply(app.contextAs(bruno), theirs)).rejects.toEqual(refused('not_found'))
    await deleteReply(app.contextAs(bruno), { title: 'A call' })
    expect((await row())?.savedReplies).toHaveLength(1)
  })
})
