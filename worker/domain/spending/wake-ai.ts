import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { aiAccounts } from './schema.ts'

/** Ends the rest after a refusal: the next shopper's picture tries again. */
export async function wakeAi(ctx: Ctx<Seller>): Promise<void> {
  requireOwner(ctx)
  await ctx.db
    .update(aiAccounts)
    .set({ restsUntil: null, restsFor: null })
    .where(eq(aiAccounts.storeId, ctx.actor.storeId))
}
