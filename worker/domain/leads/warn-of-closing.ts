import { OPEN_ORDER_STATUSES } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { manyIds } from '../../platform/db/guarded.ts'
import { CHUNK, inChunks } from '../../platform/db/in-chunks.ts'
import { batch } from '../../platform/db/write.ts'
import { assignments } from '../../tables/assignments.ts'
import { outbox } from '../../tables/outbox.ts'
import { senderOfLead } from './sender-of-lead.ts'
import { leads } from '../../tables/leads.ts'

/** Open, its end still ahead, and no store has taken it on; one that only looks may let it go again. */
const NOBODY_YET = sql`status = 'open' and not exists (select 1 from ${assignments} a where a.lead_id = leads.id
  and a.status in ${[...OPEN_ORDER_STATUSES]})`

/**
 * Tells customers that their request is about to close, in chunks of one batch each; one that has closed by now,
 * or that a store has taken on, is left out. @returns how many were looked at.
 */
export const warnOfClosing = (ctx: BulkCtx): Promise<number> =>
  inChunks(async () => {
    const { db, now } = ctx
    const due = sql`id in (select id from ${leads} where closing_warn_at <= ${now} order by closing_warn_at limit ${CHUNK})`
    const { looked } = await batch(ctx, {
      mails: db.run(sql`insert into ${outbox} (id, key, kind, store_id, lead_id, created_at, due_at)
        select ${manyIds(ctx, 'outbox').next}, 'customer_closing_soon:' || leads.id || ':', 'customer_closing_soon', ${senderOfLead}, leads.id, ${now}, ${now}
        from ${leads} where ${due} and pool_until > ${now} and ${NOBODY_YET} on conflict (key) do nothing`),
      looked: db.run(sql`update ${leads} set closing_warn_at = null where ${due}`),
    })
    return looked.rowsAffected
  })
