import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { type AuditEntry, auditEntries } from '../audit/schema.ts'
import { type Store, stores } from './schema.ts'

type Change = {
  set: Partial<Store>
  action: string
  detail?: AuditEntry['detail']
  /** A condition on the store's row that must hold at that moment. */
  still?: SQL
}

/** The two statements of a change of the store's own row, for one batch: who did it, then under that the columns. */
export function storeChange(ctx: Ctx<Seller>, { set, action, detail, still = sql`true` }: Change) {
  const mine = eq(stores.id, ctx.actor.storeId)
  const entry = auditEntry(ctx, action, detail)
  const holds = sql`exists (select 1 from ${stores} where ${and(mine, still)})`
  return [
    insertWhere(ctx.db, auditEntries, entry, holds),
    ctx.db
      .update(stores)
      .set(set)
      .where(and(mine, audited(entry))),
  ] as const
}

/** Writes the columns named and no other, with its audit entry. @returns whether `still` held. */
export async function changeStore(ctx: Ctx<Seller>, change: Change): Promise<boolean> {
  const [entry] = await ctx.db.batch(storeChange(ctx, change))
  return entry.rowsAffected === 1
}
