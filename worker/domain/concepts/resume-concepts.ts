import { and, asc, inArray, lt } from 'drizzle-orm'
import { MINUTE } from '#shared/dates.ts'
import type { Ctx } from '../../context.ts'
import { conceptJobs } from '../../tables/concepts.ts'

/** Longer than any room is at work on a picture. */
const SILENT_MS = 15 * MINUTE
/** Few at a time: cron comes again. */
const BATCH = 10

/** Opens the rooms of pictures that were ordered and that a killed worker left unmade. */
export async function resumeConcepts(ctx: Ctx): Promise<number> {
  const left = await ctx.db
    .select({ id: conceptJobs.id })
    .from(conceptJobs)
    .where(
      and(inArray(conceptJobs.state, ['waiting', 'drawing']), lt(conceptJobs.createdAt, ctx.now - SILENT_MS)),
    )
    .orderBy(asc(conceptJobs.createdAt))
    .limit(BATCH)
  // One that fails again keeps none of the others.
  await Promise.allSettled(left.map(({ id }) => toItsEnd(ctx, id)))
  return left.length
}

async function toItsEnd(ctx: Ctx, conceptId: string): Promise<void> {
  for await (const { name } of ctx.rooms.watch(conceptId, -1))
    if (name === 'final' || name === 'error') return
}
