import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { outboxRow } from '../notifications/outbox-row.ts'
import { outbox } from '../notifications/schema.ts'
import { stores } from '../stores/schema.ts'
import { leads } from './schema.ts'

/** Whether a lead its home store gave up may go to others: the customer agreed, and the store lets go of leads. */
export const mayBeReleased = sql`(network_consent = 1 and exists (select 1 from ${stores} where stores.id = leads.home_store_id and network_release = 1))`

/** The home store gave the lead up: into the pool where that was agreed, otherwise closed and the customer told. */
export function releaseLead(ctx: Ctx, lead: { id: string; homeStoreId: string | null }, then: SQL) {
  const mail = outboxRow(ctx, 'customer_nobody', {
    leadId: lead.id,
    ...(lead.homeStoreId ? { storeId: lead.homeStoreId } : {}),
  })
  const closed = sql`${then} and exists (select 1 from ${leads} where id = ${lead.id} and status = 'closed')`
  return {
    mail,
    statements: [
      ctx.db.run(sql`update ${leads} set in_pool = ${mayBeReleased},
        status = case when ${mayBeReleased} then 'open' else 'closed' end, updated_at = ${ctx.now}
        where id = ${lead.id} and status = 'open' and ${then}`),
      insertWhere(ctx.db, outbox, mail, closed),
    ],
  }
}
