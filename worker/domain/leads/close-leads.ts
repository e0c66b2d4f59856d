import { OPEN_ORDER_STATUSES, UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { manyIds } from '../../platform/db/guarded.ts'
import { CHUNK, inChunks } from '../../platform/db/in-chunks.ts'
import { assignments, events } from '../assignments/schema.ts'
import { outbox } from '../notifications/schema.ts'
import { senderOfLead } from './sender-of-lead.ts'
import { leads } from './schema.ts'

/** Nobody is on it: a store that still looks keeps the time it was promised, and the lead closes after that. */
const CLOSES = sql`(status = 'open' and not exists (select 1 from ${assignments} a where a.lead_id = leads.id
  and a.status in ${[...UNANSWERED_STATUSES, ...OPEN_ORDER_STATUSES]}))`

/**
 * Leads whose 30 days are over leave the pool, and close with word to the customer where no store is on them. In
 * chunks of one batch each. @returns how many were looked at.
 */
export const closeLeads = (ctx: BulkCtx): Promise<number> =>
  inChunks(async () => {
    const { db, now } = ctx
    const due = sql`id in (select id from ${leads} where pool_until <= ${now} order by pool_until limit ${CHUNK})`
    const closings = manyIds(ctx, 'event')
    const [, , , looked] = await db.batch([
      db.run(sql`insert into ${events} (id, lead_id, action, from_status, to_status, actor_kind, created_at)
        select ${manyIds(ctx, 'event').next}, id, 'leave_pool', status, status, 'system', ${now}
        from ${leads} where ${due} and in_pool = 1`),
      db.run(sql`insert into ${events} (id, lead_id, action, from_status, to_status, actor_kind, created_at)
        select ${closings.next}, id, 'close', status, 'closed', 'system', ${now} from ${leads} where ${due} and ${CLOSES}`),
      db.run(sql`insert into ${outbox} (id, key, kind, store_id, lead_id, created_at, due_at)
        select ${manyIds(ctx, 'outbox').next}, 'customer_nobody:' || leads.id || ':', 'customer_nobody', ${senderOfLead}, leads.id, ${now}, ${now}
        from ${leads} where id in (select lead_id from ${events} where ${closings.made(sql`id`)}) on conflict (key) do nothing`),
      db.run(sql`update ${leads} set in_pool = 0, pool_until = null,
        closed_reason = iif(${CLOSES}, 'expired', closed_reason), status = iif(${CLOSES}, 'closed', status),
        closing_warn_at = null, updated_at = ${now} where ${due}`),
    ])
    return looked.rowsAffected
  })
