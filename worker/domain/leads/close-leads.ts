import { OPEN_ORDER_STATUSES, UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { and, asc, eq, inArray, lte, notExists, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { CHUNK, inChunks } from '../../platform/db/in-chunks.ts'
import { Unbound } from '../../platform/db/statements.ts'
import { writeBulk } from '../../platform/db/write.ts'
import { assignments } from '../../tables/assignments.ts'
import { mailAbout } from '../outbox/mail-about.ts'
import { moveLeads } from './move-leads.ts'
import { senderOfRecorded } from './sender-of-lead.ts'
import { leads } from '../../tables/leads.ts'

/** A store that still looks keeps the time it was promised, and the lead closes after that. */
const storesOnIt = ({ db }: BulkCtx) =>
  db
    .select({ one: sql`1` })
    .from(assignments)
    .where(
      and(
        eq(assignments.leadId, leads.id),
        inArray(assignments.status, [...UNANSWERED_STATUSES, ...OPEN_ORDER_STATUSES]),
      ),
    )

/**
 * Leads whose 30 days are over leave the pool, and close with word to the customer where no store is on them. In
 * chunks of one batch each. @returns how many were looked at.
 */
export const closeLeads = (ctx: BulkCtx): Promise<number> =>
  inChunks(async () => {
    const { db, now } = ctx
    const due = db
      .select({ id: leads.id })
      .from(leads)
      .where(lte(leads.poolUntil, now))
      .orderBy(asc(leads.poolUntil))
      .limit(CHUNK)
    const isDue = inArray(leads.id, due)
    const left = moveLeads(ctx, 'leave_pool', { where: and(isDue, eq(leads.inPool, true)) })
    const closed = moveLeads(ctx, 'close', {
      where: and(isDue, eq(leads.status, 'open'), notExists(storesOnIt(ctx))),
      set: { closedReason: 'expired' },
    })
    const over = { inPool: false, poolUntil: null, closingWarnAt: null, updatedAt: now }
    const { looked } = await writeBulk(ctx, {
      left: left.statements.event,
      closing: closed.statements.event,
      mails: mailAbout(ctx, closed.moved, { kind: 'customer_nobody', storeId: senderOfRecorded }),
      // All that are due at once, as long as that still says which they are: those beyond the chunk keep their time.
      looked: new Unbound(db.update(leads).set(over).where(isDue)),
      closed: closed.statements.row,
    })
    return looked.rowsAffected
  })
