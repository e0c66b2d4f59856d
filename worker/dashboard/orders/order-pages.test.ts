import { DAY, HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { messages } from '../../tables/conversations.ts'
import { leads } from '../../tables/leads.ts'
import { funnelCounts, stores } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import { faultsOf, headingsOf, valueOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, ORIGIN, type TestApp } from '../../test/harness.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, openGoldsmith, sendGracesRing } from '../../test/stories.ts'

let app: TestApp
let cookie: string
let id: string
let leadId: string

const get = async (path: string) => {
  const answer = await app.request(path, { headers: { cookie } })
  return { status: answer.status, html: await answer.text() }
}
const post = async (path: string, fields: Record<string, string> = {}) => {
  const answer = await postForm(app, path, cookie, fields)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}
const stand = (changes: Partial<AssignmentRow>) => app.db.update(assignments).set(changes)
/** What a reader sees of a page, without its tags. */
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const dialogsIn = (html: string): string[] =>
  [...html.matchAll(/<dialog[^>]* id="(\w+)"/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !/lightbox/.test(name))

beforeAll(async () => {
  app = await createTestApp()
  const { store } = await openGoldsmith(app)
  await sendGracesRing(app, store)
  cookie = await signInAs(app, ADA)
  const [lead] = await app.db.select().from(leads)
  leadId = lead?.id ?? ''
  await post(paths.acceptLead(leadId))
  const [order] = await app.db.select().from(assignments)
  id = order?.id ?? ''
})
afterAll(() => app.close())

describe('an order’s page', () => {
  it('says what was promised and by when, then what is late, and what the clock does not see', async () => {
    const { html } = await get(paths.order(id))
    expect(faultsOf(html)).toEqual([])
    expect(textOf(html)).toContain(
      'Grace is waiting for your answer. You promised one by Monday, November 23',
    )
    app.wait(27 * HOUR)
    cookie = await signInAs(app, ADA)
    const late = textOf((await get(paths.order(id))).html)
    expect(late).toContain('Your answer to Grace is 3 hours overdue.')
    expect(late).toContain('this clock does not see your emails')
  })

  it('tells everything of the customer, what it costs the store, and who did what', async () => {
    const text = textOf((await get(paths.order(id))).html)
    for (const words of [
      'Grace Hopper',
      'grace@example.com',
      'Your cost',
      'Your margin',
      'Grace sent the request',
      'Milgrain offered it to you first',
      'You accepted',
      'Quotes are not written here yet.',
    ])
      expect(text).toContain(words)
  })

  it.each([
    ['accepted', ['cancel']],
    ['quote_sent', ['cancel']],
    ['in_production', ['complete', 'cancel']],
    ['completed', []],
    ['cancelled', []],
    ['lost', []],
  ] as const)(
    'offers an order that is %s what the table of transitions does: %j',
    async (status, actions) => {
      await stand({ status, completedAt: status === 'completed' ? app.deps.now() : null })
      const { html, status: code } = await get(paths.order(id))
      expect(code).toBe(200)
      expect(faultsOf(html)).toEqual([])
      expect(dialogsIn(html)).toEqual([...actions])
      expect(html.includes(`action="${paths.reopenOrder(id)}"`)).toBe(status === 'completed')
    },
  )

  it('is readable after it was lost, without the contact, and says so', async () => {
    await stand({ status: 'lost', replyDue: null })
    const text = textOf((await get(paths.order(id))).html)
    expect(text).toContain('Grace chose another jeweler.')
    expect(text).toContain('no longer write to the customer')
    expect(text).not.toMatch(/Hopper|grace@|once you accept/)
    const lead = await app.request(paths.lead(leadId), { headers: { cookie } })
    expect(lead.headers.get('location')).toBe(paths.order(id))
  })

  it('is completed in one dialog, and opened again until the day it says', async () => {
    await stand({ status: 'in_production' })
    const done = await post(paths.completeOrder(id))
    expect([done.status, done.to]).toEqual([303, `${paths.order(id)}?completed#main`])
    const { html } = await get(done.to)
    expect(textOf(html)).toContain('Completed. Grace is told by email.')
    expect(textOf(html)).toContain('You can open it again until Monday, November 30')
    const again = await post(paths.reopenOrder(id))
    expect(again.to).toBe(`${paths.order(id)}?reopened#main`)
    expect(textOf((await get(again.to)).html)).toContain('You opened it again')
    await post(paths.completeOrder(id))
    app.wait(7 * DAY)
    cookie = await signInAs(app, ADA)
    expect((await get(paths.order(id))).html).not.toContain(paths.reopenOrder(id))
    const late = await post(paths.reopenOrder(id))
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain('This order changed while you were looking.')
    expect(faultsOf(late.html)).toEqual([])
  })

  it('refuses to cancel without a reason at the field, keeps what was typed, and a reload goes back', async () => {
    await stand({ status: 'accepted' })
    await app.db.update(leads).set({ status: 'claimed' })
    const empty = await post(paths.cancelOrder(id), { reason: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Say in a few words why. The customer reads it.')
    expect(faultsOf(empty.html)).toEqual([])
    const long = await post(paths.cancelOrder(id), { reason: `<b>${'x'.repeat(600)}` })
    expect(long.html).toContain('Keep it under 500 characters.')
    expect(valueOf(long.html, 'reason')).toContain('&lt;b>xxx')
    for (const path of [paths.cancelOrder(id), paths.completeOrder(id), paths.reopenOrder(id)])
      expect((await app.request(path, { headers: { cookie } })).headers.get('location')).toBe(paths.order(id))
  })

  it('is cancelled with a reason, escaped, and no action is left', async () => {
    const { to } = await post(paths.cancelOrder(id), { reason: 'No <oval> stones left.' })
    const { html } = await get(to)
    expect(html).toContain('No &lt;oval> stones left.')
    expect(textOf(html)).toContain('Cancelled. Grace is told by email, with your reason.')
    expect(textOf(html)).toContain('You cancelled the order')
    expect(textOf(html)).toContain('Milgrain closed the request')
    expect(dialogsIn(html)).toEqual([])
    const stale = await post(paths.completeOrder(id))
    expect(stale.status).toBe(409)
  })
})

describe('an answer by email, and messages', () => {
  beforeAll(async () => {
    await stand({
      status: 'accepted',
      cancelledBy: null,
      cancelReason: null,
      replyDue: app.deps.now() + HOUR,
    })
    const at = app.deps.now()
    const message = { assignmentId: id, author: 'customer' as const, body: 'Any news?' }
    await app.db.insert(messages).values([
      { ...message, id: 'msg_1', createdAt: at },
      { ...message, id: 'msg_2', createdAt: at + HOUR },
    ])
  })

  it('are read once the page says that it was seen, up to what it showed; a button says it where no script runs', async () => {
    const { html } = await get(paths.order(id))
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('data-name="seen-beacon"')
    expect(/<noscript>(.*?)<\/noscript>/s.exec(html)?.[1]).toContain(`value="${app.deps.now() + HOUR}"`)
    const say = (upTo: string, accept: string) =>
      app.request(paths.orderSeen(id), {
        method: 'POST',
        headers: { origin: ORIGIN, cookie, accept },
        body: new URLSearchParams({ upTo }),
      })
    for (const odd of ['', 'soon', '1e999', '-1']) expect((await say(odd, '*/*')).status).toBe(204)
    expect((await get(paths.orders)).html).toContain('2 unread')
    expect((await say(String(app.deps.now()), '*/*')).status).toBe(204)
    expect((await get(paths.orders)).html).toContain('1 unread')
    const clicked = await say(String(app.deps.now() + HOUR), 'text/html')
    expect([clicked.status, clicked.headers.get('location')]).toEqual([303, paths.order(id)])
    expect((await get(paths.orders)).html).not.toContain(' unread')
    expect((await get(paths.order(id))).html).not.toContain(paths.orderSeen(id))
  })

  it('stop the clock at a click, which the order tells of and offers no more', async () => {
    const before = await get(paths.order(id))
    expect(textOf(before.html)).toContain('I have written to them')
    const done = await post(paths.answeredOrder(id))
    expect([done.status, done.to]).toEqual([303, `${paths.order(id)}?answered#main`])
    const { html } = await get(done.to)
    expect(faultsOf(html)).toEqual([])
    expect(textOf(html)).toContain('Noted: you have written to Grace. No answer is due now.')
    expect(textOf(html)).toContain('Grace has heard from you.')
    expect(textOf(html)).toContain('You wrote to Grace by email')
    expect(html).not.toContain(paths.answeredOrder(id))
    expect((await post(paths.answeredOrder(id))).status).toBe(303)
    await stand({ status: 'completed' })
    expect((await post(paths.answeredOrder(id))).status).toBe(409)
    await app.db.delete(messages)
  })
})

describe('Orders', () => {
  beforeAll(() => stand({ status: 'accepted', replyDue: app.deps.now() - HOUR }))

  it('has every choice in the address, kept by every other choice', async () => {
    const { html } = await get(`${paths.orders}?status=accepted&sort=waiting&q=grace`)
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 2)).toHaveLength(1)
    expect(html).toContain('?status=completed&amp;q=grace&amp;sort=waiting')
    expect(html).toContain('?status=accepted&amp;unread=1&amp;q=grace&amp;sort=waiting')
    expect(html).toContain('<input type="hidden" name="status" value="accepted"')
    expect(valueOf(html, 'q')).toBe('grace')
  })

  it('shows the piece, the customer, the price, how it stands, what is unread and what is late', async () => {
    await app.db
      .insert(messages)
      .values({ id: 'msg_a', assignmentId: id, author: 'customer', body: 'Any news?', createdAt: 1 })
    const text = textOf((await get(paths.orders)).html)
    for (const words of [
      'Oval blue sapphire',
      'Grace Hopper',
      'about $',
      'Accepted',
      '1 unread',
      'Your answer is overdue',
    ])
      expect(text).toContain(words)
  })

  it.each([
    ['?q=zebra', 'Nothing found for “zebra”'],
    ['?q=%3Cscript%3E', 'Nothing found for “&lt;script>”'],
    ['?status=completed', 'Nothing completed yet'],
    ['?status=lost', 'No order was lost'],
    ['?status=accepted&unread=1&q=', 'Oval blue sapphire'],
    ['?status=completed&unread=1', 'Nothing unread here'],
    ['?after=l.1.asg_0', 'That was the last one'],
    ['?status=nonsense&sort=sideways&after=%00', 'Oval blue sapphire'],
    ['?after=w.99999999999999999999.asg_0', 'Oval blue sapphire'],
  ])('%s says “%s”', async (search, words) => {
    const { html, status } = await get(paths.orders + search)
    expect(status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain(words)
  })

  it('says what to do when there is no order at all', async () => {
    await stand({ status: 'declined' })
    const { html } = await get(paths.orders)
    expect(html).toContain('No orders yet')
    expect(html).toContain(`href="${paths.pool}"`)
    await stand({ status: 'accepted' })
  })
})

describe('the dashboard', () => {
  it('says what needs the seller, most pressing first, in numbers and hours', async () => {
    const now = app.deps.now()
    const offer = { status: 'offered', respondBy: now + 2 * HOUR, replyDue: null } as const
    await stand({ status: 'accepted', replyDue: now + 4 * HOUR })
    const { store } = { store: (await app.db.select().from(stores))[0] }
    if (!store) throw new Error('Goldsmith is open')
    await sendGracesRing(app, store)
    await sendGracesRing(app, store)
    const open = await app.db.select().from(assignments).where(eq(assignments.status, 'offered'))
    await app.db
      .update(assignments)
      .set(offer)
      .where(eq(assignments.id, open[0]?.id ?? ''))
    const { html } = await get(paths.dashboard)
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 3).slice(0, 3)).toEqual([
      '1 lead lapses today',
      '1 customer waiting 20 hours',
      '1 order has messages you have not read',
    ])
    expect(textOf(html)).toContain('2 leads are waiting for your answer. The first lapses in 2 hours.')
    expect(html).toContain(`href="${paths.orders}?sort=waiting"`)
  })

  it('shows no number nobody has: quotes and revenue are a dash that says why', async () => {
    const { html } = await get(paths.dashboard)
    expect(html).toMatch(
      /<dt>Quotes sent<\/dt><dd>–<\/dd><dd class="hint">Milgrain does not write quotes yet</,
    )
    for (const label of ['Quotes accepted', 'Revenue'])
      expect(textOf(html)).toContain(`${label} – Comes with quotes, which Milgrain does not write yet`)
    expect(html).not.toContain('once you send')
  })

  it('draws the designer’s steps as a list with numbers, or says that nobody came', async () => {
    await app.db.delete(funnelCounts)
    expect((await get(paths.dashboard)).html).toContain('Nobody has opened the designer')
    const [store] = await app.db.select().from(stores)
    const day = new Date(app.deps.now()).toISOString().slice(0, 10)
    const row = { storeId: store?.id ?? '', day, category: '' }
    await app.db.insert(funnelCounts).values([
      { ...row, step: 'opened', count: 40 },
      { ...row, step: 'sent', count: 10 },
    ])
    const text = textOf((await get(paths.dashboard)).html)
    expect(text).toContain('Opened the designer 40')
    expect(text).toContain('Sent it to you 25% 10')
  })
})

describe('an address from when orders were called assignments', () => {
  const old = (path: string) => path.replace('/orders', '/assignments')

  it.each([
    () => paths.orders,
    () => `${paths.orders}?status=accepted`,
    () => paths.order(id),
    () => paths.benchSheet(id),
  ])('leads on, with everything that was asked: %#', async (now) => {
    const answer = await app.request(old(now()), { headers: { cookie } })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, now()])
  })

  it.each([
    '/dashboard/assignments/a%00',
    '/dashboard/assignments/..%2fsettings',
    '/dashboard/assignments/x%3Fy',
  ])('is handed on as it was written: %s', async (path) => {
    const answer = await app.request(path, { headers: { cookie } })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      308,
      path.replace('assignments', 'orders'),
    ])
  })

  it('still takes a form that was open meanwhile', async () => {
    const { status, to } = await post(old(paths.answeredOrder(id)))
    expect([status, to]).toEqual([308, paths.answeredOrder(id)])
  })
})
