import { and, eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { sellers } from '../../tables/sellers.ts'

/** Somebody of the same store; anybody else is a 404. */
export async function findColleague(ctx: Ctx<Seller>, sellerId: string) {
  const [row] = await ctx.db
    .select({ id: sellers.id, role: sellers.role })
    .from(sellers)
    .where(and(eq(sellers.id, sellerId), eq(sellers.storeId, ctx.actor.storeId)))
  return found(row)
}
