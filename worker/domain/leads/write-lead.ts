import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { type Attempt, attemptRow, forgetExpired, writeOnce } from '../../platform/db/idempotency.ts'
import { guardedInsert, insertMail, insertWhere } from '../../platform/db/guarded.ts'
import { Unbound } from '../../platform/db/statements.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { putCustomer } from '../customers/put-customer.ts'
import { concepts } from '../../tables/concepts.ts'
import { designs } from '../../tables/designs.ts'
import { outbox } from '../../tables/outbox.ts'
import { idempotencyKeys } from '../../tables/idempotency-keys.ts'
import { type Store, stores } from '../../tables/stores.ts'
import type { NewLead } from './new-lead.ts'
import { leadContacts, leads } from '../../tables/leads.ts'

/**
 * Still true at the moment of writing: the design is unsent and the one that was read, its picture is there, the
 * book is current, and a home lead's store takes leads.
 */
const guardFor = ({ lead, assignment, revision }: NewLead, store: Store) => {
  const picture = lead.conceptId
    ? sql` and exists (select 1 from ${concepts} where id = ${lead.conceptId})`
    : sql``
  const takes = assignment ? sql` and accepting = 1 and vacation = 0` : sql``
  return sql`exists (select 1 from ${designs} where id = ${lead.designId} and lead_id is null and revision = ${revision})${picture}
    and exists (select 1 from ${stores} where id = ${store.id} and price_book_id = ${lead.priceBookId}${takes})`
}

/** The one write a lead is born in. @returns whether it was; `false` leaves nothing behind. */
export async function writeLead(ctx: Ctx, attempt: Attempt, rows: NewLead, store: Store): Promise<boolean> {
  const { db } = ctx
  const { lead, received, assignment, offered } = rows
  const isReceived = sql`exists (select 1 from ${events} where ${eq(events.id, received.id)})`
  const written = await writeOnce(ctx, {
    expired: new Unbound(forgetExpired(db, attempt)),
    received: guardedInsert(db, events, received, guardFor(rows, store)),
    attempt: insertWhere(db, idempotencyKeys, attemptRow(attempt, lead.id), isReceived),
    lead: insertWhere(db, leads, lead, isReceived),
    contact: insertWhere(db, leadContacts, rows.contact, isReceived),
    assignment: assignment && insertWhere(db, assignments, assignment, isReceived),
    offered: offered && guardedInsert(db, events, offered, isReceived),
    customer: assignment && putCustomer(ctx, assignment, isReceived),
    mails: Object.fromEntries(
      rows.mails.map((mail) => [mail.kind, insertMail(db, outbox, mail, isReceived)]),
    ),
    design: db
      .update(designs)
      .set({ leadId: lead.id, spec: lead.spec, updatedAt: ctx.now })
      .where(and(eq(designs.id, lead.designId), isReceived)),
  })
  return written !== null
}
