import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { assignments } from '../tables/assignments.ts'
import { leadContacts } from '../tables/leads.ts'
import type { Store } from '../tables/stores.ts'
import { paths } from '../links.ts'
import { faultsOf } from '../platform/web/test/read-page.ts'
import { everything, GRACES_TRACES, sendGracesSignet } from '../test/erasure-stories.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import { postForm, signInAs } from '../test/sign-in.ts'
import { ADA, openGoldsmith } from '../test/stories.ts'
import { runTimers } from '../timers.ts'

let app: TestApp
let store: Store

beforeEach(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
})
afterEach(() => app.close())

const pathOf = (url: string): string => new URL(url).pathname
const decline = async (leadId: string) =>
  postForm(app, paths.declineLead(leadId), await signInAs(app, ADA), { reason: 'too_busy' })

describe('a customer deletes their data from their own page', () => {
  it('which says what will happen, and then that it did; a second click changes nothing', async () => {
    const { portalUrl, leadId } = await sendGracesSignet(app, store)
    await decline(leadId)
    const path = pathOf(portalUrl)
    const before = await (await app.request(path)).text()
    expect(faultsOf(before)).toEqual([])
    expect(before).toContain('Delete my data for good')
    const answers = await Promise.all([1, 2].map(() => postForm(app, `${path}/erase`, '')))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    await app.settle()
    await runTimers(app.deps)
    const left = await everything(app)
    expect(GRACES_TRACES.filter((trace) => left.includes(trace))).toEqual([])
    expect(await (await app.request(path)).text()).toContain('Your data was deleted')
  })

  it('but not while a jeweler deals with it: the page says so and nothing is gone', async () => {
    const { portalUrl, leadId } = await sendGracesSignet(app, store)
    const path = pathOf(portalUrl)
    expect(await (await app.request(path)).text()).not.toContain('Delete my data for good')
    for (const status of ['offered', 'accepted', 'quote_sent', 'in_production'] as const) {
      await app.db.update(assignments).set({ status }).where(eq(assignments.leadId, leadId))
      const answer = await postForm(app, `${path}/erase`, '')
      expect(answer.status).toBe(409)
      const html = await answer.text()
      expect(faultsOf(html)).toEqual([])
      expect(html).toContain('Nothing was deleted.')
    }
    expect(await app.db.select().from(leadContacts)).toMatchObject([{ name: 'Grace Hopper', erasedAt: null }])
  })

  it('and only by its own link, from its own page', async () => {
    const { portalUrl, leadId } = await sendGracesSignet(app, store)
    await decline(leadId)
    const path = pathOf(portalUrl)
    expect((await postForm(app, `${path}x/erase`, '')).status).toBe(404)
    const foreign = await app.request(`${path}/erase`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(foreign.status).toBe(403)
    expect(await app.db.select().from(leadContacts)).toMatchObject([{ erasedAt: null }])
  })
})
