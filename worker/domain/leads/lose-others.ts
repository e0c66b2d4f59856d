import { UNANSWERED_STATUSES } from '#shared/lead/assignment-status.ts'
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { moveAssignments } from '../assignments/move-assignments.ts'
import { assignments } from '../../tables/assignments.ts'
import type { Recorded } from '../events/record-events.ts'
import type { SellerMailKind } from '../outbox/mail-kinds.ts'
import { mailAbout } from '../outbox/mail-about.ts'
import { leads } from '../../tables/leads.ts'

const unanswered = [...UNANSWERED_STATUSES]

/** When the last slot has gone: everyone still deciding has lost the lead, each with its event and its mail. */
export function loseOthers(ctx: BulkCtx, leadId: string, winnerId: string, { happened }: Recorded) {
  const full = ctx.db
    .select({ one: sql`1` })
    .from(leads)
    .where(and(eq(leads.id, leadId), eq(leads.status, 'claimed')))
  return loseAssignments(
    ctx,
    and(
      eq(assignments.leadId, leadId),
      ne(assignments.id, winnerId),
      inArray(assignments.status, unanswered),
      happened,
      sql`exists ${full}`,
    ),
  )
}

/** Assignments that are lost, each with its event. `which` is a condition on `assignments`, bound to an event. */
export const loseUntold = (ctx: BulkCtx, where: SQL | undefined) =>
  moveAssignments(ctx, 'lose', { where, by: { kind: 'system' } })

/** The same, each with its mail: `engagedMail` is what a store reads that had accepted. */
export function loseAssignments(
  ctx: BulkCtx,
  where: SQL | undefined,
  engagedMail: SellerMailKind = 'seller_lead_lost',
) {
  const { moved, statements } = loseUntold(ctx, where)
  const kind = sql`iif(recorded.from_status in ${unanswered}, 'seller_lead_lost', ${engagedMail})`
  return { ...statements, mails: mailAbout(ctx, moved, { kind }) }
}
