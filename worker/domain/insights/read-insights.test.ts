import { DAY, HOUR } from '#shared/dates.ts'
import type { DeclineReason } from '#shared/lead/assignment-status.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import type { TestApp } from '../../test/harness.ts'
import { callWidget, openBoth, sendGracesRing } from '../../test/stories.ts'
import { lapseAssignments } from '../leads/lapse-assignments.ts'
import { assignments } from '../../tables/assignments.ts'
import { declineLead } from '../leads/decline-lead.ts'
import { leads } from '../../tables/leads.ts'
import { funnelCounts, type Store } from '../../tables/stores.ts'
import { insightReads } from './insight-reads.ts'
import { readInsights } from './read-insights.ts'

let app: TestApp
let store: Store
let ada: Seller
let bruno: Seller

beforeEach(async () => {
  ;({ app, store, ada, bruno } = await openBoth())
})
afterEach(() => app.close())

const read = (actor = ada) => readInsights(app.contextAs(actor))
const BUDGET = { minMinor: 20_000, maxMinor: 60_000 }

async function send(budget = BUDGET): Promise<string> {
  const { reference } = await sendGracesRing(app, store, { budget })
  const [lead] = await app.db.select().from(leads).where(eq(leads.reference, reference))
  return lead?.id ?? ''
}
async function sendAndDecline(reason: DeclineReason, after: number): Promise<string> {
  const leadId = await send()
  app.wait(after)
  await declineLead(app.contextAs(ada), { leadId, reason, note: 'as it is' })
  return leadId
}
const spam = (leadId: string) =>
  app.db.update(assignments).set({ spamAt: app.deps.now() }).where(eq(assignments.leadId, leadId))

