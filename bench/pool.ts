import { NO_FILTER, type PoolFilter } from '../worker/domain/pool/pool-filter.ts'
import { LOOK_AT, POOL_PAGE } from '../worker/domain/pool/pool-walk.ts'
import { readPool } from '../worker/domain/pool/read-pool.ts'
import type { Store } from '../worker/tables/stores.ts'
import { fillPool, NOW, openPoolStore } from '../worker/test/many-leads.ts'
import { type MeteredDatabase, openMetered } from '../worker/test/metered-database.ts'

/**
 * The bar of the pool page: as many rows read for a page in a pool of a million leads as in one of ten thousand. Rows
 * are counted by libSQL itself (`worker/test/metered-database.ts`), so that they repeat on any machine; the
 * milliseconds beside them are of an engine in WebAssembly, and only say that nothing waits.
 */
const SIZES = [10_000, 1_000_000]

type View = {
  what: string
  filter?: Partial<PoolFilter>
  settings?: Partial<Store>
  goal: number
  same: boolean
}

const VIEWS: View[] = [
  { what: 'everything', goal: 160, same: true },
  { what: 'a category', filter: { category: 'pendant' }, goal: 160, same: true },
  { what: 'a rare category', filter: { category: 'gemstone' }, goal: 160, same: true },
  { what: 'at least 3,000', filter: { minMajor: 3_000 }, goal: 200, same: true },
  {
    what: 'a category, at least 5,000',
    filter: { category: 'ring', minMajor: 5_000 },
    goal: 200,
    same: true,
  },
  { what: 'a store of one category', settings: { categories: ['gemstone'] }, goal: 200, same: true },
  { what: 'a store from 5,000 on', settings: { minOrderMinor: 500_000 }, goal: 200, same: true },
  {
    what: 'a rare combination',
    filter: { category: 'ring', maxMajor: 1 },
    goal: 2 * LOOK_AT + 3 * (POOL_PAGE + 1),
    same: false,
  },
]

const rows = VIEWS.map((): { rows: number; ms: number }[] => [])
for (const size of SIZES) {
  const began = performance.now()
  const database = await openMetered()
  fillPool(database, size)
  console.log(
    `  ${size.toLocaleString('en-US')} leads made in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  for (const [at, view] of VIEWS.entries()) rows[at]?.push(await measure(database, view))
  database.close()
}

async function measure(database: MeteredDatabase, { filter, settings }: View) {
  const { actor } = await openPoolStore(database, settings)
  const ctx = { actor, db: database.db, now: NOW }
  const read = () => database.measure(() => readPool(ctx, { ...NO_FILTER, ...filter }))
  await read()
  const began = performance.now()
  const { rowsRead } = await read()
  return { rows: rowsRead, ms: performance.now() - began }
}

const cell = (value: string | number, width = 10): string => value.toLocaleString('en-US').padStart(width)

console.log(
  `\n  rows read for a page of ${POOL_PAGE}   ${SIZES.map((size) => cell(size)).join('')}      goal        ms`,
)
for (const [at, { what, goal, same }] of VIEWS.entries()) {
  const found = rows[at] ?? []
  const counts = found.map((one) => one.rows)
  const [few = 0] = counts
  const steady = !same || counts.every((count) => Math.abs(count - few) <= few / 100)
  const met = steady && counts.every((count) => count <= goal)
  const times = found.map(({ ms }) => ms.toFixed(1)).join(' / ')
  console.log(
    `${met ? ' ' : '!'} ${what.padEnd(28)}${counts.map((count) => cell(count)).join('')}${cell(`≤ ${goal.toLocaleString('en-US')}`)}   ${times}`,
  )
  if (!met) process.exitCode = 1
}
