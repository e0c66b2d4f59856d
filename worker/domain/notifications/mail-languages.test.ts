import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/language.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { type LeadRow, leads } from '../../tables/leads.ts'
import { stores } from '../../tables/stores.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { CUSTOMER_MAIL_KINDS, type CustomerMailKind, type LeadMailKind } from '../outbox/mail-kinds.ts'
import { outboxRow } from '../outbox/outbox-row.ts'
import { composeOutboxMail } from './compose-outbox-mail.ts'

let app: TestApp
let storeId = ''
let assignmentId = ''
let leadId = ''

beforeAll(async () => {
  app = await createTestApp()
  const { store } = await openGoldsmith(app)
  await sendGracesRing(app, store)
  const [row] = await app.db.select().from(assignments)
  if (!row) throw new Error('nothing was offered')
  storeId = store.id
  assignmentId = row.id
  leadId = row.leadId
})
afterAll(() => app.close())

async function compose(kind: LeadMailKind, isOffered = true) {
  const row = outboxRow({ now: app.deps.now(), random: app.deps.random }, kind, {
    leadId,
    assignmentId: isOffered ? assignmentId : '',
  })
  const kept = { storeId, subjectId: null, attempts: 0, sentAt: null, failedAt: null, lastError: null }
  const mail = await composeOutboxMail(app.contextAs({ kind: 'system' }), { ...row, ...kept, kind })
  if (!mail || typeof mail === 'string') throw new Error(`${kind} has nobody to go to`)
  return mail
}

type Situation = { lead?: Partial<LeadRow>; assignment?: Partial<AssignmentRow>; isOffered?: boolean }

const POOL = { inPool: true, status: 'open', slotsTaken: 0, reviewing: 0, homeStoreId: 'other' } as const

/** Every sentence of every kind is in one of them. */
const SITUATIONS: Record<CustomerMailKind, Situation[]> = {
  customer_received: [
    {},
    { lead: POOL, isOffered: false },
    { lead: { ...POOL, reviewing: 1 }, isOffered: false },
    { lead: { ...POOL, homeStoreId: null }, isOffered: false },
    { lead: { ...POOL, homeStoreId: null, reviewing: 1 }, isOffered: false },
  ],
  customer_accepted: [{}],
  customer_released: [{}],
  customer_closing_soon: [{}],
  customer_nobody: [
    { lead: { closedReason: 'nobody' } },
    { lead: { closedReason: 'nobody', homeStoreId: null } },
    { lead: { closedReason: 'expired' } },
  ],
  customer_withdrawn: [{}],
  customer_cancelled: [
    { lead: POOL },
    { lead: { ...POOL, reviewing: 1 } },
    { lead: { ...POOL, slotsTaken: 1 } },
    { lead: { status: 'closed' }, assignment: { cancelReason: 'Kein Platin.' } },
  ],
  customer_completed: [{ assignment: { completedAt: 1_795_000_000_000 } }, {}],
}

async function composeIn(language: Language, kind: CustomerMailKind, situation: Situation) {
  const [lead] = await app.db.select().from(leads)
  const [assignment] = await app.db.select().from(assignments)
  if (!lead || !assignment) throw new Error('Grace has sent a ring')
  await app.db.update(leads).set({ ...situation.lead, locale: language })
  if (situation.assignment) await app.db.update(assignments).set(situation.assignment)
  const mail = await compose(kind, situation.isOffered ?? true)
  await app.db.update(leads).set(lead)
  await app.db.update(assignments).set(assignment)
  return mail
}

const ENGLISH = /\b(?:the|your|you|request|design|can|takes?|jewelers?|closes?|piece|with|until)\b/i

describe.each(LANGUAGES.filter((language) => language !== 'en'))('a customer’s mail in %s', (language) => {
  it.each(CUSTOMER_MAIL_KINDS)('%s has not a word of English, and nothing missing', async (kind) => {
    for (const situation of SITUATIONS[kind]) {
      const mail = await composeIn(language, kind, situation)
      const english = await composeIn('en', kind, situation)
      const text = mail.text.replace(/http\S+/g, '')
      expect(`${mail.subject}\n${text}`).not.toMatch(ENGLISH)
      expect(mail.subject + text + mail.html).not.toMatch(/undefined|\bnull\b|NaN|\[object/)
      expect(mail.html).toContain(`<html lang="${language}">`)
      expect(mail.subject).not.toBe(english.subject)
      expect(mail.text.split('\n\n')).toHaveLength(english.text.split('\n\n').length)
      const paragraphs = english.text.split('\n\n').filter((line) => !line.includes('http'))
      for (const paragraph of paragraphs) expect(text).not.toContain(paragraph)
    }
  })
})

describe('the figures of a mail', () => {
  it('to a customer are written in their language, to a store in the store’s way', async () => {
    await app.db.update(leads).set({ locale: 'de-DE' })
    const customers = await compose('customer_received')
    const sellers = await compose('seller_new_lead')
    await app.db.update(stores).set({ locale: 'de-DE' }).where(eq(stores.id, storeId))
    const germans = await compose('seller_new_lead')
    await app.db.update(stores).set({ locale: 'en-US' }).where(eq(stores.id, storeId))
    await app.db.update(leads).set({ locale: 'en-US' })
    expect(customers.subject).toMatch(/^Ihr Entwurf ist angekommen: Verlobungsring, .*Saphir/)
    expect(customers.text).toMatch(/antwortet Ihnen bis \d\d\.\d\d\.2026, \d\d:\d\d\./)
    expect(sellers.subject).toMatch(/^New lead: .*sapphire/i)
    expect(sellers.text).toMatch(/Price shown: about \$\d,\d{3}/)
    expect(sellers.text).toMatch(/by Nov \d\d, 2026/)
    expect(germans.text).toMatch(/Price shown: about \d\.\d{3}(?:,\d\d)?\s\$/)
  })

  it('to a customer whose language we do not speak are American, as the words are', async () => {
    await app.db.update(leads).set({ locale: 'it-IT' })
    const { text } = await compose('customer_received')
    await app.db.update(leads).set({ locale: 'en-US' })
    expect(text).toMatch(/will answer by Nov \d\d, 2026/)
  })
})
