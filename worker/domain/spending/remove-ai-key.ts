import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { aiAccounts } from './schema.ts'

/** Forgets the store's own key and its server. Where the service has a key, pictures go on with that. */
export async function removeAiKey(ctx: Ctx<Seller>): Promise<void> {
  requireOwner(ctx)
  const server = { baseUrl: null, draftModel: null, finalModel: null, edits: true }
  await ctx.db
    .update(aiAccounts)
    .set({ keySealed: null, keyHint: null, ...server, restsUntil: null, restsFor: null })
    .where(eq(aiAccounts.storeId, ctx.actor.storeId))
}
