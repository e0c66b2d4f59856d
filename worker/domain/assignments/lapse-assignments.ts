import { POOL_LIFE } from '#shared/lead/timers.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { manyIds } from '../../platform/db/guarded.ts'
import { CHUNK, inChunks } from '../../platform/db/in-chunks.ts'
import { giveUpLeads } from '../leads/give-up-leads.ts'
import { leads } from '../leads/schema.ts'
import { actorId } from './assignment-event.ts'
import { assignments, events } from './schema.ts'

/**
 * Lets every offer and review lapse whose time is up, in chunks of one batch each. Killed anywhere and run again,
 * each still lapses once and each mail is keyed once. @returns how many lapsed.
 */
export const lapseAssignments = (ctx: BulkCtx): Promise<number> =>
  inChunks(async () => {
    const due = sql`respond_by <= ${ctx.now} order by respond_by limit ${CHUNK}`
    const [lapsed] = await ctx.db.batch(lapseStatements(ctx, due))
    return lapsed.rowsAffected
  })

/**
 * What lapsing writes: the events first, then the assignments under them, then what becomes of leads their home
 * store gave up. `which` narrows the unanswered `assignments`.
 */
export function lapseStatements(ctx: BulkCtx, which: SQL) {
  const { db, now } = ctx
  const lapses = manyIds(ctx, 'event')
  const lapsed = sql`from ${events} where ${lapses.made(sql`id`)}`
  return [
    db.run(sql`insert into ${events} (id, lead_id, assignment_id, store_id, action, from_status, to_status, actor_kind, actor_id, created_at)
      select ${lapses.next}, lead_id, id, store_id, 'lapse', status, 'auto_declined', ${ctx.actor.kind}, ${actorId(ctx.actor)}, ${now}
      from (select id, lead_id, store_id, status from ${assignments} where status in ('offered', 'reviewing') and ${which})`),
    db.run(sql`update ${assignments} set status = 'auto_declined', respond_by = null, warn_at = null,
      lapsed_at = ${ctx.actor.kind === 'system' ? now : null}, updated_at = ${now}
      where id in (select assignment_id ${lapsed})`),
    // A lead that is out of the pool waits for nobody else: the closing timer looks at it once more.
    db.run(sql`update ${leads} set pool_until = created_at + ${POOL_LIFE}
      where id in (select lead_id ${lapsed}) and status = 'open' and in_pool = 0 and pool_until is null`),
    ...giveUpLeads(ctx, lapses.made(sql`gave.id`)),
  ] as const
}
