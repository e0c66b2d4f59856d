import { type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { manyIds } from '../../platform/db/guarded.ts'
import { actorId } from '../assignments/assignment-event.ts'
import { events } from '../assignments/schema.ts'
import { outbox } from '../notifications/schema.ts'
import { stores } from '../stores/schema.ts'
import { leads } from './schema.ts'

/** The customer agreed that others may see it, and its home store lets go of leads. */
export const AGREED = sql`(network_consent = 1 and exists (select 1 from ${stores} where stores.id = leads.home_store_id and network_release = 1))`

/**
 * What becomes of leads that were offered to their home store and it gave up by declining or lapsing (one it met in
 * the pool is not its to give up): into the pool where that was agreed and
 * their days there are not over, otherwise closed; either way the customer is told. `gave` says which events gave
 * them up, as a condition on `gave`. The last statement's rows are the ids of the mails.
 */
export function giveUpLeads(ctx: BulkCtx, gave: SQL) {
  const { db, now } = ctx
  const released = sql`(${AGREED} and pool_until > ${now})`
  const [told, mails] = [manyIds(ctx, 'event'), manyIds(ctx, 'outbox')]
  return [
    db.run(sql`insert into ${events} (id, lead_id, store_id, action, from_status, to_status, actor_kind, actor_id, created_at)
      select ${told.next}, leads.id, home_store_id, iif(${released}, 'release', 'close'), status, iif(${released}, 'open', 'closed'),
        ${ctx.actor.kind}, ${actorId(ctx.actor)}, ${now}
      from ${events} gave cross join ${leads} on leads.id = gave.lead_id and home_store_id = gave.store_id
      where ${gave} and gave.from_status = 'offered' and status = 'open' and in_pool = 0`),
    db.run(sql`update ${leads} set in_pool = told.action = 'release', status = told.to_status,
      closed_reason = case when told.action = 'release' then null when ${AGREED} then 'expired' else 'nobody' end,
      pool_until = iif(told.action = 'release', pool_until, null),
      closing_warn_at = iif(told.action = 'release', closing_warn_at, null), updated_at = ${now}
      from ${events} told where ${told.made(sql`told.id`)} and leads.id = told.lead_id`),
    db.run(sql`insert into ${outbox} (id, key, kind, store_id, lead_id, created_at, due_at)
      select ${mails.next}, kind || ':' || lead_id || ':', kind, store_id, lead_id, ${now}, ${now}
      from (select iif(action = 'release', 'customer_released', 'customer_nobody') kind, store_id, lead_id
        from ${events} where ${told.made(sql`id`)}) where true on conflict (key) do nothing returning id`),
  ] as const
}
