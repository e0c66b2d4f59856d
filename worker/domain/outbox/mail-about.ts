import { type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { manyIds } from '../../platform/db/guarded.ts'
import { MailInsert } from '../../platform/db/statements.ts'
import type { Recorded } from '../events/record-events.ts'
import type { LeadMailKind } from './mail-kinds.ts'
import { outbox } from '../../tables/outbox.ts'

type About = {
  kind: LeadMailKind | SQL
  /** Who writes, or is written to; without it the store of the event. */
  storeId?: SQL
  /** For a mail that goes out again each time: what tells one time from another. */
  keyedBy?: SQL
}

/** A mail for each of the events, `recorded`: one whatever is retried, by its key. */
export function mailAbout(
  ctx: BulkCtx,
  { fromEvents }: Recorded,
  { kind, storeId, keyedBy }: About,
): MailInsert {
  const { now } = ctx
  const again = keyedBy ? sql` || ':' || ${keyedBy}` : sql``
  const mails = manyIds(ctx, 'outbox')
  return new MailInsert(
    ctx.db.run(sql`insert into ${outbox} (id, key, kind, store_id, lead_id, assignment_id, created_at, due_at)
      select ${mails.next}, kind || ':' || lead_id || ':' || coalesce(assignment_id, '')${again}, kind, store_id, lead_id,
        assignment_id, ${now}, ${now}
      from (select recorded.id, ${kind} kind, ${storeId ?? sql`recorded.store_id`} store_id, recorded.lead_id, recorded.assignment_id ${fromEvents})
      where true on conflict (key) do nothing returning id`),
  )
}
