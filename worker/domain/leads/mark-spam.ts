import { createId } from '#shared/ids.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { happened, insertWhere } from '../../platform/db/guarded.ts'
import { putAssignment } from '../assignments/put-assignment.ts'
import { assignments, events } from '../assignments/schema.ts'
import { forgetThrough } from '../customers/forget-through.ts'
import { storeCounts } from '../stores/schema.ts'
import { beginAnswer } from './begin-answer.ts'
import { canStillAct } from './can-still-act.ts'
import { closeAfterPool } from './close-after-pool.ts'
import { loseQuietly } from './lose-others.ts'
import { leadContacts, leads } from './schema.ts'
import { goneMeanwhile, isHome, sellerLead } from './seller-lead.ts'

/** So many stores of the pool must call a lead spam before it closes for all: one may be wrong. */
const STORES_AGREE = 2
/** Only a store that has ever taken an order on has a say for others: anybody can open two. */
const HAS_A_SAY = sql`exists (select 1 from ${storeCounts} c where c.store_id = ${assignments}.store_id
  and c.name = 'ever_accepted' and c.value > 0)`
/**
 * A seller calls a lead spam: it leaves their lists and every number of theirs. The home store's word closes it, in
 * the pool that of two stores who have taken orders; nobody is mailed. What was accepted can't be marked. A second click changes nothing.
 */
export async function markSpam(ctx: Ctx<Seller>, input: { leadId: string }, triesLeft = 1): Promise<void> {
  const around = await sellerLead(ctx, input.leadId)
  const { lead, assignment, store } = around
  if (assignment && assignment.spamAt !== null) return
  // The customer's page tells of events, and is nobody's place to read “spam”: the row says it, the event is a decline.
  const { which, event: marked } = beginAnswer(ctx, 'decline', around)
  const [written] = await ctx.db.batch([
    insertWhere(ctx.db, events, marked, canStillAct(ctx, around)),
    putAssignment(
      ctx,
      which,
      {
        status: 'declined',
        respondBy: null,
        warnAt: null,
        answeredAt: ctx.now,
        declineReason: 'other',
        declineNote: 'Spam',
        spamAt: ctx.now,
      },
      marked.id,
    ),
    ...forgetCustomer(ctx, lead.id, marked.id),
    closeAfterPool(ctx, lead.id, marked.id),
    ...closeSpam(ctx, lead.id, isHome(lead, store), marked.id),
  ])
  if (written.rowsAffected === 0 && triesLeft > 0)
    return markSpam(ctx, input, triesLeft - 1).catch(goneMeanwhile)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
}

/** Somebody the store knows by this lead alone is nobody it knows. */
const forgetCustomer = (ctx: Ctx<Seller>, leadId: string, markedId: string) =>
  forgetThrough(ctx, {
    entries: sql`store_id = ${ctx.actor.storeId} and ${happened(markedId)}
      and email = (select email from ${leadContacts} where lead_id = ${leadId})`,
    gone: sql`(${leadId})`,
  })

/** Closes a lead that its home store, or enough stores of the pool, call spam; who still looked at it has lost it. */
function closeSpam(ctx: Ctx<Seller>, leadId: string, home: boolean, markedId: string) {
  const { db, now } = ctx
  const agreed: SQL = home
    ? happened(markedId)
    : sql`${happened(markedId)} and (select count(*) from ${assignments} where lead_id = ${leadId} and spam_at is not null and ${HAS_A_SAY}) >= ${STORES_AGREE}`
  const closed = {
    id: createId('event', now, ctx.random),
    leadId,
    action: 'close',
    fromStatus: 'open',
    toStatus: 'closed',
    actorKind: 'system',
    createdAt: now,
  }
  const stillOpen = sql`exists (select 1 from ${leads} where id = ${leadId} and status = 'open' and slots_taken = 0)`
  const then = happened(closed.id)
  return [
    insertWhere(db, events, closed, sql`${agreed} and ${stillOpen}`),
    db.run(sql`update ${leads} set status = 'closed', in_pool = 0, closed_reason = 'spam', pool_until = null, closing_warn_at = null,
      updated_at = ${now} where id = ${leadId} and ${then}`),
    ...loseQuietly(ctx, sql`lead_id = ${leadId} and ${then}`).statements,
    // It leaves every number: of those, too, who declined it or let it lapse.
    db.run(sql`update ${assignments} set spam_at = ${now}
      where lead_id = ${leadId} and spam_at is null and accepted_at is null and ${then}`),
  ]
}
