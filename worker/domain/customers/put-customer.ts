import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { customers } from '../../tables/customers.ts'

/**
 * Notes that a store knows the person who sent a lead, under the event of the same batch that makes it so. Of
 * several leads the newest is kept.
 */
export const putCustomer = (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { storeId, leadId }: { storeId: string; leadId: string },
  guard: SQL,
) =>
  db.run(sql`insert into ${customers} (store_id, email, last_lead_id, last_lead_at, created_at)
    select ${storeId}, lower(c.email), l.id, l.created_at, ${now}
    from ${leads} l join ${leadContacts} c on c.lead_id = l.id where l.id = ${leadId} and c.erased_at is null and ${guard}
    on conflict (store_id, email) do update set last_lead_id = excluded.last_lead_id, last_lead_at = excluded.last_lead_at
    where excluded.last_lead_at >= last_lead_at`)
