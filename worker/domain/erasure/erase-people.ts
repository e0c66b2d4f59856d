import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { assignments } from '../../tables/assignments.ts'
import { messages } from '../../tables/conversations.ts'
import { forgetThrough } from '../customers/forget-through.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'

/**
 * Takes the person out of everything around the leads of `erased` (a condition on `leads`): directories, messages,
 * mails not yet sent, reasons in free words, and last their contact.
 */
export function erasePeople({ db, now }: Ctx, erased: SQL) {
  const ids = sql`(select id from ${leads} where ${erased})`
  const entries = sql`(store_id, email) in (select a.store_id, c.email from lead_contacts c
    cross join assignments a on a.lead_id = c.lead_id where c.lead_id in ${ids})`
  return {
    ...forgetThrough({ db }, { entries, gone: ids }),
    messages: db.run(
      sql`delete from ${messages} where assignment_id in (select id from ${assignments} where lead_id in ${ids})`,
    ),
    mails: db.run(
      sql`delete from ${outbox} where lead_id in ${ids} and sent_at is null and kind like 'customer%'`,
    ),
    reasons:
      db.run(sql`update ${assignments} set decline_note = null, cancel_reason = null where lead_id in ${ids}
      and (decline_note is not null or cancel_reason is not null)`),
    contacts:
      db.run(sql`update ${leadContacts} set name = '', email = '', phone = null, location = null, message = null,
      erased_at = ${now} where lead_id in ${ids} and erased_at is null`),
  }
}
