import { and, eq, exists, isNotNull } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { batch } from '../../platform/db/write.ts'
import { auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { askWhether, requireStill, stillOwner } from '../sellers/still-owner.ts'
import { aiAccounts } from '../../tables/spending.ts'
import { allOf, rowsOf } from '../../platform/db/conditions.ts'

/** Forgets the store's own key and its server. Where the service has a key, pictures go on with that. */
export async function removeAiKey(ctx: Ctx<Seller>): Promise<void> {
  requireOwner(ctx)
  const server = { baseUrl: null, draftModel: null, finalModel: null, edits: true }
  const may = stillOwner(ctx)
  const isMine = eq(aiAccounts.storeId, ctx.actor.storeId)
  const hasKey = exists(rowsOf(aiAccounts, and(isMine, isNotNull(aiAccounts.keySealed))))
  const { asked } = await batch(ctx, {
    asked: askWhether(ctx, may),
    entered: insertWhere(ctx.db, auditEntries, auditEntry(ctx, 'remove_ai_key'), allOf(hasKey, may)),
    account: ctx.db
      .update(aiAccounts)
      .set({ keySealed: null, keyHint: null, ...server, restsUntil: null, restsFor: null })
      .where(and(isMine, may)),
  })
  requireStill(asked)
}
