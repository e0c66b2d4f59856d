import { and, eq, exists } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { guardedInsert } from '../../platform/db/guarded.ts'
import { writeIfHeld } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { requireOwner } from './require-owner.ts'
import { invitations } from '../../tables/sellers.ts'
import { stillOwner } from './still-owner.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/** Takes an invitation back: its link opens nothing from now on. */
export async function revokeInvitation(ctx: Ctx<Seller>, { id }: { id: string }): Promise<void> {
  requireOwner(ctx)
  const mine = and(eq(invitations.id, id), eq(invitations.storeId, ctx.actor.storeId))
  const entry = auditEntry(ctx, 'revoke_invitation')
  const holds = and(exists(rowsOf(invitations, mine)), stillOwner(ctx))
  const revoked = await writeIfHeld(ctx, {
    entered: guardedInsert(ctx.db, auditEntries, entry, holds),
    invitation: ctx.db.delete(invitations).where(and(mine, audited(entry))),
  })
  if (!revoked) throw notFound()
}