describe('insights', () => {
  it('says nothing of a store without requests', async () => {
    const view = await read()
    for (const block of [view.declines, view.losses, view.answers, view.funnel, view.prices, view.cancels])
      expect(block.advice).toEqual({ code: 'too_little' })
    expect(view.prices.points).toEqual([])
  })

  it('counts declines, answers and prices of Ada’s requests, and advises a minimum her budgets ask for', async () => {
    for (let n = 0; n < 4; n++) await sendAndDecline('budget_mismatch', 3 * HOUR)
    await sendAndDecline('too_busy', 30 * HOUR)
    const view = await read()
    expect(view.declines).toMatchObject({
      count: 5,
      advice: { code: 'budget_minimum', amountMinor: 60_000 },
    })
    expect(view.declines.reasons.filter(({ count }) => count > 0)).toEqual([
      { reason: 'too_busy', count: 1 },
      { reason: 'budget_mismatch', count: 4 },
    ])
    expect(view.answers).toMatchObject({
      count: 5,
      times: { low: 3 * HOUR, median: 3 * HOUR, high: 3 * HOUR },
      within: [4, 0, 0, 1, 0],
      advice: { code: 'fast' },
    })
    expect(view.prices).toMatchObject({
      points: [{ category: 'engagement_ring', requests: 5, budgeted: 5, below: 5 }],
      advice: { code: 'below', category: 'engagement_ring' },
    })
  })

  it('shows the five latest notes that were written with a decline, the newest first, of this store alone', async () => {
    const ids: string[] = []
    for (let n = 0; n < 7; n++) {
      const leadId = await send()
      app.wait(HOUR)
      await declineLead(app.contextAs(ada), {
        leadId,
        reason: 'other',
        note: n === 6 ? '' : `Note ${n}`,
      }).catch(() => declineLead(app.contextAs(ada), { leadId, reason: 'too_busy' }))
      ids.push(leadId)
    }
    await spam(ids[5] ?? '')
    const { declines } = await read()
    expect(declines.latest.map(({ note }) => note)).toEqual([
      'Note 4',
      'Note 3',
      'Note 2',
      'Note 1',
      'Note 0',
    ])
    expect(declines.latest[0]).toMatchObject({
      leadId: ids[4],
      reason: 'other',
      at: app.deps.now() - 2 * HOUR,
    })
    expect((await read(bruno)).declines.latest).toEqual([])
    app.wait(91 * DAY)
    expect((await read()).declines.latest).toEqual([])
  })

  it('has spam in no number', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.push(await sendAndDecline('too_busy', HOUR))
    await spam(ids[0] ?? '')
    const view = await read()
    expect(view.declines).toMatchObject({ count: 4, advice: { code: 'too_little' } })
    expect(view.answers.count).toBe(4)
    expect(view.prices.points).toMatchObject([{ requests: 4 }])
  })

  it('forgets declines after ninety days', async () => {
    for (let n = 0; n < 5; n++) await sendAndDecline('timeline', HOUR)
    expect((await read()).declines.advice).toEqual({ code: 'timeline', leadTimeDays: 42 })
    app.wait(91 * DAY)
    expect((await read()).declines.count).toBe(0)
  })

  it('tells apart what ran out of time, went elsewhere, or was taken back', async () => {
    for (let n = 0; n < 4; n++) await send()
    const lost = await send()
    await app.db.update(assignments).set({ status: 'lost' }).where(eq(assignments.leadId, lost))
    const withdrawn = await send()
    await app.db.update(assignments).set({ status: 'lost' }).where(eq(assignments.leadId, withdrawn))
    await app.db.update(leads).set({ closedReason: 'withdrawn' }).where(eq(leads.id, withdrawn))
    app.wait(49 * HOUR)
    await lapseAssignments(app.contextAs({ kind: 'system' }))
    expect((await read()).losses).toEqual({
      count: 6,
      parts: [
        { loss: 'others', count: 1 },
        { loss: 'lapsed', count: 4 },
        { loss: 'vacation', count: 0 },
        { loss: 'withdrawn', count: 1 },
      ],
      advice: { code: 'lapsed', hours: 48 },
    })
  })

  it('counts the designer’s steps of 28 days, and names where most leave', async () => {
    const day = '2026-11-20'
    const steps = {
      seen: 900,
      opened: 100,
      described: 90,
      pictured: 80,
      materials: 75,
      details: 20,
      sent: 18,
    }
    for (const [step, count] of Object.entries(steps))
      await app.db.insert(funnelCounts).values({ storeId: store.id, day, step, category: 'ring', count })
    await app.db
      .insert(funnelCounts)
      .values({ storeId: store.id, day: '2026-10-25', step: 'opened', category: 'ring', count: 1_000 })
    await callWidget(app, store, '/events', { method: 'POST', body: '{"step":"opened"}' })
    const { funnel } = await read()
    expect(funnel.opened).toBe(101)
    expect(funnel.steps.map(({ step }) => step)).not.toContain('seen')
    expect(funnel.advice).toMatchObject({ code: 'leave', before: 'details' })
  })

  it('shows who cancels, and the words they gave', async () => {
    for (let n = 0; n < 5; n++) {
      const leadId = await send()
      const words = { cancelledBy: 'customer', cancelReason: `Changed my mind ${n}` } as const
      await app.db
        .update(assignments)
        .set({ status: 'cancelled', ...words })
        .where(eq(assignments.leadId, leadId))
    }
    const { cancels } = await read()
    expect(cancels).toMatchObject({ count: 5, byStore: 0, byCustomer: 5, advice: { code: 'customer' } })
    expect(cancels.latest).toHaveLength(5)
  })

  it('knows nothing of another store', async () => {
    for (let n = 0; n < 5; n++) await sendAndDecline('too_busy', HOUR)
    const view = await read(bruno)
    expect([view.declines.count, view.answers.count, view.prices.points.length]).toEqual([0, 0, 0])
  })

  it('reads by indexes, never a whole table', async () => {
    for (const query of insightReads(app.contextAs(ada)).slice(1)) {
      const { sql, params } = query.toSQL()
      const plan = await app.client.execute({ sql: `explain query plan ${sql}`, args: params.map(String) })
      for (const { detail } of plan.rows) expect(String(detail)).not.toMatch(/^SCAN/)
    }
  })
})
