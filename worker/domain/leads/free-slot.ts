import { ENGAGED_STATUSES, UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { CLOSING_WARNING, POOL_LIFE } from '#shared/lead/timers.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { assignments } from '../assignments/schema.ts'
import { AGREED } from './give-up-leads.ts'
import { leads } from './schema.ts'
import { LEAD_SELLER_SLOTS } from './slots.ts'

type Left = { leadId: string; assignmentId: string; won: boolean }

/**
 * A lead without the store that gave its order back, under that event: slots are what the others hold, it is in the
 * pool where it may be and still is young enough, and it closes where nobody is left or it had been won.
 */
export function freeSlot(ctx: Ctx, { leadId, assignmentId, won }: Left, then: SQL) {
  const { now } = ctx
  const others = sql`${assignments} o where o.lead_id = leads.id and o.id <> ${assignmentId}`
  const engaged = sql`${others} and o.status in ${[...ENGAGED_STATUSES]}`
  const live = sql`${others} and o.status in ${[...UNANSWERED_STATUSES, ...ENGAGED_STATUSES]}`
  const held = sql`case when exists (select 1 from ${engaged} and o.store_id = leads.home_store_id)
    then ${LEAD_SELLER_SLOTS} else (select count(*) from ${engaged}) end`
  const pools = won ? sql`0` : sql`(created_at > ${now - POOL_LIFE} and (in_pool = 1 or ${AGREED}))`
  const stays = won ? sql`0` : sql`(${pools} or exists (select 1 from ${live}))`
  const warnAt = sql`created_at + ${POOL_LIFE - CLOSING_WARNING}`
  return ctx.db.run(sql`update ${leads} set slots_taken = ${held}, in_pool = ${pools},
    status = case when not ${stays} then 'closed' when ${held} >= ${LEAD_SELLER_SLOTS} then 'claimed' else 'open' end,
    closed_reason = case when not ${stays} then 'cancelled' end,
    pool_until = case when ${stays} then created_at + ${POOL_LIFE} end,
    closing_warn_at = case when ${stays} and ${warnAt} > ${now} then ${warnAt} end,
    updated_at = ${now}
    where id = ${leadId} and status in ('open', 'claimed', 'won') and ${then}`)
}
