import { DAY, HOUR, MINUTE } from '#shared/dates.ts'
import { createId } from '#shared/ids.ts'
import type { InStatement } from '@libsql/client'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, NOW, type TestApp } from '../../test/harness.ts'
import { GRACE, openBezel, openGoldsmith, openNetwork, sendGracesRing } from '../../test/stories.ts'
import { runTimers } from '../../timers.ts'
import { auditEntries } from '../../tables/audit.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { leads } from '../../tables/leads.ts'
import { sendDueMail } from '../notifications/send-due-mail.ts'
import { outbox } from '../../tables/outbox.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { readOperator } from './read-operator.ts'
import { retryMail } from './retry-mail.ts'

let app: TestApp
let olga: Seller
let ada: Seller
let network: Store
let goldsmith: Store

beforeEach(async () => {
  app = await createTestApp()
  ;({ store: network, actor: olga } = await openNetwork(app))
  ;({ store: goldsmith, actor: ada } = await openGoldsmith(app))
})
afterEach(() => app.close())

const view = (before: string | null = null) => readOperator(app.contextAs(olga), { before })

const failAll = () => app.db.update(outbox).set({ failedAt: NOW, attempts: 8, lastError: 'MailRefused' })
const mailOf = async (kind: string) => {
  const [mail] = await app.db.select().from(outbox).where(eq(outbox.kind, kind))
  if (!mail) throw new Error(`no ${kind}`)
  return mail
}

