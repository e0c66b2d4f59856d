import { ENGAGED_STATUSES, UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { desc, inArray, lt } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { type Store, storeCounts, stores } from '../../tables/stores.ts'
import { NETWORK_STORE_ID } from '../stores/store-by-key.ts'

const PAGE = 50

export type StoreLine = Pick<
  Store,
  'id' | 'name' | 'slug' | 'currency' | 'accepting' | 'vacation' | 'createdAt'
> & {
  /** Requests waiting for its answer. */
  waiting: number
  /** Accepted and not finished. */
  active: number
  completed: number
}

/**
 * A page of stores by their ids, which begin with the instant they were opened at: newest first. The network's own id
 * sorts after all of them, and so is where the first page begins.
 */
export function selectStores({ db }: Ctx, before: string | null) {
  const older = lt(stores.id, before ?? NETWORK_STORE_ID)
  const page = db
    .select({
      id: stores.id,
      name: stores.name,
      slug: stores.slug,
      currency: stores.currency,
      accepting: stores.accepting,
      vacation: stores.vacation,
      createdAt: stores.createdAt,
    })
    .from(stores)
    .where(older)
    .orderBy(desc(stores.id))
    .limit(PAGE + 1)
  const ids = db.select({ id: stores.id }).from(stores).where(older).orderBy(desc(stores.id)).limit(PAGE)
  const counts = db.select().from(storeCounts).where(inArray(storeCounts.storeId, ids))
  return [page, counts] as const
}

type Rows = [Omit<StoreLine, 'waiting' | 'active' | 'completed'>[], (typeof storeCounts.$inferSelect)[]]

const UNFINISHED = ENGAGED_STATUSES.filter((status) => status !== 'completed')

/** The page's lines, and where the next page begins. */
export function storeLines([rows, counts]: Rows): { stores: StoreLine[]; nextBefore: string | null } {
  const shown = rows.slice(0, PAGE)
  const sum = (storeId: string, names: readonly string[]): number =>
    counts
      .filter((row) => row.storeId === storeId && names.includes(row.name))
      .reduce((total, { value }) => total + value, 0)
  return {
    stores: shown.map((store) => ({
      ...store,
      waiting: sum(store.id, UNANSWERED_STATUSES),
      active: sum(store.id, UNFINISHED),
      completed: sum(store.id, ['completed']),
    })),
    nextBefore: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}
