import { eq, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { audited } from '../audit/audit-entry.ts'
import { type AuditEntry, auditEntries } from '../audit/schema.ts'
import { stillOwner } from '../sellers/still-owner.ts'
import { type AiAccount, aiAccounts } from './schema.ts'

/** Writes the columns named, of an account that may not be there yet, with its audit entry; only for who owns the store. */
export async function writeAiAccount(
  ctx: Ctx<Seller>,
  entry: AuditEntry,
  set: Partial<AiAccount>,
): Promise<void> {
  const { storeId } = ctx.actor
  const isMine = eq(aiAccounts.storeId, storeId)
  const isMissing = sql`not exists (select 1 from ${aiAccounts} where ${isMine})`
  const [written] = await ctx.db.batch([
    insertWhere(ctx.db, auditEntries, entry, stillOwner(ctx)),
    insertWhere(ctx.db, aiAccounts, { storeId }, sql`${audited(entry)} and ${isMissing}`),
    ctx.db
      .update(aiAccounts)
      .set(set)
      .where(sql`${isMine} and ${audited(entry)}`),
  ])
  if (written.rowsAffected === 0) throw new Refusal('forbidden')
}
