import { bandOfMajor, BUDGET_BANDS, NO_LIMIT_BAND } from '#shared/lead/budget-band.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import { assignments } from '../../tables/assignments.ts'
import { POOL_COLUMNS } from '../lead-views/card-columns.ts'
import type { PoolFilter } from './pool-filter.ts'
import { fitsStore, ofOpenStore, takesCategory, UNIT } from './pool-store.ts'

/** Cards on a page. One more is looked for, to know whether there are others. */
export const POOL_PAGE = 50
/** Leads one search looks at before it stops and offers to go on. Finding where it stopped reads them again: 2,000. */
export const LOOK_AT = 1_000

/** One range of one index, newest first. `when` is a condition on the store: where it fails the range is empty. */
type Range = { index: string; on: SQL; when: SQL }
/** Ranges that are merged into one order. At most one of a walk's groups is the store's. */
type Group = { when: SQL; ranges: Range[]; anyCategory?: boolean }

const ALWAYS = sql.raw('1')
const NO_MINIMUM = sql.raw('min_order_minor is null')
const MINIMUM = sql.raw('min_order_minor is not null')
const EVERY_CATEGORY = sql.raw(`categories = '[]'`)
const SOME_CATEGORIES = sql.raw(`categories <> '[]'`)

/** The store's own minimum leaves out the bands that end below it. */
const reaches = (band: number): SQL => {
  const end = BUDGET_BANDS[band]
  return end === undefined ? ALWAYS : sql`coalesce(min_order_minor, 0) <= ${end} * ${UNIT}`
}

const bandRanges = (category: PoolFilter['category'], from: number): Range[] =>
  Array.from({ length: NO_LIMIT_BAND + 1 - from }, (_, at) => ({
    index: category === null ? 'leads_pool_band' : 'leads_pool_category_band',
    on: sql.raw(`${category === null ? '' : `category = '${category}' and `}budget_band = ${from + at}`),
    when: reaches(from + at),
  }))

const categoryRange = (category: (typeof CATEGORIES)[number]): Range => ({
  index: 'leads_pool_category',
  on: sql.raw(`category = '${category}'`),
  when: takesCategory(category),
})

/** The ways through the pool that read only what can match; which of them is the store's, its row decides in SQL. */
function groupsOf({ category, minMajor }: PoolFilter): Group[] {
  const from = minMajor === null ? 0 : bandOfMajor(minMajor)
  if (category !== null) {
    const taken = takesCategory(category)
    const bands = bandRanges(category, from)
    if (from > 0) return [{ when: taken, ranges: bands }]
    return [
      { when: sql`${taken} and ${NO_MINIMUM}`, ranges: [categoryRange(category)] },
      { when: sql`${taken} and ${MINIMUM}`, ranges: bands },
    ]
  }
  const bands = bandRanges(null, from)
  if (from > 0) return [{ when: ALWAYS, ranges: bands, anyCategory: true }]
  return [
    {
      when: sql`${EVERY_CATEGORY} and ${NO_MINIMUM}`,
      ranges: [{ index: 'leads_pool', on: ALWAYS, when: ALWAYS }],
    },
    { when: sql`${EVERY_CATEGORY} and ${MINIMUM}`, ranges: bands },
    { when: SOME_CATEGORIES, ranges: CATEGORIES.map(categoryRange) },
  ]
}

const list = (parts: readonly string[]): SQL => sql.raw(parts.join(', '))

/**
 * A group's leads, newest first, at most `LOOK_AT`. The conditions of the partial indexes are written out, since a
 * bound parameter would hide them from the planner. The page calls itself `leads`, hence `main`. SQLite merges ordered ranges as they are read, without sorting.
 */
function walk(storeId: string, { after }: PoolFilter, group: Group, columns: readonly string[]): SQL {
  const later = after ? sql` and (created_at, id) < (${after.createdAt}, ${after.id})` : sql``
  const ranges = group.ranges.map(
    ({ index, on, when }) =>
      sql`select ${list(columns)} from main.leads indexed by ${sql.raw(index)} where status = 'open' and in_pool = 1
      and currency = ${ofOpenStore(storeId, sql`currency`, when)} and ${on}${later}`,
  )
  // Of a group that is not the store's, no range is begun.
  const most = sql`coalesce(${ofOpenStore(storeId, sql`${LOOK_AT}`, group.when)}, 0)`
  return sql`${sql.join(ranges, sql` union all `)} order by created_at desc, id desc limit ${most}`
}

/**
 * The matching leads of a group that the store has nothing to do with yet. Its own site's customer, whom it could not
 * take and others did, is theirs now: its acceptance would take every slot.
 */
const matches = (storeId: string, filter: PoolFilter, group: Group): SQL =>
  sql`select w.* from (${walk(storeId, filter, group, POOL_COLUMNS)}) w
    left join ${assignments} mine on mine.lead_id = w.id and mine.store_id = ${storeId}
    where mine.id is null and (w.home_store_id is not ${storeId} or w.slots_taken = 0)
      and ${fitsStore(storeId, filter, group.anyCategory === true)}`

/** The last lead a search that stopped has looked at: a row with its key alone. */
const stop = (storeId: string, filter: PoolFilter, group: Group): SQL => {
  const key = ['created_at', 'id']
  const shown = POOL_COLUMNS.map((name) => (key.includes(name) ? name : 'null'))
  return sql`select ${list(shown)} from (select * from (${walk(storeId, filter, group, key)})
    limit 1 offset ${LOOK_AT - 1})`
}

/**
 * One page of the pool as a statement: the matching leads, then, only where they do not fill it, the place where the
 * search stopped. A `UNION ALL` without an order runs its parts one after the other until the limit is reached.
 */
export function poolWalk(storeId: string, filter: PoolFilter): SQL {
  const groups = groupsOf(filter)
  const parts = [
    ...groups.map((group) => matches(storeId, filter, group)),
    ...groups.map((group) => stop(storeId, filter, group)),
  ]
  return sql`${sql.join(parts, sql` union all `)} limit ${POOL_PAGE + 1}`
}
