import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '#shared/pricing/cells/csv.ts'
import { assignments } from '../../tables/assignments.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { sellers } from '../../tables/sellers.ts'
import { paths } from '../../links.ts'
import { faultsOf, headingsOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { sendGracesSignet } from '../../test/erasure-stories.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, BRUNO, GRACE, openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'

const ODD = {
  name: '=cmd|"/c calc"!A1, "Zoë"',
  email: "o'hara+ring@example.com",
  preferred: 'phone' as const,
  phone: '+1 541 555 0101',
  location: '<b>Oregon</b>',
}

describe('customers of Goldsmith & Daughter', () => {
  let app: TestApp
  let ada: string
  let bruno: string
  let signet: Awaited<ReturnType<typeof sendGracesSignet>>

  const get = async (path: string, cookie = ada) => {
    const answer = await app.request(path, { headers: { cookie } })
    return { status: answer.status, headers: answer.headers, html: await answer.text() }
  }
  const post = async (path: string, cookie = ada) => {
    const answer = await postForm(app, path, cookie)
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
  }

  beforeAll(async () => {
    app = await createTestApp()
    const { store } = await openGoldsmith(app)
    await openBezel(app)
    ada = await signInAs(app, ADA)
    bruno = await signInAs(app, BRUNO)
    await sendGracesRing(app, store, { contact: ODD, surprise: true })
    app.wait(1)
    signet = await sendGracesSignet(app, store)
  })
  afterAll(() => app.close())

  it('says to a store without any where they come from', async () => {
    const { html } = await get(paths.customers, bruno)
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('No customers yet')
    expect(html).not.toContain('Export as CSV')
  })

  it('lists them with a mail link, what they sent and when', async () => {
    const { html } = await get(paths.customers)
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 2)).toEqual(['Grace Hopper', ODD.name.replaceAll('"', '&quot;')])
    for (const words of [
      'href="mailto:grace@example.com"',
      '1 request',
      'No order yet',
      '&lt;b>Oregon&lt;/b>',
    ])
      expect(html).toContain(words)
  })

  it('searches, keeps what was searched for, and says when nobody was found', async () => {
    expect(headingsOf((await get(`${paths.customers}?q=hopper`)).html, 2)).toEqual(['Grace Hopper'])
    const { html } = await get(`${paths.customers}?q=${encodeURIComponent('<nobody>')}`)
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('Nobody found for “&lt;nobody>”')
    expect(html).toContain('value="&lt;nobody>"')
  })

  it.each(['x', '1~', '~a', `${'9'.repeat(30)}~a`, '1~\u0000', "1~'"])(
    'takes %j for a place in the list, or for none',
    async (after) => {
      expect((await get(`${paths.customers}?after=${encodeURIComponent(after)}`)).status).toBe(200)
    },
  )

  it('shows a person with all they sent to this store, whatever their address is made of', async () => {
    const { html, status } = await get(paths.customer(ODD.email))
    expect(status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain(ODD.phone)
    expect(html).toContain('Phone call (but this is a surprise: please don’t call)')
    const grace = await get(paths.customer('GRACE@example.com'))
    expect(grace.html).toContain(paths.lead(signet.leadId))
    expect(grace.html).not.toContain('please don’t call')
    expect(grace.html).toContain('Decline it first.')
    expect(grace.html).not.toContain('Delete for good')
  })

  it('is nobody’s page for another store or an address nobody has', async () => {
    for (const [email, cookie] of [
      [GRACE.email, bruno],
      ['nobody@example.com', ada],
      ['%', ada],
    ] as const) {
      const { status, html } = await get(paths.customer(email), cookie)
      expect(status).toBe(404)
      expect(html).not.toMatch(/Hopper|signet/)
    }
    expect((await get(`${paths.customers}/%E0%A4%A`)).status).toBe(404)
  })

  it('gives an owner a file that spreadsheets read and none runs', async () => {
    const answer = await app.request(paths.customersCsv, { headers: { cookie: ada } })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="customers\.csv"$/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(text.startsWith('\uFEFFName,Email,Phone,')).toBe(true)
    expect(text.match(/\uFEFF/g)).toHaveLength(1)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(readCsv(text).rows.map(({ fields }) => fields)).toEqual([
      [
        'Name',
        'Email',
        'Phone',
        'Please don’t call',
        'Location',
        'First activity',
        'Last activity',
        'Requests',
        'Orders',
      ],
      [
        'Grace Hopper',
        'grace@example.com',
        "'+1 703 555 0101",
        '',
        'Arlington, Virginia',
        '2026-11-22',
        '2026-11-22',
        '1',
        '0',
      ],
      [
        `'${ODD.name}`,
        ODD.email,
        `'${ODD.phone}`,
        'yes',
        '<b>Oregon</b>',
        '2026-11-22',
        '2026-11-22',
        '1',
        '0',
      ],
    ])
  })

  it('refuses to delete while a request waits, says why on the same page, and deletes nothing', async () => {
    const { status, html } = await post(paths.eraseCustomer(GRACE.email))
    expect(status).toBe(409)
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('A request of theirs still waits for your answer. Decline it first.')
    expect(await app.db.select().from(leadContacts).where(eq(leadContacts.email, GRACE.email))).toHaveLength(
      1,
    )
  })

  it('lets staff see, but neither export nor delete', async () => {
    await app.db.update(sellers).set({ role: 'staff' }).where(eq(sellers.email, ADA.email))
    const staff = await signInAs(app, ADA)
    expect((await get(paths.customersCsv, staff)).status).toBe(403)
    expect((await post(paths.eraseCustomer(ODD.email), staff)).status).toBe(403)
    expect((await get(paths.customers, staff)).html).not.toContain('Export as CSV')
    expect((await get(paths.customer(ODD.email), staff)).html).toContain(
      'Only an owner of the store can do this.',
    )
    await app.db.update(sellers).set({ role: 'owner' }).where(eq(sellers.email, ADA.email))
  })

  it('asks once, in words that say what will happen, then deletes', async () => {
    await postForm(app, paths.acceptLead(signet.leadId), ada)
    await app.db.update(assignments).set({ status: 'completed' }).where(eq(assignments.leadId, signet.leadId))
    const before = await get(paths.customer(GRACE.email))
    expect(before.html).toContain('Delete the data of Grace Hopper?')
    expect(before.html).toContain('deleted for good')
    const first = await post(paths.eraseCustomer(GRACE.email))
    expect(first).toMatchObject({ status: 303, to: `${paths.customers}?erased` })
    expect(await post(paths.eraseCustomer(GRACE.email))).toEqual(first)
    const { html } = await get(first.to ?? '')
    expect(html).toContain('Deleted. They are no longer among your customers.')
    expect(html).not.toContain('Hopper')
    expect((await get(paths.customer(GRACE.email))).status).toBe(404)
  })

  it('keeps every page of theirs standing, without them', async () => {
    const [order] = await app.db.select().from(assignments).where(eq(assignments.leadId, signet.leadId))
    const pages = [
      paths.dashboard,
      paths.orders,
      paths.order(order?.id ?? ''),
      paths.benchSheet(order?.id ?? ''),
    ]
    for (const path of pages) {
      const { html, status } = await get(path)
      expect(status).toBe(200)
      expect(faultsOf(html)).toEqual([])
      expect(html).not.toMatch(/Hopper|grace@|Rosalind|Always, G/)
    }
    const { html } = await get(paths.order(order?.id ?? ''))
    for (const words of ['Deleted customer', 'They had their data deleted', 'Customer’s data deleted'])
      expect(html).toContain(words)
    expect((await get(paths.orders)).html).toContain('Deleted customer')
  })

  it('tells the customer on their own page that nothing is left', async () => {
    const { html, status } = await get(new URL(signet.portalUrl).pathname, '')
    expect(status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 1)).toEqual(['Your data was deleted'])
    expect(html).not.toMatch(/Hopper|signet|Rosalind/)
    expect((await app.db.select().from(leads).where(eq(leads.id, signet.leadId)))[0]?.description).toBe('')
  })
})
