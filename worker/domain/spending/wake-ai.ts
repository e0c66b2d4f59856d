import { and, eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { batch } from '../../platform/db/write.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { askWhether, requireStill, stillOwner } from '../sellers/still-owner.ts'
import { aiAccounts } from '../../tables/spending.ts'

/** Ends the rest after a refusal: the next shopper's picture tries again. */
export async function wakeAi(ctx: Ctx<Seller>): Promise<void> {
  requireOwner(ctx)
  const may = stillOwner(ctx)
  const { asked } = await batch(ctx, {
    asked: askWhether(ctx, may),
    account: ctx.db
      .update(aiAccounts)
      .set({ restsUntil: null, restsFor: null })
      .where(and(eq(aiAccounts.storeId, ctx.actor.storeId), may)),
  })
  requireStill(asked)
}
