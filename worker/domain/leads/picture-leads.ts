import { asc, isNull } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { pictureLead } from './picture-lead.ts'
import { leads } from './schema.ts'

/** Few at a time: each is a second of drawing, and cron comes again. */
const BATCH = 5

/** Draws what a killed worker left undrawn. @returns how many. */
export async function pictureLeads(ctx: Ctx): Promise<number> {
  const waiting = await ctx.db
    .select({ id: leads.id })
    .from(leads)
    .where(isNull(leads.conceptId))
    .orderBy(asc(leads.createdAt))
    .limit(BATCH)
  for (const { id } of waiting) await pictureLead(ctx, { leadId: id })
  return waiting.length
}
