import { HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concepts } from '../tables/concepts.ts'
import { leads } from '../tables/leads.ts'
import { paths } from '../links.ts'
import { faultsOf, headingsOf, valueOf } from '../platform/web/test/read-page.ts'
import { createTestApp, ORIGIN, type TestApp } from '../test/harness.ts'
import { settingsForm } from '../test/settings.ts'
import { postForm, signInAs } from '../test/sign-in.ts'
import { ADA, openGoldsmith, sendGracesRing } from '../test/stories.ts'

/** Where the pictures of the strip are seen from; each is a link to its whole file. */
const viewsIn = (html: string): string[] => {
  const strip = html.slice(html.indexOf('<ul class="gallery-strip"'))
  const links = strip
    .slice(0, strip.indexOf('</ul>'))
    .matchAll(/href="(\/files\/[^"]+)"[^>]*>.*?alt="([^"]+)"/g)
  const shown = new Map([...links].map(([, href, alt]) => [href, alt ?? '']))
  return [...shown.values()].map((alt) => /, from (above|the side)\.$/.exec(alt)?.[1] ?? 'the front')
}

describe('the dashboard of Goldsmith & Daughter', () => {
  let app: TestApp
  let cookie: string
  let leadId: string

  const get = async (path: string, signedIn = true) => {
    const answer = await app.request(path, signedIn ? { headers: { cookie } } : {})
    return { status: answer.status, headers: answer.headers, html: await answer.text() }
  }
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await postForm(app, path, cookie, fields)
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
  }

  beforeAll(async () => {
    app = await createTestApp()
    const { store } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    cookie = await signInAs(app, ADA)
    const { html } = await get(paths.pool)
    leadId = /\/dashboard\/leads\/(lead_\w+)#accept/.exec(html)?.[1] ?? ''
  })
  afterAll(() => app.close())

  it('asks who you are first, and remembers where you were going', async () => {
    const { status, headers } = await get(`${paths.pool}?x=1`, false)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(`${paths.login}?next=${encodeURIComponent(`${paths.pool}?x=1`)}`)
  })

  it.each([
    paths.signup,
    paths.login,
    `${paths.login}?sent`,
    paths.forgot,
    paths.reset,
    `${paths.reset}?token=abc`,
    paths.dashboard,
    paths.pool,
    paths.orders,
    `${paths.orders}?status=in_production`,
    paths.widget,
    paths.settings,
    paths.profile,
    paths.notifications,
    paths.replies,
    paths.team,
    paths.history,
    '/dashboard/nothing-here',
  ])('%s is a sound page', async (path) => {
    const { html, headers } = await get(path)
    expect(faultsOf(html)).toEqual([])
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it.each([
    [paths.settings, 'Milgrain does not write quotes yet. These are kept for when it does'],
    [paths.settings, 'agreed to that; otherwise it closes, and the customer is told.'],
    [paths.notifications, 'leads and customers that wait for you still show on your dashboard'],
  ])('%s promises no more than there is: %s', async (path, words) => {
    expect((await get(path)).html).toContain(words)
  })

  it('says what needs the seller, then the numbers', async () => {
    const { html } = await get(paths.dashboard)
    expect(headingsOf(html, 3)).toContain('One lead is waiting for your answer')
    expect(headingsOf(html, 2)).toEqual([
      'What needs you',
      // Her prices are still those every store begins with.
      'Getting started',
      'Your orders in numbers',
      'Recent orders',
      'Your standing',
      'In your designer, last 28 days',
      'Vacation',
    ])
  })

  it('shows Grace’s ring for you, with all the card promises', async () => {
    const { html } = await get(paths.pool)
    for (const words of [
      'Oval blue sapphire',
      'Grace · Arlington, Virginia',
      '$2,000 – $5,000',
      'Email',
      'Nobody else',
      '2 days left',
    ])
      expect(html).toContain(words)
  })

  it('shows the lead whole: words, measures, price beside own cost, contact, date, and both answers', async () => {
    const { html } = await get(paths.lead(leadId))
    expect(faultsOf(html)).toEqual([])
    for (const words of [
      'Grace Hopper',
      'grace@example.com',
      'about 1.5 ct',
      'Your cost',
      'Your margin',
      'March 1, 2027',
      'within 24 hours',
    ])
      expect(html).toContain(words)
    expect(html.match(/name="reason"/g)).toHaveLength(5)
  })

  it('shows her ring from three sides, on the lead and on the order', async () => {
    const { html } = await get(paths.lead(leadId))
    expect(viewsIn(html)).toEqual(['the front', 'above', 'the side'])
  })

  it('refuses “Other” without words, keeps the choice, says why beside the field', async () => {
    const { status, html } = await post(paths.declineLead(leadId), { reason: 'other', note: ' ' })
    expect(status).toBe(422)
    expect(html).toContain('Say in a few words why.')
    expect(html).toMatch(/<input[^>]*value="other"[^>]*checked/)
    expect(faultsOf(html)).toEqual([])
  })

  it('accepts with a first message, and a second click leads to the same order', async () => {
    const message = 'Shall we meet? <b>Thursday</b>'
    const first = await post(paths.acceptLead(leadId), { message })
    expect(first.status).toBe(303)
    const again = await post(paths.acceptLead(leadId), { message })
    expect(again.to).toBe(first.to)
    const { html } = await get(first.to ?? '')
    expect(html).toContain('Shall we meet? &lt;b>Thursday&lt;/b>')
    expect(html).toContain('Accepted. Grace has been told')
    expect(viewsIn(html)).toEqual(['the front', 'above', 'the side'])
    expect(faultsOf(html)).toEqual([])
  })

  it('goes from the lead to its order once it is one', async () => {
    const { status, headers } = await get(paths.lead(leadId))
    expect(status).toBe(303)
    expect(headers.get('location')).toMatch(/^\/dashboard\/orders\/asg_/)
  })

  it('tells how the piece came about: every version, its words, what it changed, and the one they chose', async () => {
    const [lead] = await app.db.select().from(leads).where(eq(leads.id, leadId))
    const [first] = await app.db
      .select()
      .from(concepts)
      .where(eq(concepts.id, lead?.conceptId ?? ''))
    if (!first) throw new Error('Grace’s ring has a picture.')
    const thinner = { ...first.spec, band: { profile: 'court', widthUm: 1_800, thicknessUm: 1_700 } as const }
    const second = {
      ...first,
      id: 'con_zzz',
      parentId: first.id,
      spec: thinner,
      instruction: 'a finer band <please>',
      idempotencyKey: 'second-version',
    }
    await app.db.insert(concepts).values(second)
    const { headers } = await get(paths.lead(leadId))
    const { html } = await get(headers.get('location') ?? paths.lead(leadId))
    const versions = html.slice(html.indexOf('id="versions"'))
    expect(versions).toContain('a finer band &lt;please>')
    expect(versions).toMatch(/<li>Band: .* to 1\.8 mm/)
    expect(versions.match(/The one they chose/g)).toHaveLength(1)
    await app.db.delete(concepts).where(eq(concepts.id, second.id))
  })

  it('gives the bench a sheet: drawings with their measures, every stone, sizes in all systems, and no price', async () => {
    const { headers } = await get(paths.lead(leadId))
    const { html, status } = await get(`${headers.get('location')}/sheet`)
    expect(status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    for (const words of ['Through the finger', 'From the side', 'From above', 'In mm: ⌀ 16.51'])
      expect(html).toContain(words)
    for (const words of ['oval', 'blue sapphire', '1.5', 'ct in all', 'g finished, by volume'])
      expect(html).toContain(words)
    for (const [system, size] of [
      ['US', '6'],
      ['UK', 'L½'],
      ['EU', '52'],
      ['Japan', '12'],
      ['Inside ⌀ mm', '16.51'],
    ])
      expect(html).toContain(`<dt>${system}</dt><dd>${size}</dd>`)
    const sheet = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    for (const secret of ['$', 'Your cost', 'grace@example.com', 'Hopper'])
      expect(sheet).not.toContain(secret)
  })

  it('refuses settings out of range by name, keeps what was typed and saves nothing', async () => {
    const typed = settingsForm({ autoDeclineHours: '900', vacationMessage: 'Back <soon>' })
    const { status, html } = await post(paths.settings, typed)
    expect(status).toBe(422)
    expect(html).toContain('A whole number of hours, from 1 to 168.')
    expect(valueOf(html, 'autoDeclineHours')).toBe('900')
    expect(valueOf(html, 'vacationMessage')).toBe('Back &lt;soon>')
    const after = await get(paths.settings)
    expect(valueOf(after.html, 'autoDeclineHours')).toBe('48')
  })

  it('saves settings and shows them again', async () => {
    const form = settingsForm({ leadTimeDays: '60', autoDeclineHours: '24' })
    const { status, to } = await post(paths.settings, form)
    expect([status, to]).toEqual([303, `${paths.settings}?saved`])
    const { html } = await get(paths.settings)
    expect(valueOf(html, 'leadTimeDays')).toBe('60')
  })

  it('keeps every other setting when the vacation is switched from the dashboard', async () => {
    await post(`${paths.settings}/vacation`, { vacation: 'on' })
    expect((await get(paths.dashboard)).html).toContain('You are on vacation.')
    await post(`${paths.settings}/vacation`, { vacation: 'off' })
    expect(valueOf((await get(paths.settings)).html, 'leadTimeDays')).toBe('60')
  })

  it('gives the snippet as text and refuses a site that is none', async () => {
    const { html } = await get(paths.widget)
    expect(html).toContain(`&lt;script async src=&quot;${ORIGIN}/widget.js&quot; data-store=&quot;pk_`)
    const refused = await post(`${paths.widget}/sites`, { origins: 'https://goldsmith.example\nnot a site' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('One of these is not a site address.')
    expect(valueOf(refused.html, 'origins')).toContain('not a site')
  })

  it('refuses a color that is none and a radius out of range, each at its field', async () => {
    const look = { accent: 'green', radius: '99', launcher: 'none', mode: 'auto' }
    const { status, html } = await post(`${paths.widget}/look`, look)
    expect(status).toBe(422)
    expect(html).toContain('Write the color as # and six digits')
    expect(html).toContain('A whole number from 0 to 24.')
  })

  it('forgets who you are when you sign out', async () => {
    const { status, to } = await post(paths.logout, {})
    expect([status, to]).toEqual([303, `${paths.login}?out`])
  })
})

describe('a request that moved on under the page', () => {
  let app: TestApp
  let cookie: string
  let leadId: string

  beforeAll(async () => {
    app = await createTestApp()
    const { store } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    cookie = await signInAs(app, ADA)
    const pool = await app.request(paths.pool, { headers: { cookie } })
    leadId = /\/dashboard\/leads\/(lead_\w+)#accept/.exec(await pool.text())?.[1] ?? ''
  })
  afterAll(() => app.close())

  it('comes back as it stands now, with what was typed and nothing done', async () => {
    app.wait(49 * HOUR)
    const message = 'I would love to make it.'
    const answer = await postForm(app, paths.acceptLead(leadId), cookie, { message })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('Your time to answer ran out')
    expect(html).toContain(message)
    expect(faultsOf(html)).toEqual([])
  })

  it('leads a reload of the refused form back to the request', async () => {
    const answer = await app.request(paths.acceptLead(leadId), { headers: { cookie } })
    expect(answer.headers.get('location')).toBe(paths.lead(leadId))
  })

  it('is nowhere under another name', async () => {
    for (const path of [paths.lead('lead_nobody'), paths.order('asg_nobody')]) {
      const answer = await app.request(path, { headers: { cookie } })
      expect(answer.status).toBe(404)
    }
  })
})
