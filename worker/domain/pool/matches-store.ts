import { and, eq, gte, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import { stores } from '../../tables/stores.ts'
import { leads } from '../../tables/leads.ts'

/** A store that names no category takes all of them. */
const takesCategoryOfLead = sql`(json_array_length(${stores.categories}) = 0
  or exists (select 1 from json_each(${stores.categories}) where value = ${leads.category}))`

/** `storeTakes` of `shared/lead/matching.ts` in SQL, for a query that joins `leads` and `stores`. */
export const matchesStore = (): SQL | undefined =>
  and(
    eq(stores.accepting, true),
    eq(stores.vacation, false),
    eq(leads.currency, stores.currency),
    takesCategoryOfLead,
    or(
      isNull(stores.minOrderMinor),
      isNull(leads.budgetMaxMinor),
      gte(leads.budgetMaxMinor, stores.minOrderMinor),
    ),
    or(
      isNull(stores.maxOrderMinor),
      isNull(leads.budgetMinMinor),
      lte(leads.budgetMinMinor, stores.maxOrderMinor),
    ),
  )

/** A lead in the pool that reaches the store, even if its places are taken: the pool's own switch is `networkReceive`. */
export const reachesPoolOf = (): SQL | undefined =>
  and(eq(leads.inPool, true), eq(stores.networkReceive, true), matchesStore())

/**
 * The same, as long as it is open: what the store sees. A home store's acceptance takes every slot, so once others
 * have one its own site's lead is theirs alone.
 */
export const inPoolOf = (): SQL | undefined =>
  and(
    eq(leads.status, 'open'),
    or(isNull(leads.homeStoreId), ne(leads.homeStoreId, stores.id), eq(leads.slotsTaken, 0)),
    reachesPoolOf(),
  )
