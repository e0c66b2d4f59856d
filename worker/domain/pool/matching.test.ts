import { storeTakes } from '#shared/lead/matching.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openPoolStore } from '../../test/many-leads.ts'
import { type AnyLead, anyLead, anyStore, leadRow, putLeads } from '../../test/random-pool.ts'
import { assignments } from '../../tables/assignments.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { matchesStore } from './matches-store.ts'
import { NO_FILTER, type PoolFilter } from './pool-filter.ts'
import { LOOK_AT } from './pool-walk.ts'
import { readPool } from './read-pool.ts'
import { leadContacts, type LeadRow, leads } from '../../tables/leads.ts'

const SEED = 20_261_122
let app: TestApp

beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const forget = () =>
  app.db.batch([app.db.delete(assignments), app.db.delete(leadContacts), app.db.delete(leads)])

describe('which stores a lead reaches', () => {
  it('is the same in SQL as by the pure predicate, for 20,000 random pairs', async () => {
    const shops: Store[] = []
    for (let count = 0; count < 50; count++) shops.push((await openPoolStore(app)).store)
    const round = fc.tuple(
      fc.array(anyStore, { minLength: 50, maxLength: 50 }),
      fc.array(anyLead, { minLength: 100, maxLength: 100 }),
    )
    let matched = 0
    for (const [settings, wishes] of fc.sample(round, { numRuns: 4, seed: SEED })) {
      await forget()
      const rows = wishes.map((wish) => leadRow(app.deps.now(), wish))
      await putLeads(app, rows)
      for (const [at, { id }] of shops.entries())
        await app.db
          .update(stores)
          .set(settings[at] ?? {})
          .where(eq(stores.id, id))
      const shopIds = shops.map(({ id }) => id)
      const found = await app.db
        .select({ pair: sql<string>`${stores.id} || ' ' || ${leads.id}` })
        .from(leads)
        .innerJoin(stores, and(inArray(stores.id, shopIds), matchesStore()))
      const expected = shops.flatMap(({ id }, at) => {
        const store = settings[at]
        return rows
          .filter((lead, of) => store && wishes[of] && storeTakes(store, { ...lead, ...wishes[of] }))
          .map((lead) => `${id} ${lead.id}`)
      })
      matched += expected.length
      expect(found.map(({ pair }) => pair).sort()).toEqual(expected.sort())
    }
    expect(matched).toBeGreaterThan(500)
  })
})

