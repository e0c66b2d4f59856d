import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { pictureLead } from './picture-lead.ts'
import { leads } from '../../tables/leads.ts'
import { plus } from '../../platform/db/conditions.ts'

/** Few at a time: each is a second of drawing, and cron comes again. */
const BATCH = 5
/** Then a lead's picture is left to the operator, who sees how many there are. */
export const MAX_PICTURE_ATTEMPTS = 5

/** Draws what a killed worker left undrawn; one that fails is counted and keeps no other from its turn. */
export async function pictureLeads(ctx: Ctx): Promise<number> {
  const waiting = await ctx.db
    .select({ id: leads.id })
    .from(leads)
    .where(and(isNull(leads.conceptId), lt(leads.pictureAttempts, MAX_PICTURE_ATTEMPTS)))
    .orderBy(asc(leads.pictureAttempts), asc(leads.createdAt))
    .limit(BATCH)
  let drawn = 0
  for (const { id } of waiting) if (await attempt(ctx, id)) drawn++
  return drawn
}

async function attempt(ctx: Ctx, leadId: string): Promise<boolean> {
  try {
    await ctx.db
      .update(leads)
      .set({ pictureAttempts: plus(leads.pictureAttempts) })
      .where(eq(leads.id, leadId))
    await pictureLead(ctx, { leadId })
    return true
  } catch (error) {
    ctx.log({ level: 'error', requestId: ctx.requestId, timer: 'pictured', leadId, ...describeError(error) })
    return false
  }
}
