import { type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { CHUNK, inChunks } from '../../platform/db/in-chunks.ts'
import { writeBulk } from '../../platform/db/write.ts'
import { giveUpLeads } from './give-up-leads.ts'
import { rearmClosing } from './rearm-closing.ts'
import { moveAssignments } from '../assignments/move-assignments.ts'

/**
 * Lets every offer and review lapse whose time is up, in chunks of one batch each. Killed anywhere and run again,
 * each still lapses once and each mail is keyed once. @returns how many lapsed.
 */
export const lapseAssignments = (ctx: BulkCtx): Promise<number> =>
  inChunks(async () => {
    const due = sql`respond_by <= ${ctx.now} order by respond_by limit ${CHUNK}`
    const { lapsed } = await writeBulk(ctx, lapse(ctx, due))
    return lapsed.event.rowsAffected
  })

/**
 * What lapsing writes: the assignments, then what becomes of leads their home store gave up. `which` narrows the
 * unanswered `assignments`.
 */
export function lapse(ctx: BulkCtx, where: SQL) {
  const { moved, statements } = moveAssignments(ctx, 'lapse', {
    where,
    by: ctx.actor,
    // By vacation it isn't counted against the store.
    set: { lapsedAt: ctx.actor.kind === 'system' ? ctx.now : null },
  })
  return { lapsed: statements, closing: rearmClosing(ctx, moved), leads: giveUpLeads(ctx, moved) }
}
