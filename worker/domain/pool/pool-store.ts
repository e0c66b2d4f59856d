import { DEFAULT_BOOK_CURRENCIES } from '#shared/pricing/default-price-book.ts'
import { minorDigits } from '#shared/money.ts'
import { CATEGORIES, type Category } from '#shared/spec/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import { stores } from '../../tables/stores.ts'
import type { PoolFilter } from './pool-filter.ts'

const ODD = DEFAULT_BOOK_CURRENCIES.filter((currency) => minorDigits(currency) !== 2)
/** Minor units in one of the store's currency. */
export const UNIT: SQL = sql.raw(
  `(case currency ${ODD.map((code) => `when '${code}' then ${10 ** minorDigits(code)}`).join(' ')} else 100 end)`,
)

/** Whether the store takes the category. Its list is JSON of known ids, so a quoted id is found only as itself. */
export const takesCategory = (category: Category): SQL =>
  sql.raw(`(categories = '[]' or instr(categories, '"${category}"') > 0)`)

/** One value of the store, read once for the whole statement; null where the pool is closed to it or `when` fails. */
export const ofOpenStore = (storeId: string, what: SQL, when: SQL): SQL =>
  sql`(select ${what} from ${stores} where id = ${storeId} and accepting = 1 and vacation = 0 and network_receive = 1 and ${when})`

const ofStore = (storeId: string, what: SQL): SQL =>
  sql`(select ${what} from ${stores} where id = ${storeId})`

const ALL = JSON.stringify(CATEGORIES)

/** The larger of what the store and the filter ask at least, the smaller of what they ask at most; null is no limit. */
const leastMinor = (storeId: string, { minMajor }: PoolFilter): SQL =>
  ofStore(
    storeId,
    minMajor === null ? sql`min_order_minor` : sql`max(coalesce(min_order_minor, 0), ${minMajor} * ${UNIT})`,
  )
const mostMinor = (storeId: string, { maxMajor }: PoolFilter): SQL =>
  ofStore(
    storeId,
    maxMajor === null
      ? sql`max_order_minor`
      : sql`min(coalesce(max_order_minor, ${maxMajor} * ${UNIT}), ${maxMajor} * ${UNIT})`,
  )

/** `storeTakes` for a walk whose currency and, with `anyCategory`, whose category are the store's already. */
export function fitsStore(storeId: string, filter: PoolFilter, anyCategory: boolean): SQL {
  const budget = sql`coalesce(w.budget_max_minor >= ${leastMinor(storeId, filter)}, 1)
    and coalesce(w.budget_min_minor <= ${mostMinor(storeId, filter)}, 1)`
  if (!anyCategory) return budget
  const taken = ofStore(storeId, sql`case categories when '[]' then ${ALL} else categories end`)
  return sql`${budget} and instr(${taken}, '"' || w.category || '"') > 0`
}
