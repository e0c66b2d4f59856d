import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx, Seller } from '../../context.ts'
import { everything, sendGracesSignet } from '../../test/erasure-stories.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { photo } from '../../platform/images/test/pictures.ts'
import { typedSettings } from '../../test/settings.ts'
import { GRACE, openGoldsmith } from '../../test/stories.ts'
import { addColleague } from '../../test/team.ts'
import { eraseCustomer } from '../erasure/erase-customer.ts'
import { exportCustomers } from '../customers/export-customers.ts'
import { declineLead } from '../leads/decline-lead.ts'
import { exportPriceBook } from '../price-books/export-price-book.ts'
import { savePriceBook } from '../price-books/save-price-book.ts'
import { removeAiKey } from '../spending/remove-ai-key.ts'
import { saveAiKey } from '../spending/save-ai-key.ts'
import { saveAiLimits } from '../spending/save-ai-limits.ts'
import { AI_LIMIT_DEFAULTS, aiAccounts } from '../../tables/spending.ts'
import { wakeAi } from '../spending/wake-ai.ts'
import { changeCurrency } from '../settings/change-currency.ts'
import { changeLogo } from '../settings/change-logo.ts'
import { deleteReply } from '../settings/delete-reply.ts'
import { saveReply } from '../settings/save-reply.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { setVacation } from '../settings/set-vacation.ts'
import { updateNotifications } from '../settings/update-notifications.ts'
import { updateOrigins } from '../settings/update-origins.ts'
import { updateProfile } from '../settings/update-profile.ts'
import { updateSettings } from '../settings/update-settings.ts'
import { updateTheme } from '../settings/update-theme.ts'
import { changeRole } from './change-role.ts'
import { removeSeller } from './remove-seller.ts'

const MALLORY = { name: 'Mallory', email: 'mallory@goldsmith.example', password: 'mallory-mallory' }
const KEY = { apiKey: 'sk-of-mallory', baseUrl: '', model: '', edits: true }
const LIMITS = { enabled: true, limits: { ...AI_LIMIT_DEFAULTS, visitorFree: 99 } }

let app: TestApp
let store: Store
let ada: Seller
let mallory: Seller

beforeEach(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app)
  ada = goldsmith.actor
  const savedReplies = [{ title: 'Hello', body: 'Dear customer' }]
  await app.db.update(stores).set({ savedReplies })
  store = { ...goldsmith.store, savedReplies }
  await app.db
    .insert(aiAccounts)
    .values({ storeId: store.id, keySealed: 'sealed', restsUntil: app.deps.now() + 1, restsFor: 'auth' })
  mallory = await addColleague(app, ada, MALLORY, 'owner')
})
afterEach(() => app.close())

type Verb = (ctx: Ctx<Seller>) => Promise<unknown>

const OF_OWNERS: Record<string, Verb> = {
  notifications: (ctx) => updateNotifications(ctx, { email: MALLORY.email, wanted: [] }),
  profile: (ctx) => updateProfile(ctx, { ...store, name: 'Mallory’s' }),
  settings: (ctx) => updateSettings(ctx, typedSettings(store, { accepting: false })),
  vacation: (ctx) => updateSettings(ctx, typedSettings(store, { vacation: true })),
  sites: (ctx) => updateOrigins(ctx, { origins: ['https://mallory.example'] }),
  look: (ctx) => updateTheme(ctx, { ...store.theme, accent: '#112233' }),
  logo: (ctx) => changeLogo(ctx, { bytes: photo() }),
  currency: (ctx) => changeCurrency(ctx, { currency: 'EUR', confirmed: true }),
  'price book': (ctx) => savePriceBook(ctx, { base: 1, typed: { 'spot.perTroyOunceMinor.gold': '1' } }),
  'price book export': exportPriceBook,
  'customer export': exportCustomers,
  erasure: (ctx) => eraseCustomer(ctx, { email: GRACE.email }),
  'AI key': (ctx) => saveAiKey(ctx, KEY),
  'AI server': (ctx) => saveAiKey(ctx, { ...KEY, apiKey: '', model: 'another' }),
  'AI key removed': removeAiKey,
  'AI limits': (ctx) => saveAiLimits(ctx, LIMITS),
  'AI rest': wakeAi,
}
const OF_EVERYBODY: Record<string, Verb> = {
  vacation: (ctx) => setVacation(ctx, { vacation: true }),
  reply: (ctx) => saveReply(ctx, { title: 'Bye', body: 'Buy at Mallory’s', replacing: null }),
  'reply deleted': (ctx) => deleteReply(ctx, { title: 'Hello' }),
}

async function expectRefused(verb: Verb) {
  const before = await everything(app)
  await expect(verb(app.contextAs(mallory))).rejects.toMatchObject({ code: 'forbidden' })
  await app.settle()
  expect(await everything(app)).toBe(before)
  expect(await app.deps.files.list('logos/', 10)).toEqual([])
}
const demote = () => changeRole(app.contextAs(ada), { sellerId: mallory.sellerId, role: 'staff' })

describe('while a session is still believed', () => {
  it.each(Object.entries(OF_OWNERS))('who was removed or demoted changes nothing: %s', async (_, verb) => {
    const { leadId } = await sendGracesSignet(app, store)
    await declineLead(app.contextAs(ada), { leadId, reason: 'other', note: 'No' })
    await demote()
    await expectRefused(verb)
    await removeSeller(app.contextAs(ada), { sellerId: mallory.sellerId })
    await expectRefused(verb)
  })

  it.each(Object.entries(OF_OWNERS))('who owns the store by the database may: %s', async (_, verb) => {
    await verb(app.contextAs(mallory))
  })

  it.each(Object.entries(OF_EVERYBODY))('staff may, who was removed may not: %s', async (_, verb) => {
    await removeSeller(app.contextAs(ada), { sellerId: mallory.sellerId })
    await expectRefused(verb)
    await verb(app.contextAs(await addColleague(app, ada)))
    const [row] = await app.db.select().from(stores).where(eq(stores.id, store.id))
    expect(row).not.toEqual(store)
  })
})
