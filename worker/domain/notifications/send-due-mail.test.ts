import { HOUR, MINUTE } from '#shared/dates.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { leads } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { sendDueMail } from './send-due-mail.ts'

let app: TestApp
let failures = 0

beforeEach(async () => {
  failures = 0
  app = await createTestApp()
})
afterEach(() => app.close())

const system = () => app.contextAs({ kind: 'system' as const })

describe('the outbox', () => {
  it('mails customer and seller once, with a link that opens the portal', async () => {
    const { store } = await openGoldsmith(app)
    const { portalUrl, reference } = await sendGracesRing(app, store)
    expect(await sendDueMail(system())).toBe(2)
    expect(await sendDueMail(system())).toBe(0)
    const received = app.mails.find((mail) => mail.to === 'grace@example.com')
    expect(received?.fromName).toBe('Goldsmith & Daughter')
    expect(received?.text).toContain(portalUrl)
    expect(received?.text).toContain(reference)
    expect(received?.html).toContain('Goldsmith &amp; Daughter')
    expect(app.mails.find((mail) => mail.to === 'ada@goldsmith.example')?.subject).toMatch(/^New lead: /)
  })

  it('escapes what people typed', async () => {
    const { store, actor } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    const [lead] = await app.db.select().from(leads)
    await acceptLead(app.contextAs(actor), {
      leadId: lead?.id ?? '',
      message: 'Hello <img src=x onerror=alert(1)>',
    })
    await sendDueMail(system())
    const mail = app.mails.find((sent) => sent.subject.includes('will make a quote'))
    expect(mail?.html).toContain('&lt;img src=x')
    expect(mail?.html).not.toContain('<img src=x')
  })

  it('keeps a surprise: neutral sender and subject, no picture', async () => {
    const { store } = await openGoldsmith(app)
    await sendGracesRing(app, store, { surprise: true })
    await sendDueMail(system())
    const mail = app.mails.find((sent) => sent.to === 'grace@example.com')
    expect([mail?.fromName, mail?.subject].join(' ')).not.toMatch(/ring|sapphire|goldsmith/i)
    expect(mail?.html).not.toContain('<img')
  })

  it('is claimed by the time it is then, however long the run has taken', async () => {
    const slow = await createTestApp({
      mail: {
        send: async (mail) => {
          slow.mails.push(mail)
          slow.wait(10_000)
          const rows = await slow.db.select().from(outbox)
          const held = rows.filter(({ attempts, sentAt }) => attempts > 0 && sentAt === null)
          await sendDueMail(slow.contextAs({ kind: 'system' }), { ids: held.map(({ id }) => id) })
        },
      },
    })
    const { store } = await openGoldsmith(slow)
    await sendGracesRing(slow, store)
    const [row] = await slow.db.select().from(outbox)
    if (!row) throw new Error('no mail was written')
    await slow.db.delete(outbox)
    const copies = Array.from({ length: 25 }, (_, n) => ({ ...row, id: `out_${n}`, key: `copy:${n}` }))
    await slow.db.insert(outbox).values(copies)
    const long = slow.contextAs({ kind: 'system' })
    slow.wait(5 * MINUTE)
    await sendDueMail(long)
    expect(slow.mails).toHaveLength(25)
    slow.close()
  })

  it('is left for the next where its time ran out while others were sent', async () => {
    const slow = await createTestApp({
      mail: {
        send: async (mail) => {
          slow.mails.push(mail)
          slow.wait(3 * MINUTE)
        },
      },
    })
    const { store } = await openGoldsmith(slow)
    await sendGracesRing(slow, store)
    const context = () => slow.contextAs({ kind: 'system' as const })
    expect(await sendDueMail(context())).toBe(1)
    slow.wait(HOUR)
    expect(await sendDueMail(context())).toBe(1)
    expect(new Set(slow.mails.map(({ subject }) => subject)).size).toBe(2)
    slow.close()
  })

  it('tries again later, longer each time, and gives up visibly without losing the lead', async () => {
    const broken = await createTestApp({
      mail: {
        send: async () => {
          failures++
          throw Object.assign(new Error('no mailbox grace@example.com'), {
            name: 'ProviderDown',
            code: 'SMTP_451',
          })
        },
      },
    })
    const { store } = await openGoldsmith(broken)
    await sendGracesRing(broken, store)
    const context = () => broken.contextAs({ kind: 'system' as const })
    await sendDueMail(context())
    expect(failures).toBe(2)
    broken.wait(MINUTE)
    await sendDueMail(context())
    expect(failures).toBe(2)
    for (let round = 0; round < 8; round++) {
      broken.wait(9 * HOUR)
      await sendDueMail(context())
    }
    expect(failures).toBe(16)
    const rows = await broken.db.select().from(outbox)
    expect(rows.every((row) => row.failedAt !== null && row.lastError === 'ProviderDown SMTP_451')).toBe(true)
    expect(await broken.db.select().from(leads)).toHaveLength(1)
    broken.close()
  })
})
