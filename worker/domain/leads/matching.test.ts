import { storeTakes } from '#shared/lead/matching.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import { and, eq, sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { stores } from '../stores/schema.ts'
import { matchesStore } from './matches-store.ts'
import { leads } from './schema.ts'

let app: TestApp
let storeId: string

beforeAll(async () => {
  app = await createTestApp()
  const { store } = await openGoldsmith(app)
  storeId = store.id
  await sendGracesRing(app, store)
})
afterAll(() => app.close())

const amount = fc.option(fc.integer({ min: 0, max: 5 }))
const settings = fc.record({
  accepting: fc.boolean(),
  vacation: fc.boolean(),
  currency: fc.constantFrom('USD', 'EUR'),
  categories: fc.subarray([...CATEGORIES], { maxLength: 3 }),
  minOrderMinor: amount,
  maxOrderMinor: amount,
})
const wish = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  currency: fc.constantFrom('USD', 'EUR'),
  budgetMinMinor: amount,
  budgetMaxMinor: amount,
})

it('matches the same leads in SQL as the pure predicate does', async () => {
  await fc.assert(
    fc.asyncProperty(settings, wish, async (store, lead) => {
      const [, , rows] = await app.db.batch([
        app.db.update(stores).set(store).where(eq(stores.id, storeId)),
        app.db.update(leads).set(lead),
        app.db
          .select({ one: sql`1` })
          .from(leads)
          .innerJoin(stores, eq(stores.id, storeId))
          .where(and(matchesStore())),
      ])
      expect(rows.length === 1).toBe(storeTakes(store, lead))
    }),
    { numRuns: 500, seed: 20_261_122 },
  )
})
