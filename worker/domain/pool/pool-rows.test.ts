import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { fillPool, openPoolStore } from '../../test/many-leads.ts'
import { type MeteredDatabase, openMetered } from '../../test/metered-database.ts'
import type { Store } from '../../tables/stores.ts'
import { NO_FILTER, type PoolFilter } from './pool-filter.ts'
import { LOOK_AT, POOL_PAGE } from './pool-walk.ts'
import { readPool } from './read-pool.ts'

let app: TestApp
let small: MeteredDatabase
let large: MeteredDatabase

beforeAll(async () => {
  app = await createTestApp()
  ;[small, large] = await Promise.all([openMetered(), openMetered()])
  fillPool(small, 1_000)
  fillPool(large, 10_000)
})
afterAll(() => {
  for (const database of [small, large]) database.close()
  return app.close()
})

type View = { what: string; filter?: Partial<PoolFilter>; settings?: Partial<Store>; most: number }

/** A page of the pool as a store with these settings reads it. */
async function page(database: MeteredDatabase, { filter, settings }: Omit<View, 'what' | 'most'>) {
  const { actor } = await openPoolStore(database, settings)
  const ctx = { ...app.contextAs(actor), db: database.db }
  return database.measure(() => readPool(ctx, { ...NO_FILTER, ...filter }))
}

/** A lead, its customer and its picture for each of 51 cards, and a few rows of the store to choose the way by. */
const VIEWS: View[] = [
  { what: 'everything', most: 160 },
  { what: 'a category', filter: { category: 'ring' }, most: 160 },
  {
    what: 'a later page',
    filter: { after: { createdAt: 1_795_359_532_000, id: 'lead_000000068' } },
    most: 160,
  },
  { what: 'a least budget', filter: { minMajor: 3_000 }, most: 180 },
  { what: 'a category and a least budget', filter: { category: 'ring', minMajor: 3_000 }, most: 180 },
  { what: 'a store of two categories', settings: { categories: ['ring', 'pendant'] }, most: 180 },
  { what: 'a store with a minimum', settings: { minOrderMinor: 500_000 }, most: 190 },
]

describe('rows read for a page of the pool', () => {
  it.each(VIEWS)('of $what: at most $most, and the same in a pool ten times as large', async (view) => {
    const few = await page(small, view)
    const many = await page(large, view)
    expect(many.answer.pool).toHaveLength(POOL_PAGE)
    expect(many.answer.next?.searched).toBe('page')
    expect(many.rowsRead).toBeLessThanOrEqual(view.most)
    expect(Math.abs(many.rowsRead - few.rowsRead)).toBeLessThanOrEqual(few.rowsRead / 100)
  })

  it('of a rare combination: at most 2,000 and a page, then it says where it stopped', async () => {
    const database = await openMetered()
    fillPool(database, 3_000)
    database.exec('update leads set budget_min_minor = 10000, budget_max_minor = 20000, budget_band = 0')
    const filter = { maxMajor: 1 }
    const first = await page(database, { filter })
    expect(first.answer).toMatchObject({ pool: [], next: { searched: 'stopped' } })
    expect(first.rowsRead).toBeLessThanOrEqual(2 * LOOK_AT + 20)
    let { next } = first.answer
    for (let pages = 0; next; pages++) {
      expect(pages).toBeLessThan(3)
      next = (await page(database, { filter: { ...filter, after: next.after } })).answer.next
    }
    database.close()
  })

  it('of a closed pool: none of it', async () => {
    for (const settings of [
      { accepting: false },
      { vacation: true },
      { networkReceive: false },
      { currency: 'EUR' },
    ]) {
      const { answer, rowsRead } = await page(large, { settings })
      expect(answer).toMatchObject({ pool: [], next: null })
      expect(rowsRead).toBeLessThan(40)
    }
  })
})

describe('how SQLite goes about it', () => {
  const settings = { categories: ['ring' as const], minOrderMinor: 10_000, maxOrderMinor: 900_000 }
  const filters: [string, Partial<PoolFilter>][] = [
    ['everything', {}],
    ['a category', { category: 'ring' }],
    ['a least budget', { minMajor: 3_000 }],
    ['a category and budgets', { category: 'ring', minMajor: 300, maxMajor: 5_000 }],
    ['a later page', { after: { createdAt: 1_795_359_532_000, id: 'lead_000000068' } }],
  ]

  it.each(filters)('%s: searches indexes in order, scans no table and sorts nothing', async (_, filter) => {
    const { statements } = await page(large, { filter, settings })
    for (const statement of statements) {
      const plan = large.plan(statement)
      expect(plan.length).toBeGreaterThan(0)
      // `SCAN w` and `SCAN (subquery-7)` read what another part of the statement hands on, row by row.
      const handed = plan.flatMap((line) => /^CO-ROUTINE (.+)$/.exec(line)?.[1] ?? [])
      for (const step of plan.filter((line) => line.startsWith('SCAN')))
        expect(handed.map((name) => `SCAN ${name}`)).toContain(step)
      expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|MATERIALIZE|AUTOMATIC/)
    }
    expect(statements).toHaveLength(4)
  })
})