describe('what the operator sees', () => {
  it('is calm while nothing has happened', async () => {
    expect(await view()).toMatchObject({
      version: 'test',
      timersRanAt: null,
      queues: { mailsDue: 0, oldestDueAt: null, picturesOpen: 0, leadsUnpictured: 0, leadsGivenUp: 0 },
      failedMails: [],
      inPool: [],
      nextBefore: null,
    })
  })

  it('says when the timers last ran, and never an earlier time', async () => {
    await runTimers(app.deps)
    app.wait(HOUR)
    await runTimers(app.deps)
    await runTimers({ ...app.deps, now: () => NOW + 5 * MINUTE })
    expect((await view()).timersRanAt).toBe(NOW + HOUR)
  })

  it('counts what waits: mails by their due time, pictures and requests without one', async () => {
    await sendGracesRing(app, goldsmith)
    await app.db.update(leads).set({ conceptId: null, pictureAttempts: 5 })
    app.wait(10 * MINUTE)
    const { queues } = await view()
    expect(queues).toMatchObject({ mailsDue: 2, oldestDueAt: NOW, leadsUnpictured: 1, leadsGivenUp: 1 })
    await sendDueMail(app.contextAs({ kind: 'system' }))
    expect((await view()).queues).toMatchObject({ mailsDue: 0, oldestDueAt: null })
  })

  it('counts requests in the pool by kind, and not those a store holds', async () => {
    await sendGracesRing(app, network)
    await sendGracesRing(app, network)
    await sendGracesRing(app, goldsmith)
    expect((await view()).inPool).toEqual([{ category: 'engagement_ring', count: 2 }])
  })

  it('names failed mails by kind and reason, and nobody', async () => {
    await sendGracesRing(app, goldsmith)
    await failAll()
    const seen = await view()
    expect(seen.failedMails.map(({ kind }) => kind).sort()).toEqual(['customer_received', 'seller_new_lead'])
    expect(seen.failedMails[0]).toMatchObject({ attempts: 8, lastError: 'MailRefused', failedAt: NOW })
    const text = JSON.stringify(seen)
    for (const secret of [GRACE.name, GRACE.email, 'Arlington', 'sapphire', 'bezel@', 'ada@'])
      expect(text).not.toContain(secret)
  })

  it('lists stores newest first with their numbers, fifty at a time, and not the network itself', async () => {
    await sendGracesRing(app, goldsmith)
    await sendGracesRing(app, network)
    const inPool = (await app.db.select().from(leads)).find((lead) => lead.inPool)
    await acceptLead(app.contextAs(ada), { leadId: inPool?.id ?? '' })
    app.wait(DAY)
    await openBezel(app, { vacation: true })
    const { stores: lines, nextBefore } = await view()
    expect(lines.map(({ name }) => name)).toEqual(['Bruno Bezel', 'Goldsmith & Daughter'])
    expect(lines[0]).toMatchObject({ vacation: true, waiting: 0, active: 0, completed: 0 })
    expect(lines[1]).toMatchObject({ vacation: false, waiting: 1, active: 1, completed: 0 })
    expect(nextBefore).toBeNull()
  })

  it('turns the page without losing or repeating a store', async () => {
    const more = Array.from({ length: 52 }, (_, index) => {
      const createdAt = NOW + (index + 1) * MINUTE
      const id = createId('store', createdAt, app.deps.random)
      return { ...goldsmith, id, slug: `bench-${index}`, publishableKey: `pk_${index}`, createdAt }
    })
    await app.db.insert(stores).values(more)
    const first = await view()
    expect(first.stores).toHaveLength(50)
    const second = await view(first.nextBefore)
    expect(second.stores).toHaveLength(3)
    expect(second.nextBefore).toBeNull()
    expect(new Set([...first.stores, ...second.stores].map(({ id }) => id)).size).toBe(53)
  })

  it('asks the database once, and reads nothing that grows from end to end', async () => {
    const asked: InStatement[] = []
    const batch = app.client.batch.bind(app.client)
    app.client.batch = (statements, mode) => {
      asked.push(...statements.flatMap((statement) => (Array.isArray(statement) ? [] : [statement])))
      return batch(statements, mode)
    }
    const before = app.roundTrips()
    await view()
    expect(app.roundTrips() - before).toBe(1)
    expect(asked).toHaveLength(6)
    const plans = asked.map(async (statement) => {
      const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement
      return (await app.client.execute({ sql: `explain query plan ${sql}`, args })).rows
    })
    const lines = (await Promise.all(plans)).flat().map((row) => String(row['detail']))
    const scans = lines.filter((line) => line.startsWith('SCAN') && !/CONSTANT ROW|SCAN \(/.test(line))
    // Along the indexes that hold only what failed and what is open, each with a limit.
    const allowed =
      /^SCAN (outbox USING INDEX outbox_failed|concept_jobs USING (COVERING )?INDEX concept_jobs_open)$/
    expect(scans.filter((line) => !allowed.test(line))).toEqual([])
    expect(lines.join('\n')).toContain('outbox_due')
    expect(lines.join('\n')).toContain('leads_pool_category')
  })
})

describe('retrying a mail', () => {
  const retry = (actor: Seller, id: string) => retryMail(app.contextAs(actor), { id })

  beforeEach(async () => {
    await sendGracesRing(app, goldsmith)
    await failAll()
  })

  it('makes it due again, writes down who did it, and it goes out', async () => {
    const { id } = await mailOf('customer_received')
    app.wait(HOUR)
    await retry(olga, id)
    expect(await mailOf('customer_received')).toMatchObject({
      failedAt: null,
      attempts: 0,
      dueAt: NOW + HOUR,
    })
    expect(await app.db.select().from(auditEntries)).toMatchObject([
      { action: 'retry_mail', sellerId: olga.sellerId, storeId: network.id, detail: { mail: id } },
    ])
    expect(await sendDueMail(app.contextAs({ kind: 'system' }))).toBe(1)
    expect(app.mails.map(({ to }) => to)).toEqual([GRACE.email])
    expect((await view()).failedMails.map(({ kind }) => kind)).toEqual(['seller_new_lead'])
  })

  it('does nothing the second time, nor to a mail that was sent', async () => {
    const { id } = await mailOf('customer_received')
    await retry(olga, id)
    const once = await mailOf('customer_received')
    app.wait(HOUR)
    await retry(olga, id)
    expect(await mailOf('customer_received')).toEqual(once)
    await sendDueMail(app.contextAs({ kind: 'system' }))
    await retry(olga, id)
    expect((await mailOf('customer_received')).sentAt).not.toBeNull()
    expect(await app.db.select().from(auditEntries)).toHaveLength(1)
  })

  it('is not for a store, not even for its own mail, and changes nothing then', async () => {
    const failed = await mailOf('seller_new_lead')
    await expect(retry(ada, failed.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(readOperator(app.contextAs(ada), { before: null })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await mailOf('seller_new_lead')).toEqual(failed)
    expect(await app.db.select().from(auditEntries)).toEqual([])
  })

  it('knows no mail of another name', async () => {
    await expect(retry(olga, 'out_nothing')).rejects.toMatchObject({ code: 'not_found' })
    expect(await app.db.select().from(auditEntries)).toEqual([])
  })
})
