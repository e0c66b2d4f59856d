import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { leads } from '../../tables/leads.ts'

/** `hidden`: still open, but it no longer reaches the store, whose settings may have changed. */
export type WhyGone = 'taken' | 'withdrawn' | 'closed' | 'hidden'

/** Why a lead that a seller could see a moment ago is no longer theirs to see. Only after a refused write of theirs. */
export async function whyGone(ctx: Ctx<Seller>, leadId: string): Promise<WhyGone> {
  const [lead] = await ctx.db
    .select({ status: leads.status, closedReason: leads.closedReason })
    .from(leads)
    .where(eq(leads.id, leadId))
  if (lead?.closedReason === 'withdrawn') return 'withdrawn'
  if (!lead || lead.status === 'closed') return 'closed'
  return lead.status === 'open' ? 'hidden' : 'taken'
}
