import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import type { OrderPlace } from '../lead-views/lead-views.ts'
import { assignments } from '../../tables/assignments.ts'

/** How a list is ordered: by the latest change, or those who wait for an answer before the rest. */
export const ORDER_SORTS = ['newest', 'waiting'] as const
export type OrderSort = (typeof ORDER_SORTS)[number]

type Window = {
  statuses: readonly AssignmentStatus[]
  sort: OrderSort
  after: OrderPlace | null
  limit: number
}

/** What a place is ordered by, smallest first: (0, when the answer is due, id), then (1, minus the last change, id). */
const rank = ({ waits, at, id }: OrderPlace) => ({ rest: waits ? 0 : 1, at: waits ? at : -at, id })

export function comparePlaces(a: OrderPlace, b: OrderPlace): number {
  const [left, right] = [rank(a), rank(b)]
  return left.rest - right.rest || left.at - right.at || (left.id < right.id ? -1 : 1)
}

/** Orders somebody waits on, the longest wait first, along `assignments_waiting`. */
function waitingOnes(storeId: string, { statuses, after, limit }: Window): SQL {
  const from = after
    ? sql`and reply_due >= ${after.at} and (reply_due > ${after.at} or id > ${after.id})`
    : sql``
  return sql`select 0 as rest, reply_due as at, id, lead_id from ${assignments}
    where store_id = ${storeId} and reply_due is not null and status in ${[...statuses]} ${from}
    order by reply_due, id limit ${limit}`
}

/** Orders by their latest change: one index range a status, merged in order, so that no more is read than is taken. */
function latestOnes(storeId: string, { statuses, sort, after, limit }: Window): SQL {
  const from =
    after && !after.waits
      ? sql`and updated_at <= ${after.at} and (updated_at < ${after.at} or id > ${after.id})`
      : sql``
  const answered = sort === 'waiting' ? sql`and reply_due is null` : sql``
  const ranges = statuses.map(
    (status) =>
      sql`select updated_at, id, lead_id from ${assignments} where store_id = ${storeId} and status = ${status} ${answered} ${from}`,
  )
  return sql`select 1 as rest, -updated_at as at, id, lead_id
    from (${sql.join(ranges, sql` union all `)} order by 1 desc, 2 limit ${limit})`
}

/** The next places of a store's list, `limit` at most: rows of `rest`, `at`, `id`, as `rank` orders them, with their lead. */
export function orderWindow({ actor }: Ctx<Seller>, window: Window): SQL {
  const { sort, after, limit } = window
  const latest = latestOnes(actor.storeId, window)
  if (sort === 'newest') return latest
  if (after && !after.waits) return latest
  return sql`select rest, at, id, lead_id from (select * from (${waitingOnes(actor.storeId, window)}) union all ${latest})
    order by rest, at, id limit ${limit}`
}
