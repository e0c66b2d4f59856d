import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../tables/stores.ts'
import { stores } from '../tables/stores.ts'
import { auditEntries } from '../tables/audit.ts'
import { paths } from '../links.ts'
import { faultsOf } from '../platform/web/test/read-page.ts'
import { createTestApp, ORIGIN, type TestApp } from './harness.ts'
import { ROUTES } from './routes.ts'
import { settingsForm } from './settings.ts'
import { postForm, signInAs } from './sign-in.ts'
import { openGoldsmith } from './stories.ts'
import { addColleague, LENA } from './team.ts'

/** What staff may do: leads, orders, the vacation switch, replies, and what changes nothing. The rest is for owners. */
const STAFF_MAY = new Set<string>([
  paths.acceptLead(':id'),
  paths.declineLead(':id'),
  paths.reviewLead(':id'),
  paths.markSpam(':id'),
  paths.completeOrder(':id'),
  paths.reopenOrder(':id'),
  paths.cancelOrder(':id'),
  paths.answeredOrder(':id'),
  paths.orderSeen(':id'),
  paths.vacation,
  paths.replies,
  paths.priceBookPreview,
  paths.picturesTest,
])

const POSTS = ROUTES.filter(({ route, for: who }) => who === 'seller' && route.startsWith('POST ')).map(
  ({ route }) => route.slice('POST '.length),
)

/** Everything any form asks for, so that a refusal is for the role and for nothing else. */
const ANY_FORM: Record<string, string> = {
  ...settingsForm({ leadTimeDays: '60' }),
  name: 'Goldsmith',
  email: 'rosa@goldsmith.example',
  role: 'owner',
  timeZone: 'UTC',
  locale: 'en-US',
  currency: 'EUR',
  confirmed: 'on',
  origins: 'https://elsewhere.example',
  accent: '#123456',
  radius: '3',
  launcher: 'none',
  mode: 'dark',
  base: '1',
  minimumMinor: '777',
  monthCapMicros: '50',
  dayCapMicros: '5',
  dayCapImages: '200',
  visitorFree: '3',
  visitorDay: '10',
  addressDay: '30',
  apiKey: 'sk-of-the-staff',
}

let app: TestApp
let store: Store
let cookie: string

beforeAll(async () => {
  app = await createTestApp()
  const opened = await openGoldsmith(app)
  store = opened.store
  await addColleague(app, opened.actor)
  cookie = await signInAs(app, LENA)
})
afterAll(() => app.close())

const addressOf = (path: string): string => path.replace(':id', 'sel_0').replace(':version', '1')

function post(path: string) {
  if (path !== paths.priceBookCsv) return postForm(app, addressOf(path), cookie, ANY_FORM)
  const body = new FormData()
  body.set('file', new File(['cell,label,value,unit\n'], 'prices.csv', { type: 'text/csv' }))
  return app.request(path, { method: 'POST', headers: { cookie, origin: ORIGIN }, body })
}

describe('staff', () => {
  it.each(POSTS.filter((path) => !STAFF_MAY.has(path)))('POST %s is for owners', async (path) => {
    const answer = await post(path)
    expect(answer.status).toBe(403)
    const [row] = await app.db.select().from(stores).where(eq(stores.id, store.id))
    expect(row).toEqual(store)
    expect(await app.db.select().from(auditEntries)).toEqual([])
  })

  it('can’t take the price book out of the house', async () => {
    const answer = await app.request(paths.priceBookCsv, { headers: { cookie } })
    expect(answer.status).toBe(403)
    expect(await app.db.select().from(auditEntries)).toEqual([])
  })

  it.each([
    paths.settings,
    paths.profile,
    paths.notifications,
    paths.team,
    paths.widget,
    paths.priceBook,
    paths.priceBookVersions,
  ])('read %s with one sentence why they can’t change it, and no button that would', async (path) => {
    const html = await (await app.request(path, { headers: { cookie } })).text()
    // The cells of the price book are named by `aria-label`.
    expect(faultsOf(html).filter((fault) => !fault.includes('aria-label'))).toEqual([])
    expect(html.match(/Only an owner of the store can change/g)).toHaveLength(1)
    const outside = html.replaceAll(/<fieldset class="read-only" disabled>.*<\/fieldset>/gs, '')
    const forms = [...outside.matchAll(/<form[^>]*method="post"[^>]*action="([^"]*)"/g)].map(([, to]) => to)
    expect(forms.filter((to) => to !== paths.logout)).toEqual([])
  })

  it.each(POSTS.filter((path) => STAFF_MAY.has(path)))(
    'POST %s is not refused for the role',
    async (path) => {
      expect((await post(path)).status).not.toBe(403)
    },
  )
})
