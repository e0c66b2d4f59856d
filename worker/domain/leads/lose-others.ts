import { ASSIGNMENT_TRANSITIONS } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { happened, sqlId } from '../../platform/db/guarded.ts'
import { assignments, events } from '../assignments/schema.ts'
import { leads } from './schema.ts'

const UNANSWERED = sql.join(
  ASSIGNMENT_TRANSITIONS.lapse.from.map((status) => sql`${status}`),
  sql`, `,
)

/** When the last slot has gone: everyone still deciding has lost the lead, each with its event. */
export function loseOthers(ctx: Ctx, leadId: string, winnerId: string, eventId: string) {
  const full = sql`${happened(eventId)} and exists (select 1 from ${leads} where id = ${leadId} and status = 'claimed')`
  return [
    ctx.db
      .run(sql`insert into ${events} (id, lead_id, assignment_id, store_id, action, from_status, to_status, actor_kind, created_at)
      select ${sqlId('event', ctx.now)}, lead_id, id, store_id, 'lose', status, 'lost', 'system', ${ctx.now}
      from ${assignments} where lead_id = ${leadId} and id <> ${winnerId} and status in (${UNANSWERED}) and ${full}`),
    ctx.db
      .run(sql`update ${assignments} set status = 'lost', respond_by = null, warn_at = null, updated_at = ${ctx.now}
      where lead_id = ${leadId} and id <> ${winnerId} and status in (${UNANSWERED}) and ${full}`),
  ]
}
