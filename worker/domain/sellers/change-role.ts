import { and, eq, exists, ne } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { guardedInsert } from '../../platform/db/guarded.ts'
import { writeIfHeld } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { findColleague } from './find-colleague.ts'
import { requireOwner } from './require-owner.ts'
import { invitations, sellers } from '../../tables/sellers.ts'
import { otherOwner, stillOwner } from './still-owner.ts'
import { teamRefusal } from './team-refusal.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

type Input = { sellerId: string; role: 'owner' | 'staff' }

/**
 * Makes a colleague owner or staff; a store never loses its last owner, and whom somebody invited as an owner is not
 * invited any more. Their open session knows it within a minute.
 */
export async function changeRole(ctx: Ctx<Seller>, { sellerId, role }: Input): Promise<void> {
  requireOwner(ctx)
  const colleague = await findColleague(ctx, sellerId)
  if (colleague.role === role) return
  const mine = and(eq(sellers.id, sellerId), eq(sellers.storeId, ctx.actor.storeId), ne(sellers.role, role))
  const entry = auditEntry(ctx, 'change_role', { sellerId, role })
  const stays = role === 'owner' ? undefined : otherOwner(ctx, sellerId)
  const holds = and(exists(rowsOf(sellers, mine)), stays, stillOwner(ctx))
  const changed = await writeIfHeld(ctx, {
    entered: guardedInsert(ctx.db, auditEntries, entry, holds),
    seller: ctx.db
      .update(sellers)
      .set({ role, updatedAt: new Date(ctx.now) })
      .where(and(mine, audited(entry))),
    invitations: ctx.db.delete(invitations).where(and(eq(invitations.invitedBy, sellerId), audited(entry))),
  })
  if (!changed) throw teamRefusal(role === 'staff' ? 'last_owner' : 'changed')
}