describe('the pages of the pool, one after the other', () => {
  const filters = fc.record({
    category: anyLead.map(({ category, age }) => (age % 3 === 0 ? category : null)),
    minMajor: fc.constantFrom(null, null, null, null, 0, 249, 250, 251, 2_000, 3_500, 20_000, 20_001),
    maxMajor: fc.constantFrom(null, null, null, 0, 250, 5_000, 20_000),
  })
  const takingAll = { categories: [], minOrderMinor: null, maxOrderMinor: null, currency: 'USD' }
  const open = fc
    .tuple(anyStore, fc.boolean())
    .map(([store, all]) => ({ ...store, ...(all ? takingAll : {}), accepting: true, vacation: false }))
  const own = fc.constantFrom(
    ...Array<null>(8).fill(null),
    'reviewing',
    'declined',
    'auto_declined',
    'accepted',
  )

  /** What a page must show, by plain JavaScript: all that matches, newest first. */
  function naive(
    rows: LeadRow[],
    wishes: AnyLead[],
    mine: (string | null)[],
    store: Settings,
    filter: PoolFilter,
  ) {
    const unit = store.currency === 'JPY' ? 1 : 100
    const least = filter.minMajor === null ? null : filter.minMajor * unit
    const most = filter.maxMajor === null ? null : filter.maxMajor * unit
    const fits = (lead: LeadRow, at: number): boolean => {
      const wish = wishes[at]
      if (
        !wish ||
        !store.networkReceive ||
        lead.status !== 'open' ||
        !lead.inPool ||
        !storeTakes(store, wish)
      )
        return false
      if (mine[at] !== null) return false
      if (filter.category !== null && lead.category !== filter.category) return false
      if (least !== null && lead.budgetMaxMinor !== null && lead.budgetMaxMinor < least) return false
      return most === null || lead.budgetMinMinor === null || lead.budgetMinMinor <= most
    }
    return rows
      .filter(fits)
      .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id)
  }
  type Settings = Pick<Store, keyof (typeof anyStore extends fc.Arbitrary<infer T> ? T : never)>

  /** Turns every page; new leads arrive before each. */
  async function turnPages(actor: Seller, filter: Omit<PoolFilter, 'after'>, arriving: AnyLead[] = []) {
    const seen: string[] = []
    let after: PoolFilter['after'] = null
    let stops = 0
    for (let pages = 0; pages < 100; pages++) {
      const view = await readPool(app.contextAs(actor), { ...filter, after })
      seen.push(...view.pool.map(({ leadId }) => leadId))
      if (!view.next) return { seen, stops }
      if (view.next.searched === 'stopped') stops++
      ;({ after } = view.next)
      await putLeads(
        app,
        arriving.map((wish) => leadRow(app.deps.now() + 60_000, { ...wish, age: 0 })),
      )
    }
    throw new Error('the pages never end')
  }

  async function given(wishes: AnyLead[], mine: (string | null)[], actor: Seller): Promise<LeadRow[]> {
    await forget()
    const rows = wishes.map((wish) => leadRow(app.deps.now(), wish))
    await putLeads(app, rows)
    const taken = rows.flatMap((lead, at) => {
      const status = STATUSES.find((known) => known === mine[at])
      return status
        ? [
            {
              id: `asg_${lead.id}`,
              leadId: lead.id,
              storeId: actor.storeId,
              status,
              createdAt: 1,
              updatedAt: 1,
            },
          ]
        : []
    })
    if (taken.length > 0) await app.db.insert(assignments).values(taken)
    return rows
  }
  const STATUSES = ['reviewing', 'declined', 'auto_declined', 'accepted'] as const

  it('are exactly what matches, newest first: none twice, none left out, whatever arrives meanwhile', async () => {
    const { actor } = await openPoolStore(app)
    const pool = fc.array(fc.tuple(anyLead, own), { minLength: 1, maxLength: 600, size: 'max' })
    let pages = 0
    await fc.assert(
      fc.asyncProperty(
        pool,
        open,
        filters,
        fc.array(anyLead, { maxLength: 5 }),
        async (all, store, asked, arriving) => {
          await app.db.update(stores).set(store).where(eq(stores.id, actor.storeId))
          const [wishes, mine] = [all.map(([wish]) => wish), all.map(([, status]) => status)]
          const rows = await given(wishes, mine, actor)
          const filter = { ...NO_FILTER, ...asked }
          const { seen } = await turnPages(actor, filter, arriving)
          expect(seen).toEqual(naive(rows, wishes, mine, store, filter))
          if (seen.length > 50) pages++
        },
      ),
      { numRuns: 60, seed: SEED },
    )
    expect(pages).toBeGreaterThan(3)
  })

  it('stop where little matches, and going on finds all of it', async () => {
    const { actor, store } = await openPoolStore(app)
    const wishes = fc.sample(anyLead, { numRuns: 2_600, seed: SEED }).map((wish, at): AnyLead => ({
      ...wish,
      status: 'open',
      inPool: true,
      currency: 'USD',
      age: at,
      budgetMinMinor: at % 700 === 3 ? 100 : 90_000,
      budgetMaxMinor: 100_000,
    }))
    const rows = await given(wishes, [], actor)
    const filter = { ...NO_FILTER, maxMajor: 10 }
    const { seen, stops } = await turnPages(actor, filter)
    expect(seen).toEqual(
      naive(
        rows,
        wishes,
        rows.map(() => null),
        store,
        filter,
      ),
    )
    expect(seen).toHaveLength(4)
    expect(stops).toBe(Math.floor(wishes.length / LOOK_AT))
  })
})
