import { and, eq, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../audit/schema.ts'
import { requireOwner } from './require-owner.ts'
import { invitations } from './schema.ts'
import { stillOwner } from './still-owner.ts'

/** Takes an invitation back: its link opens nothing from now on. */
export async function revokeInvitation(ctx: Ctx<Seller>, { id }: { id: string }): Promise<void> {
  requireOwner(ctx)
  const mine = and(eq(invitations.id, id), eq(invitations.storeId, ctx.actor.storeId))
  const entry = auditEntry(ctx, 'revoke_invitation')
  const isThere = sql`exists (select 1 from ${invitations} where ${mine}) and ${stillOwner(ctx)}`
  const [written] = await ctx.db.batch([
    insertWhere(ctx.db, auditEntries, entry, isThere),
    ctx.db.delete(invitations).where(and(mine, audited(entry))),
  ])
  if (written.rowsAffected === 0) throw notFound()
}
