import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { contrast } from '../../platform/web/accent.ts'
import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { type ClosedReason, leadContacts, type LeadRow, leads } from '../../tables/leads.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { composeOutboxMail } from './compose-outbox-mail.ts'
import { LEAD_MAIL_KINDS, type LeadMailKind } from '../outbox/mail-kinds.ts'
import { outboxRow } from '../outbox/outbox-row.ts'

const ACCENT = '#8a1538'

let app: TestApp
let leadId = ''
let homeId = ''
let poolId = ''
const asg = { home: '', pool: '' }

beforeAll(async () => {
  app = await createTestApp()
  const theme = { accent: ACCENT, radius: null, launcher: 'none' as const, mode: 'auto' as const }
  const home = await openGoldsmith(app, { theme })
  const pool = await openBezel(app, { theme })
  await sendGracesRing(app, home.store)
  const [row] = await app.db.select().from(assignments)
  if (!row) throw new Error('nothing was offered')
  asg.home = row.id
  asg.pool = `${row.id}pool`
  leadId = row.leadId
  homeId = home.store.id
  poolId = pool.store.id
  await app.db.insert(assignments).values({ ...row, id: asg.pool, storeId: poolId, status: 'reviewing' })
  await app.db
    .update(leadContacts)
    .set({ name: 'Grace Hopper', location: 'Arlington, call 555 123 4567' })
    .where(eq(leadContacts.leadId, leadId))
})
afterAll(() => app.close())

type To = { storeId?: string | null; assignmentId?: string }

/** What has to stand for a warning to be true. */
const DUE: Partial<Record<LeadMailKind, Partial<AssignmentRow>>> = {
  seller_customer_waiting: { status: 'accepted', replyDue: 1 },
}

async function compose(kind: LeadMailKind, to: To = {}) {
  const due = DUE[kind]
  const before = await app.db.select().from(assignments)
  if (due) await app.db.update(assignments).set(due)
  const mail = await composeAsItStands(kind, to)
  for (const row of due ? before : [])
    await app.db.update(assignments).set(row).where(eq(assignments.id, row.id))
  if (!mail || typeof mail === 'string') throw new Error(`${kind} has nobody to go to`)
  return mail
}

function composeAsItStands(kind: LeadMailKind, to: To = {}) {
  const about = { leadId, assignmentId: to.assignmentId ?? asg.home }
  const row = outboxRow({ now: app.deps.now(), random: app.deps.random }, kind, about)
  return composeOutboxMail(app.contextAs({ kind: 'system' }), {
    ...row,
    kind,
    storeId: to.storeId === undefined ? homeId : to.storeId,
    subjectId: null,
    attempts: 0,
    sentAt: null,
    failedAt: null,
    lastError: null,
  })
}

const stands = (status: AssignmentStatus) => app.db.update(assignments).set({ status })
const closed = (closedReason: ClosedReason | null, homeStoreId: string | null = homeId) =>
  app.db.update(leads).set({ closedReason, homeStoreId, status: closedReason ? 'closed' : 'open' })

