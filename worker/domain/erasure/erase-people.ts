import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { assignments } from '../assignments/schema.ts'
import { messages } from '../conversations/schema.ts'
import { knownThrough } from '../customers/known-through.ts'
import { customers } from '../customers/schema.ts'
import { leadContacts, leads } from '../leads/schema.ts'
import { outbox } from '../notifications/schema.ts'

/** Who a store still knows by this address through another lead than those of `erased`. */
const otherLeads = (erased: SQL): SQL => sql`from lead_contacts c
  cross join assignments a on a.lead_id = c.lead_id and a.store_id = customers.store_id
  where c.email = customers.email and ${knownThrough} and c.lead_id not in (select id from ${leads} where ${erased})`

/**
 * Takes the person out of everything around the leads of `erased` (a condition on `leads`): directories, messages,
 * mails not yet sent, reasons in free words, and last their contact.
 */
export function erasePeople({ db, now }: Ctx, erased: SQL) {
  const ids = sql`(select id from ${leads} where ${erased})`
  const entries = sql`(store_id, email) in (select a.store_id, c.email from lead_contacts c
    cross join assignments a on a.lead_id = c.lead_id where c.lead_id in ${ids})`
  const others = otherLeads(erased)
  return [
    db.run(sql`delete from ${customers} where ${entries} and not exists (select 1 ${others})`),
    db.run(
      sql`update ${customers} set last_lead_id = (select max(c.lead_id) ${others}) where ${entries} and last_lead_id in ${ids}`,
    ),
    db.run(
      sql`delete from ${messages} where assignment_id in (select id from ${assignments} where lead_id in ${ids})`,
    ),
    db.run(sql`delete from ${outbox} where lead_id in ${ids} and sent_at is null and kind like 'customer%'`),
    db.run(sql`update ${assignments} set decline_note = null, cancel_reason = null where lead_id in ${ids}
      and (decline_note is not null or cancel_reason is not null)`),
    db.run(sql`update ${leadContacts} set name = '', email = '', phone = null, location = null, message = null,
      erased_at = ${now} where lead_id in ${ids} and erased_at is null`),
  ] as const
}
