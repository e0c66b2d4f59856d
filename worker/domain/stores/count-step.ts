import type { FunnelRequest } from '#shared/contract/funnel.ts'
import { localDateOf } from '#shared/dates.ts'
import type { Ctx, Shopper } from '../../context.ts'
import { funnelCounts } from '../../tables/stores.ts'
import { admitShopper, storeByKey } from './store-by-key.ts'
import { plus } from '../../platform/db/conditions.ts'

/** Adds one to the store's count of a funnel step today. */
export async function countStep(ctx: Ctx<Shopper>, { step, category }: FunnelRequest): Promise<void> {
  const { store } = admitShopper(ctx, await storeByKey(ctx, ctx.actor.storeKey))
  await ctx.db
    .insert(funnelCounts)
    .values({
      storeId: store.id,
      day: localDateOf(ctx.now, store.timeZone),
      step,
      category: category ?? '',
      count: 1,
    })
    .onConflictDoUpdate({
      target: [funnelCounts.storeId, funnelCounts.day, funnelCounts.step, funnelCounts.category],
      set: { count: plus(funnelCounts.count) },
    })
}