describe.each(LEAD_MAIL_KINDS)('%s', (kind) => {
  const isCustomers = kind.startsWith('customer_')

  it('goes to whom it is for, in HTML and text, in the store’s color, with one action', async () => {
    const mail = await compose(kind)
    expect(mail.to).toBe(isCustomers ? 'grace@example.com' : 'ada@goldsmith.example')
    expect(mail.fromName).toBe('Goldsmith & Daughter')
    expect(mail.html).toContain(`background:${ACCENT}`)
    expect(mail.html.match(/<a /g)).toHaveLength(1)
    const [url, ...more] = mail.text.match(/http\S+/g) ?? []
    expect(more).toEqual([])
    expect(url).toMatch(isCustomers ? /\/p\/lead_\w+\.[\w-]+\?m=[\w-]+$/ : /\/dashboard\//)
    expect(mail.html).toContain(`href="${url}"`)
    expect(mail.subject.length).toBeLessThan(100)
    expect(mail.subject + mail.text + mail.html).not.toMatch(/undefined|\bnull\b|NaN|\[object|!\s/)
  })

  it('says nothing of the piece or its maker in sender, subject and picture of a surprise', async () => {
    await app.db.update(leads).set({ surprise: true })
    const mail = await compose(kind)
    await app.db.update(leads).set({ surprise: false })
    if (!isCustomers) return
    expect(`${mail.fromName} ${mail.subject}`).not.toMatch(/ring|sapphire|goldsmith|gold/i)
    expect(mail.html).not.toContain('<img')
  })
})

describe('what a store’s mail shows of the customer', () => {
  const sellerKinds = LEAD_MAIL_KINDS.filter((kind) => kind.startsWith('seller_'))

  it.each(sellerKinds)(
    '%s: a first name and a masked place, where the store may see no more',
    async (kind) => {
      for (const status of ['reviewing', 'lost', 'declined', 'auto_declined'] as const) {
        if (kind === 'seller_customer_waiting') continue
        if (kind === 'seller_answer_soon' && status !== 'reviewing') continue
        await stands(status)
        const { text, html, subject } = await compose(kind, { storeId: poolId, assignmentId: asg.pool })
        expect(text).toContain('Customer: Grace, Arlington')
        expect(text + html + subject).not.toMatch(/Hopper|555 123|grace@/)
      }
      await stands('offered')
    },
  )

  it.each(['offered', 'accepted', 'quote_sent', 'in_production', 'completed'] as const)(
    'the whole name for the home store while %s',
    async (status) => {
      await stands(status)
      expect((await compose('seller_new_lead')).text).toContain('Customer: Grace Hopper, Arlington')
      await stands('offered')
    },
  )

  it('links to what the store can open: the order while it has it, the request once it is lost', async () => {
    await stands('accepted')
    expect((await compose('seller_customer_waiting')).text).toContain(`/dashboard/orders/${asg.home}`)
    await stands('lost')
    const { text } = await compose('seller_cancelled')
    expect(text).toContain(`/dashboard/leads/${leadId}`)
    expect(text).not.toContain('still write')
    await stands('offered')
  })
})

/** Of the lead or the store, for one mail only. */
async function composeWhile(
  changes: { lead?: Partial<LeadRow>; store?: Partial<Store> },
  kind: LeadMailKind,
  to: To = {},
) {
  const [[lead], [store]] = await app.db.batch([
    app.db.select().from(leads),
    app.db.select().from(stores).where(eq(stores.id, homeId)),
  ])
  if (!lead || !store) throw new Error('Grace has sent a ring')
  const put = (now: { lead: Partial<LeadRow>; store: Partial<Store> }) =>
    app.db.batch([
      app.db.update(leads).set(now.lead),
      app.db.update(stores).set(now.store).where(eq(stores.id, homeId)),
    ])
  await put({ lead: { ...lead, ...changes.lead }, store: { ...store, ...changes.store } })
  const mail = await compose(kind, to)
  await put({ lead, store })
  return mail
}

describe('what a customer is told to wait for', () => {
  const POOL = { inPool: true, reviewing: 0 }
  const NOT_OFFERED = { assignmentId: '' }
  const NOBODY = /can see it|looking at it|will answer by/

  it.each<[string, Partial<LeadRow>, To, RegExp]>([
    ['of its store', {}, {}, /Goldsmith & Daughter will answer by/],
    [
      'its store can’t take it',
      POOL,
      NOT_OFFERED,
      /Goldsmith & Daughter can’t take it on just now\. As you agreed, other jewelers can see it\./,
    ],
    ['and somebody reviews it', { ...POOL, reviewing: 1 }, NOT_OFFERED, /other jewelers are looking at it\./],
    [
      'of the network',
      { ...POOL, homeStoreId: null },
      NOT_OFFERED,
      /Jewelers who can make it can see it now\./,
    ],
  ])('received, %s', async (_, lead, to, words) => {
    expect((await composeWhile({ lead }, 'customer_received', to)).text).toMatch(words)
  })

  it.each<[string, Partial<LeadRow>]>([
    ['taken on meanwhile', { ...POOL, slotsTaken: 1 }],
    ['claimed meanwhile', { ...POOL, status: 'claimed', slotsTaken: 3 }],
    ['closed meanwhile', { inPool: false, status: 'closed', closedReason: 'withdrawn' }],
    ['out of the pool', { inPool: false }],
  ])('received, but %s: no longer that others can see it', async (_, lead) => {
    const { text } = await composeWhile({ lead }, 'customer_received', NOT_OFFERED)
    expect(text).not.toMatch(NOBODY)
    expect(text).toContain('Its reference is')
  })

  it.each<[string, Partial<LeadRow>, RegExp]>([
    ['others can see it', POOL, /Other jewelers who can make it can see it now/],
    ['another has it', { ...POOL, slotsTaken: 1 }, /Another jeweler has taken your request on too/],
    ['closed', { status: 'closed' }, /Your request has closed\. Your design is saved.*nothing was charged/],
  ])('its order given back: %s', async (_, lead, words) => {
    expect((await composeWhile({ lead }, 'customer_cancelled')).text).toMatch(words)
  })

  it('closing soon, it does not say that nobody ever had it', async () => {
    expect((await compose('customer_closing_soon')).text).toContain('No jeweler has it just now.')
  })

  it('finished, it says where to write', async () => {
    await app.db.update(assignments).set({ completedAt: app.deps.now() })
    const { text } = await compose('customer_completed')
    await app.db.update(assignments).set({ completedAt: null })
    expect(text).toContain('If something is missing, write to them at ada@goldsmith.example: until')
  })
})

describe('where answers go', () => {
  it.each<[AssignmentStatus, boolean, string | undefined]>([
    ['offered', false, undefined],
    ['declined', false, undefined],
    ['accepted', false, 'ada@goldsmith.example'],
    ['quote_sent', false, 'ada@goldsmith.example'],
    ['in_production', false, 'ada@goldsmith.example'],
    ['completed', false, 'ada@goldsmith.example'],
    ['cancelled', false, 'ada@goldsmith.example'],
    ['accepted', true, undefined],
  ])('%s, a surprise: %s → %s', async (status, surprise, replyTo) => {
    await stands(status)
    const mail = await composeWhile({ lead: { surprise } }, 'customer_accepted')
    const another = await compose('customer_accepted', { assignmentId: asg.pool })
    const sellers = await compose('seller_new_lead')
    await stands('offered')
    expect(mail.replyTo).toBe(replyTo)
    expect([another.replyTo, sellers.replyTo]).toEqual([undefined, undefined])
  })
})

describe('what a store’s reminder says', () => {
  const CLOSES = /After that it closes and the customer is told that you can’t take it\./

  it.each<[boolean, boolean, RegExp]>([
    [true, true, /After that it goes to other jewelers, as you both agreed\./],
    [true, false, CLOSES],
    [false, true, CLOSES],
    [false, false, CLOSES],
  ])('consent %s, release %s', async (networkConsent, networkRelease, words) => {
    const changes = { lead: { networkConsent }, store: { networkRelease } }
    expect((await composeWhile(changes, 'seller_answer_soon')).text).toMatch(words)
  })

  it.each<[string, boolean, RegExp]>([
    ['in the pool', true, /After that it stays open to other jewelers\./],
    ['out of it', false, /After that you can no longer take it on\./],
  ])('to a reviewer, %s', async (_, inPool, words) => {
    const to = { storeId: poolId, assignmentId: asg.pool }
    expect((await composeWhile({ lead: { inPool } }, 'seller_answer_soon', to)).text).toMatch(words)
  })

  it('asks for a mail, and says how the clock stops', async () => {
    const { text } = await compose('seller_customer_waiting')
    expect(text).toContain('Write to them by email today')
    expect(text).toContain('say so on the order’s page and the clock stops')
  })
})

describe('how a request ended', () => {
  it.each<[ClosedReason, RegExp]>([
    ['nobody', /Goldsmith & Daughter can’t take your piece on/],
    ['expired', /within 30 days, so your request has closed/],
  ])('%s', async (reason, words) => {
    await closed(reason)
    const { text } = await compose('customer_nobody')
    await closed(null)
    expect(text).toMatch(words)
    expect(text).toContain('nothing was charged')
  })

  it('finds words for a lead of the network’s page, and where no store is left at all', async () => {
    await closed('nobody', null)
    const mail = await compose('customer_nobody', { storeId: null })
    await closed(null)
    expect(mail.fromName).toBe('Milgrain')
    expect(mail.text).toContain('No jeweler could take your piece on this time.')
    expect(mail.text).not.toContain('Milgrain can’t')
  })

  it('writes readable words on a button of any color', async () => {
    const theme = { accent: '#ffee88', radius: null, launcher: 'none' as const, mode: 'auto' as const }
    await app.db.update(stores).set({ theme }).where(eq(stores.id, homeId))
    const { html } = await compose('customer_received')
    expect(html).not.toContain('#ffee88')
    const [, background, ink] = /background:(#\w{6});color:(#\w{6})/.exec(html) ?? []
    expect(contrast(background ?? '', ink ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('a warning that comes too late', () => {
  it.each<[LeadMailKind, Partial<AssignmentRow>, Partial<LeadRow>]>([
    ['seller_answer_soon', { status: 'accepted' }, {}],
    ['seller_answer_soon', { status: 'declined' }, {}],
    ['seller_customer_waiting', { status: 'accepted', replyDue: null }, {}],
    ['seller_customer_waiting', { status: 'cancelled', replyDue: 1 }, {}],
    ['customer_closing_soon', {}, { status: 'closed' }],
    ['customer_closing_soon', {}, { poolUntil: null }],
  ])('%s is not sent once it stands as %o and %o', async (kind, assignment, lead) => {
    const [before] = await app.db.select().from(leads)
    await stands('offered')
    if (Object.keys(assignment).length > 0) await app.db.update(assignments).set(assignment)
    if (Object.keys(lead).length > 0) await app.db.update(leads).set(lead)
    expect(await composeAsItStands(kind)).toBe('stale')
    await app.db.update(leads).set({ status: before?.status ?? 'open', poolUntil: before?.poolUntil ?? null })
    await app.db.update(assignments).set({ status: 'offered', replyDue: null })
  })
})
