import { and, count, eq, exists, gt, gte, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { assignments } from '../../tables/assignments.ts'
import { forgetThrough } from '../customers/forget-through.ts'
import type { Recorded } from '../events/record-events.ts'
import { storeCounts } from '../../tables/stores.ts'
import { answerLead } from './answer-lead.ts'
import { loseUntold } from './lose-others.ts'
import { moveLeads } from './move-leads.ts'
import { rearmClosing } from './rearm-closing.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { isHome, type SellerLead, sellerLead } from './seller-lead.ts'

/** So many stores of the pool must call a lead spam before it closes for all: one may be wrong. */
const STORES_AGREE = 2

/**
 * A seller calls a lead spam: it leaves their lists and every number of theirs. The home store's word closes it, in the
 * pool that of two stores who have taken orders; nobody is mailed. What was accepted can't be marked. A second click
 * changes nothing.
 */
export const markSpam = (ctx: Ctx<Seller>, input: { leadId: string }): Promise<void> =>
  retryOnce(async () => {
    const found = await sellerLead(ctx, input.leadId)
    if (found.assignment && found.assignment.spamAt !== null) return
    // The customer's page tells of events, and is nobody's place to read “spam”: the row says it, the event is a decline.
    const { moved: marked, statements } = answerLead(ctx, 'decline', found, {
      answeredAt: ctx.now,
      declineReason: 'other',
      declineNote: 'Spam',
      spamAt: ctx.now,
    })
    await write(ctx, {
      marked: statements,
      ...forgetSender(ctx, found.lead.id, marked),
      closing: rearmClosing(ctx, marked),
      ...closeSpam(ctx, found, marked),
    })
  })

/** Somebody the store knows by this lead alone is nobody it knows. */
const forgetSender = (ctx: Ctx<Seller>, leadId: string, { happened }: Recorded) =>
  forgetThrough(ctx, {
    entries: sql`store_id = ${ctx.actor.storeId} and ${happened}
      and email = (select email from ${leadContacts} where lead_id = ${leadId})`,
    gone: sql`(${leadId})`,
  })

/** Enough stores call it spam. Only one that has ever taken an order on has a say for others: anybody can open two. */
function enoughAgree({ db }: Ctx<Seller>, leadId: string): SQL {
  const tookOrders = db
    .select({ one: sql`1` })
    .from(storeCounts)
    .where(
      and(
        eq(storeCounts.storeId, assignments.storeId),
        eq(storeCounts.name, 'ever_accepted'),
        gt(storeCounts.value, 0),
      ),
    )
  const marks = db
    .select({ marks: count() })
    .from(assignments)
    .where(and(eq(assignments.leadId, leadId), isNotNull(assignments.spamAt), exists(tookOrders)))
  return gte(sql`${marks}`, STORES_AGREE)
}

/** Closes a lead that its home store, or enough stores of the pool, call spam; who still looked at it has lost it. */
function closeSpam(ctx: Ctx<Seller>, { lead, store }: SellerLead, marked: Recorded) {
  const { id } = lead
  const agreed = isHome(lead, store) ? undefined : enoughAgree(ctx, id)
  const untaken = and(eq(leads.id, id), eq(leads.status, 'open'), eq(leads.slotsTaken, 0))
  const { moved: closed, statements } = moveLeads(ctx, 'close', {
    where: and(marked.happened, agreed, untaken),
    set: { closedReason: 'spam' },
    by: { kind: 'system' },
  })
  return {
    closed: statements,
    lost: loseUntold(ctx, and(eq(assignments.leadId, id), closed.happened)).statements,
    // It leaves every number: of those, too, who declined it or let it lapse.
    uncounted: ctx.db
      .update(assignments)
      .set({ spamAt: ctx.now })
      .where(
        and(
          eq(assignments.leadId, id),
          isNull(assignments.spamAt),
          isNull(assignments.acceptedAt),
          closed.happened,
        ),
      ),
  }
}
