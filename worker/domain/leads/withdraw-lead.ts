import { createId } from '#shared/ids.ts'
import { sql } from 'drizzle-orm'
import type { Ctx, Customer } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { happened, idsOf, insertWhere } from '../../platform/db/guarded.ts'
import { assignments, events } from '../assignments/schema.ts'
import { outboxRow } from '../notifications/outbox-row.ts'
import { outbox } from '../notifications/schema.ts'
import { loseAssignments } from './lose-others.ts'
import { portalLead } from './portal-lead.ts'
import { leads } from './schema.ts'

/**
 * The customer takes their request back: it closes, and every store that was on it has lost it and is told. Doing
 * it again, or after it closed by itself, changes nothing; once a quote was accepted it is a conflict.
 */
export async function withdrawLead(ctx: Ctx<Customer>): Promise<void> {
  const { id, status, senderId } = await portalLead(ctx)
  if (status === 'closed') return
  const { db, now } = ctx
  const eventId = createId('event', now, ctx.random)
  const then = happened(eventId)
  const mail = outboxRow(ctx, 'customer_withdrawn', {
    leadId: id,
    ...(senderId ? { storeId: senderId } : {}),
  })
  const [written, , , lost] = await db.batch([
    db.run(sql`insert into ${events} (id, lead_id, action, from_status, to_status, actor_kind, created_at)
      select ${eventId}, id, 'withdraw', status, 'closed', 'customer', ${now} from ${leads}
      where id = ${id} and status in ('open', 'claimed') and not exists (select 1 from ${assignments} a
        where a.lead_id = leads.id and a.status in ('in_production', 'completed'))`),
    ...loseAssignments(ctx, sql`lead_id = ${id} and ${then}`, 'seller_cancelled'),
    db.run(sql`update ${leads} set status = 'closed', closed_reason = 'withdrawn', in_pool = 0, pool_until = null,
      closing_warn_at = null, updated_at = ${now} where id = ${id} and ${then}`),
    insertWhere(db, outbox, mail, then),
  ])
  if (written.rowsAffected === 0) return refuse(ctx)
  ctx.background(ctx.nudgeMail([mail.id, ...idsOf(lost)]))
}

/** Their other tab may have been first; otherwise a store is making the piece. */
async function refuse(ctx: Ctx<Customer>): Promise<void> {
  const { status } = await portalLead(ctx)
  if (status !== 'closed') throw new Refusal('conflict')
}
