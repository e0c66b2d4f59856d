import { HOUR } from '#shared/dates.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../tables/outbox.ts'
import { paths } from '../../links.ts'
import { faultsOf, headingsOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, NOW, type TestApp } from '../../test/harness.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, GRACE, OLGA, openGoldsmith, openNetwork, sendGracesRing } from '../../test/stories.ts'
import { runTimers } from '../../timers.ts'

describe('the operator’s page', () => {
  let app: TestApp
  let olga: string

  const get = async (path: string, cookie = olga) => {
    const answer = await app.request(path, { headers: { cookie } })
    return { status: answer.status, html: await answer.text() }
  }

  beforeAll(async () => {
    app = await createTestApp()
    await openNetwork(app)
    const { store } = await openGoldsmith(app, { vacation: false })
    await sendGracesRing(app, store)
    olga = await signInAs(app, OLGA)
  })
  afterAll(() => app.close())

  it('warns while the timers have never run, and stops once they have', async () => {
    expect((await get(paths.operator)).html).toContain('The timers have not run yet.')
    await runTimers(app.deps)
    const { status, html } = await get(paths.operator)
    expect(status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 1)).toEqual(['Operator'])
    expect(html).not.toContain('have not run')
    expect(html).toContain('Goldsmith &amp; Daughter')
    app.wait(HOUR)
    expect((await get(paths.operator)).html).toContain('The timers have not run for 1 hour.')
  })

  it('retries a failed mail by a button, and says so; nobody is named', async () => {
    await app.db.update(outbox).set({ failedAt: NOW, sentAt: null, lastError: 'MailRefused' })
    const { html } = await get(paths.operator)
    expect(faultsOf(html)).toEqual([])
    for (const secret of ['Grace', GRACE.email, 'sapphire', ADA.email]) expect(html).not.toContain(secret)
    const action = /action="(\/operator\/mails\/out_\w+\/retry)"/.exec(html)?.[1] ?? ''
    const answer = await postForm(app, action, olga)
    expect(answer.status).toBe(303)
    const after = await get(answer.headers.get('location') ?? '')
    expect(after.html).toContain('It is due again')
    expect(after.html).not.toContain(action)
  })

  it('is in the operator’s navigation and in no other', async () => {
    expect((await get(paths.dashboard)).html).toContain(`href="${paths.operator}"`)
    const ada = await signInAs(app, ADA)
    expect((await get(paths.dashboard, ada)).html).not.toContain(paths.operator)
  })
})
