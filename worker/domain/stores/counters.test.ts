import { ASSIGNMENT_STATUSES } from '#shared/lead/assignment-status.ts'
import { eq } from 'drizzle-orm'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { assignments } from '../../tables/assignments.ts'
import { leads } from '../../tables/leads.ts'
import { storeCounts } from '../../tables/stores.ts'

let app: TestApp

beforeAll(async () => {
  app = await createTestApp()
  const { store } = await openGoldsmith(app)
  for (let sent = 0; sent < 3; sent++) await sendGracesRing(app, store)
})
afterAll(() => app.close())

const instant = fc.option(fc.constant(1))
const change = fc.record({
  which: fc.nat(2),
  status: fc.constantFrom(...ASSIGNMENT_STATUSES),
  acceptedAt: instant,
  answeredAt: instant,
  lapsedAt: instant,
  spamAt: instant,
})

const TAKEN = ['reviewing', 'accepted', 'quote_sent', 'in_production', 'completed']

/** The store's numbers, counted one by one. */
async function recount(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const add = (name: string, adds: boolean) => adds && counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const row of await app.db.select().from(assignments)) {
    if (row.spamAt !== null) continue
    add(row.status, true)
    add('ever_accepted', row.acceptedAt !== null)
    add('offers_answered', row.offeredAt !== null && row.answeredAt !== null)
    add('offers_lapsed', row.offeredAt !== null && row.lapsedAt !== null)
  }
  return counts
}

it('keeps the store’s numbers and the reviewing counts whatever happens to an assignment', async () => {
  const ids = (await app.db.select({ id: assignments.id }).from(assignments)).map(({ id }) => id)
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      for (const { which, ...next } of changes)
        await app.db
          .update(assignments)
          .set(next)
          .where(eq(assignments.id, ids[which] ?? ''))
      const kept = await app.db.select().from(storeCounts)
      const nonZero = kept.filter(({ value }) => value !== 0).map(({ name, value }) => [name, value] as const)
      expect(new Map(nonZero.toSorted())).toEqual(new Map([...(await recount())].toSorted()))
      const rows = await app.db
        .select({ reviewing: leads.reviewing, status: assignments.status, spamAt: assignments.spamAt })
        .from(leads)
        .innerJoin(assignments, eq(assignments.leadId, leads.id))
      for (const { reviewing, status, spamAt } of rows)
        expect(reviewing).toBe(TAKEN.includes(status) && spamAt === null ? 1 : 0)
    }),
    { numRuns: 60, seed: 20_261_126 },
  )
})
