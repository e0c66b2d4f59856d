import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { assignments } from '../assignments/schema.ts'
import { stores } from '../stores/schema.ts'
import { cardOf, selectCards } from './lead-card.ts'
import type { PoolView } from './lead-views.ts'
import { inPoolOf } from './matches-store.ts'

const PAGE = 50

/** What waits for the store's answer: offers from its own site, then the open leads that match it. One round trip. */
export async function readPool(ctx: Ctx<Seller>): Promise<PoolView> {
  const undecided = or(isNull(assignments.id), eq(assignments.status, 'reviewing'))
  const [forYou, pool, storeRows] = await ctx.db.batch([
    selectCards(ctx, inArray(assignments.status, ['offered']), PAGE),
    selectCards(ctx, and(inPoolOf(), undecided), PAGE),
    ctx.db
      .select({
        accepting: stores.accepting,
        vacation: stores.vacation,
        networkReceive: stores.networkReceive,
      })
      .from(stores)
      .where(eq(stores.id, ctx.actor.storeId)),
  ])
  return {
    forYou: forYou.map((row) => cardOf(ctx, row)),
    pool: pool.map((row) => cardOf(ctx, row)),
    store: found(storeRows[0]),
  }
}
