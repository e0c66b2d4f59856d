import { and, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm'
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
  const ids = db.select({ id: leads.id }).from(leads).where(erased)
  const entries = sql`(store_id, email) in (select a.store_id, c.email from lead_contacts c
    cross join assignments a on a.lead_id = c.lead_id where c.lead_id in ${ids})`
  const theirs = db.select({ id: assignments.id }).from(assignments).where(inArray(assignments.leadId, ids))
  const hasReason = or(isNotNull(assignments.declineNote), isNotNull(assignments.cancelReason))
  const nobody = { name: '', email: '', phone: null, location: null, message: null }
  return {
    ...forgetThrough({ db }, { entries, gone: ids }),
    messages: db.delete(messages).where(inArray(messages.assignmentId, theirs)),
    mails: db
      .delete(outbox)
      .where(and(inArray(outbox.leadId, ids), isNull(outbox.sentAt), like(outbox.kind, 'customer%'))),
    reasons: db
      .update(assignments)
      .set({ declineNote: null, cancelReason: null })
      .where(and(inArray(assignments.leadId, ids), hasReason)),
    contacts: db
      .update(leadContacts)
      .set({ ...nobody, erasedAt: now })
      .where(and(inArray(leadContacts.leadId, ids), isNull(leadContacts.erasedAt))),
  }
}
