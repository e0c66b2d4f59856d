import type { LeadSign } from '#shared/lead/lead-quality.ts'
import type { Store } from '../../tables/stores.ts'
import type { LeadCard } from '../lead-views/lead-views.ts'
import type { PoolCursor, PoolFilter } from './pool-filter.ts'

export type PoolCard = LeadCard & { signs: LeadSign[] }

export type PoolView = {
  /** Offers from the store's own site, those that lapse soonest first; empty on later pages of the pool. */
  forYou: PoolCard[]
  /** There are more offers than a page shows. */
  forYouMore: boolean
  /** What the store is reviewing, those that lapse soonest first, whether or not it would match today. */
  reviewing: PoolCard[]
  pool: PoolCard[]
  /** Where the next page begins: more cards are certain, or the search stopped early and may find more. */
  next: { after: PoolCursor; searched: 'page' | 'stopped' } | null
  filter: PoolFilter
  /** Why the pool may be empty. */
  store: Pick<
    Store,
    | 'accepting'
    | 'vacation'
    | 'networkReceive'
    | 'currency'
    | 'categories'
    | 'minOrderMinor'
    | 'maxOrderMinor'
    | 'leadTimeDays'
    | 'timeZone'
  >
}
