import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import type { Recorded } from '../events/record-events.ts'
import { mailAbout } from '../outbox/mail-about.ts'
import { stores } from '../../tables/stores.ts'
import { moveLeads } from './move-leads.ts'
import { leads } from '../../tables/leads.ts'

/** The customer agreed that others may see it, and its home store lets go of leads. */
export const mayBeReleased = (db: BulkCtx['db']): SQL => {
  const letsGo = db
    .select({ one: sql`1` })
    .from(stores)
    .where(and(eq(stores.id, leads.homeStoreId), eq(stores.networkRelease, true)))
  return sql`(${leads.networkConsent} = 1 and exists ${letsGo})`
}

/** By declining or lapsing, its home store let go of what was offered to it; a lead it met in the pool is not its to give up. */
const HOME_GAVE_UP = sql`recorded.from_status = 'offered' and recorded.store_id = ${leads.homeStoreId}`

/**
 * What becomes of leads that their home store gave up under these events: into the pool where that was agreed and
 * their days there are not over, otherwise closed. Either way the customer is told.
 */
export function giveUpLeads(ctx: BulkCtx, givenUp: Recorded) {
  const mayGo = mayBeReleased(ctx.db)
  const isHeld = and(HOME_GAVE_UP, eq(leads.status, 'open'), eq(leads.inPool, false))
  const about = { after: givenUp, storeId: sql`${leads.homeStoreId}` }
  const released = moveLeads(ctx, 'release', {
    ...about,
    where: and(isHeld, mayGo, gt(leads.poolUntil, ctx.now)),
    set: { inPool: true },
  })
  // After the release: what is in the pool now is held by nobody.
  const closed = moveLeads(ctx, 'close', {
    ...about,
    where: isHeld,
    set: { closedReason: sql`iif(${mayGo}, 'expired', 'nobody')` },
  })
  return {
    released: released.statements,
    closed: closed.statements,
    releasedMail: mailAbout(ctx, released.moved, { kind: 'customer_released' }),
    closedMail: mailAbout(ctx, closed.moved, { kind: 'customer_nobody' }),
  }
}
