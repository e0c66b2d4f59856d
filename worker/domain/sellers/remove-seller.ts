import { and, eq, exists } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { guardedInsert } from '../../platform/db/guarded.ts'
import { writeIfHeld } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { findColleague } from './find-colleague.ts'
import { requireOwner } from './require-owner.ts'
import { accounts, invitations, sellers, sessions } from '../../tables/sellers.ts'
import { otherOwner, stillOwner } from './still-owner.ts'
import { teamRefusal } from './team-refusal.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/**
 * Ends a colleague's access: seller, password, sessions and whom they invited go in one batch. What they did stays. Nobody removes
 * themselves, and a store never loses its last owner. A browser they are signed in with follows within
 * `COOKIE_CACHE_SECONDS`.
 */
export async function removeSeller(ctx: Ctx<Seller>, { sellerId }: { sellerId: string }): Promise<void> {
  requireOwner(ctx)
  const { id } = await findColleague(ctx, sellerId)
  if (id === ctx.actor.sellerId) throw teamRefusal('yourself')
  const { db } = ctx
  const mine = and(eq(sellers.id, id), eq(sellers.storeId, ctx.actor.storeId))
  const entry = auditEntry(ctx, 'remove_seller')
  const holds = and(exists(rowsOf(sellers, mine)), otherOwner(ctx, id), stillOwner(ctx))
  const removed = await writeIfHeld(ctx, {
    entered: guardedInsert(db, auditEntries, entry, holds),
    sessions: db.delete(sessions).where(and(eq(sessions.userId, id), audited(entry))),
    accounts: db.delete(accounts).where(and(eq(accounts.userId, id), audited(entry))),
    invitations: db.delete(invitations).where(and(eq(invitations.invitedBy, id), audited(entry))),
    seller: db.delete(sellers).where(and(mine, audited(entry))),
  })
  if (!removed) throw teamRefusal('changed')
}
