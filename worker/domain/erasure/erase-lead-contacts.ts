import { LIVE_STATUSES } from '#shared/lead/assignment-status.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { sqlId } from '../../platform/db/guarded.ts'
import { actorId } from '../assignments/assignment-event.ts'
import { assignments, events } from '../assignments/schema.ts'
import { loseAssignments } from '../leads/lose-others.ts'
import { leadContacts, leads } from '../leads/schema.ts'
import { eraseDesigns } from './erase-design.ts'
import { erasePeople } from './erase-people.ts'
import { idList } from './id-list.ts'

/** Whoever was looking at it has lost it; the lead is open to nobody. What is left of it names nobody. */
function closeStatements(ctx: Ctx, erased: SQL) {
  const { db, now } = ctx
  const ids = sql`(select id from ${leads} where ${erased})`
  return [
    ...loseAssignments(ctx, sql`lead_id in ${ids} and status = 'reviewing'`),
    db.run(sql`update ${leads} set description = '', spec = json_remove(spec, '$.engraving'), reference_count = 0,
      advice = (select json_group_array(json(value)) from json_each(advice)
        where json_extract(value, '$.field') not like 'engraving%'),
      status = case when status in ('open', 'claimed') then 'closed' else status end,
      closed_reason = case when status in ('open', 'claimed') then 'withdrawn' else closed_reason end,
      in_pool = 0, pool_until = null, closing_warn_at = null, updated_at = ${now} where ${erased}`),
  ] as const
}

/**
 * The statements that erase the people behind these leads, for one batch: the event of each lead first, if `guard`
 * holds and nobody is dealing with any of them; the rest happens only to leads that have it. What must be kept is the
 * piece, its price and its dates. Erasing twice changes nothing more. Files go by `filesToGo`.
 */
export function eraseLeadContacts(ctx: Ctx, leadIds: readonly string[], guard: SQL) {
  const { db, now, actor } = ctx
  const ids = idList(leadIds)
  const erased = sql`leads.id in ${ids} and exists (select 1 from events e
    where e.lead_id = leads.id and e.action = 'erase')`
  return [
    db.run(sql`insert into ${events} (id, lead_id, action, from_status, to_status, actor_kind, actor_id, created_at)
      select ${sqlId('event', now)}, l.id, 'erase', l.status,
        case when l.status in ('open', 'claimed') then 'closed' else l.status end, ${actor.kind}, ${actorId(actor)}, ${now}
      from ${leads} l join ${leadContacts} c on c.lead_id = l.id
      where l.id in ${ids} and c.erased_at is null and ${guard} and ${nobodyDealsWith(ids)}`),
    ...closeStatements(ctx, erased),
    ...eraseDesigns(ctx, erased),
    ...erasePeople(ctx, erased),
  ] as const
}

const nobodyDealsWith = (ids: SQL): SQL =>
  sql`not exists (select 1 from ${assignments} where lead_id in ${ids} and status in ${LIVE_STATUSES})`
