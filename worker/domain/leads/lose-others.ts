import { ASSIGNMENT_TRANSITIONS, UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { happened, manyIds } from '../../platform/db/guarded.ts'
import { assignments, events } from '../assignments/schema.ts'
import type { SellerMailKind } from '../notifications/mail-kinds.ts'
import { outbox } from '../notifications/schema.ts'
import { leads } from './schema.ts'

const UNANSWERED = sql`${[...UNANSWERED_STATUSES]}`

/** When the last slot has gone: everyone still deciding has lost the lead, each with its event and its mail. */
export const loseOthers = (ctx: BulkCtx, leadId: string, winnerId: string, eventId: string) =>
  loseAssignments(
    ctx,
    sql`lead_id = ${leadId} and id <> ${winnerId} and status in ${UNANSWERED} and ${happened(eventId)}
      and exists (select 1 from ${leads} where id = ${leadId} and status = 'claimed')`,
  )

/**
 * Assignments that are lost, as the table allows, each with its event; `which` is a condition on `assignments`, and
 * `lost` the events that tell of them, for the statements after.
 */
export function loseQuietly({ db, now, random }: BulkCtx, which: SQL) {
  const losses = manyIds({ now, random }, 'event')
  const lost = sql`from ${events} where ${losses.made(sql`id`)}`
  const statements = [
    db.run(sql`insert into ${events} (id, lead_id, assignment_id, store_id, action, from_status, to_status, actor_kind, created_at)
      select ${losses.next}, lead_id, id, store_id, 'lose', status, 'lost', 'system', ${now}
      from ${assignments} where status in ${[...ASSIGNMENT_TRANSITIONS.lose.from]} and ${which}`),
    db.run(sql`update ${assignments} set status = 'lost', respond_by = null, warn_at = null, reply_due = null,
      reply_mail_at = null, updated_at = ${now} where id in (select assignment_id ${lost})`),
  ] as const
  return { statements, lost }
}

/**
 * The same, each with its mail: `engagedMail` is what a store reads that had accepted. The last statement's rows are
 * the mails' ids.
 */
export function loseAssignments(ctx: BulkCtx, which: SQL, engagedMail: SellerMailKind = 'seller_lead_lost') {
  const { db, now } = ctx
  const { statements, lost } = loseQuietly(ctx, which)
  const mails = manyIds(ctx, 'outbox')
  return [
    ...statements,
    db.run(sql`insert into ${outbox} (id, key, kind, store_id, lead_id, assignment_id, created_at, due_at)
      select ${mails.next}, kind || ':' || lead_id || ':' || assignment_id, kind, store_id, lead_id, assignment_id, ${now}, ${now}
      from (select iif(from_status in ${UNANSWERED}, 'seller_lead_lost', ${engagedMail}) kind, store_id, lead_id, assignment_id
        ${lost}) where true on conflict (key) do nothing returning id`),
  ] as const
}
