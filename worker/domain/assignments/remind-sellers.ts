import { type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { manyIds } from '../../platform/db/guarded.ts'
import { CHUNK, inChunks } from '../../platform/db/in-chunks.ts'
import { batch } from '../../platform/db/write.ts'
import type { SellerMailKind } from '../outbox/mail-kinds.ts'
import { outbox } from '../../tables/outbox.ts'
import { assignments } from '../../tables/assignments.ts'

type Reminder = {
  kind: SellerMailKind
  /** When it is due; cleared, whether or not it still had to be said. */
  at: SQL
  /** The deadline it is about: each is reminded of once. */
  deadline: SQL
  /** Whether there is still something to remind of. */
  holds: SQL
}

/**
 * Mails the stores whose reminder is due, in chunks of one batch each. One that comes too late to help is left
 * out. @returns how many were looked at.
 */
export const remindSellers = (ctx: BulkCtx, { kind, at, deadline, holds }: Reminder): Promise<number> =>
  inChunks(async () => {
    const { db, now } = ctx
    const due = sql`id in (select id from ${assignments} where ${at} <= ${now} order by ${at} limit ${CHUNK})`
    const { cleared } = await batch(ctx, {
      mails:
        db.run(sql`insert into ${outbox} (id, key, kind, store_id, lead_id, assignment_id, created_at, due_at)
        select ${manyIds(ctx, 'outbox').next}, ${kind} || ':' || lead_id || ':' || id || ':' || ${deadline}, ${kind}, store_id, lead_id, id, ${now}, ${now}
        from ${assignments} where ${due} and ${holds} on conflict (key) do nothing`),
      cleared: db.run(sql`update ${assignments} set ${at} = null where ${due}`),
    })
    return cleared.rowsAffected
  })
