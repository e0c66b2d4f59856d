import { canMoveLead } from '#shared/lead/lead-status.ts'
import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { Ctx, Customer } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { assignments } from '../../tables/assignments.ts'
import { mailAbout } from '../outbox/mail-about.ts'
import { loseAssignments } from './lose-others.ts'
import { moveLeads } from './move-leads.ts'
import { portalLead } from './portal-lead.ts'
import { leads } from '../../tables/leads.ts'

/**
 * The customer takes their request back: it closes, and every store that was on it has lost it and is told. Doing
 * it again, or after it closed by itself, changes nothing; once a quote was accepted it is a conflict.
 */
export const withdrawLead = (ctx: Ctx<Customer>): Promise<void> =>
  retryOnce(async () => {
    const { id, status, senderId } = await portalLead(ctx)
    if (status === 'closed') return
    if (!canMoveLead('withdraw', status, 'customer')) throw new Refusal('conflict')
    const { moved, statements } = moveLeads(ctx, 'withdraw', {
      where: and(eq(leads.id, id), notExists(agreedOn(ctx, id))),
      set: { closedReason: 'withdrawn' },
    })
    await write(ctx, {
      withdrawn: statements,
      lost: loseAssignments(ctx, and(eq(assignments.leadId, id), moved.happened), 'seller_cancelled'),
      mail: mailAbout(ctx, moved, { kind: 'customer_withdrawn', storeId: sql`${senderId}` }),
    })
  })

/** A store makes the piece, or has made it. */
const agreedOn = ({ db }: Ctx, leadId: string) =>
  db
    .select({ one: sql`1` })
    .from(assignments)
    .where(and(eq(assignments.leadId, leadId), inArray(assignments.status, ['in_production', 'completed'])))
