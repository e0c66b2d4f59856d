import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { type Store, stores } from '../../tables/stores.ts'

/** The seller's own store. */
export async function readStore(ctx: Ctx<Seller>): Promise<Store> {
  const rows = await ctx.db.select().from(stores).where(eq(stores.id, ctx.actor.storeId))
  return found(rows[0])
}
