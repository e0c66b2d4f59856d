import { and, eq, notExists } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { insertWhere, guardedInsert } from '../../platform/db/guarded.ts'
import { writeIfHeld } from '../../platform/db/write.ts'
import { audited } from '../audit/audit-entry.ts'
import { type AuditEntry, auditEntries } from '../../tables/audit.ts'
import { stillOwner } from '../sellers/still-owner.ts'
import { type AiAccount, aiAccounts } from '../../tables/spending.ts'
import { allOf, rowsOf } from '../../platform/db/conditions.ts'

/** Writes the columns named, of an account that may not be there yet, with its audit entry; only for who owns the store. */
export async function writeAiAccount(
  ctx: Ctx<Seller>,
  entry: AuditEntry,
  set: Partial<AiAccount>,
): Promise<void> {
  const { storeId } = ctx.actor
  const isMine = eq(aiAccounts.storeId, storeId)
  const isMissing = notExists(rowsOf(aiAccounts, isMine))
  const written = await writeIfHeld(ctx, {
    entered: guardedInsert(ctx.db, auditEntries, entry, stillOwner(ctx)),
    opened: insertWhere(ctx.db, aiAccounts, { storeId }, allOf(audited(entry), isMissing)),
    account: ctx.db
      .update(aiAccounts)
      .set(set)
      .where(and(isMine, audited(entry))),
  })
  if (!written) throw new Refusal('forbidden')
}
