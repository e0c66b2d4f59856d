import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { sqlId } from '../../platform/db/guarded.ts'
import { mayBeReleased } from '../leads/release-lead.ts'
import { leads } from '../leads/schema.ts'
import { outbox } from '../notifications/schema.ts'
import { actorId } from './assignment-event.ts'
import { assignments, events } from './schema.ts'

const CHUNK = 2_000

/**
 * Lets every offer and review lapse whose time is up, in chunks of one batch each. Killed anywhere and run again,
 * each still lapses once and each mail is keyed once. @returns how many lapsed.
 */
export async function lapseAssignments(ctx: Ctx): Promise<number> {
  let total = 0
  for (;;) {
    const lapsed = await lapseChunk(ctx)
    total += lapsed
    if (lapsed < CHUNK) return total
  }
}

async function lapseChunk(ctx: Ctx): Promise<number> {
  const due = sql`${assignments.id} in (select id from ${assignments} where status in ('offered', 'reviewing')
    and respond_by <= ${ctx.now} order by respond_by limit ${CHUNK})`
  const [lapsed] = await ctx.db.batch(lapseStatements(ctx, due))
  return lapsed.rowsAffected
}

/**
 * What lapsing writes: the event first, then the assignment under it, then the lead its home store gave up, then
 * the mail to a customer whom nobody will answer. `which` is a condition on `assignments`.
 */
export function lapseStatements(ctx: Ctx, which: SQL) {
  const { db, now } = ctx
  const lapsed = sql`exists (select 1 from ${events} e where e.lead_id = assignments.lead_id
    and e.assignment_id = assignments.id and e.action = 'lapse')`
  // First by the index on what lapsed now, then by whose it was: never a scan of all leads.
  const givenUp = sql`leads.id in (select lead_id from ${assignments} where status = 'auto_declined' and updated_at = ${now})
    and exists (select 1 from ${assignments} a where a.lead_id = leads.id and a.store_id = leads.home_store_id
      and a.status = 'auto_declined' and a.updated_at = ${now})`
  return [
    db.run(sql`insert into ${events} (id, lead_id, assignment_id, store_id, action, from_status, to_status, actor_kind, actor_id, created_at)
      select ${sqlId('event', now)}, lead_id, id, store_id, 'lapse', status, 'auto_declined', ${ctx.actor.kind}, ${actorId(ctx.actor)}, ${now}
      from ${assignments} where status in ('offered', 'reviewing') and ${which}`),
    db.run(sql`update ${assignments} set status = 'auto_declined', respond_by = null, warn_at = null,
      lapsed_at = ${ctx.actor.kind === 'system' ? now : null}, updated_at = ${now}
      where status in ('offered', 'reviewing') and ${which} and ${lapsed}`),
    db.run(sql`update ${leads} set in_pool = ${mayBeReleased},
      status = case when ${mayBeReleased} then 'open' else 'closed' end, updated_at = ${now}
      where status = 'open' and in_pool = 0 and ${givenUp}`),
    db.run(sql`insert into ${outbox} (id, key, kind, store_id, lead_id, created_at, due_at)
      select ${sqlId('outbox', now)}, 'customer_nobody:' || id || ':', 'customer_nobody',
      home_store_id, id, ${now}, ${now} from ${leads}
      where status = 'closed' and updated_at = ${now} and ${givenUp} on conflict (key) do nothing`),
  ] as const
}
