import { and, eq, exists, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { guardedInsert } from '../../platform/db/guarded.ts'
import { Unbound } from '../../platform/db/statements.ts'
import { writeBulk } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { type AuditEntry, auditEntries } from '../../tables/audit.ts'
import { askWhether, requireStill, stillOwner } from '../sellers/still-owner.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

type Change = {
  set: Partial<Store>
  action: string
  detail?: AuditEntry['detail']
  /** A condition on the store's row that must hold at that moment. */
  still?: SQL
  /** Who may, by the database at that moment: owners, unless it says otherwise. */
  may?: SQL
}

/**
 * A change of the store's own row, for one write: whether they may, who did it, then under that the columns. `entered`
 * holds once it was written.
 */
export function storeChange(ctx: Ctx<Seller>, { set, action, detail, still, may = stillOwner(ctx) }: Change) {
  const mine = eq(stores.id, ctx.actor.storeId)
  const entry = auditEntry(ctx, action, detail)
  const holds = and(exists(rowsOf(stores, and(mine, still))), may)
  const entered = audited(entry)
  const statements = {
    asked: new Unbound(askWhether(ctx, may)),
    entered: guardedInsert(ctx.db, auditEntries, entry, holds),
    changed: ctx.db.update(stores).set(set).where(and(mine, entered)),
  }
  return { entered, statements }
}

/** Writes the columns named and no other, with its audit entry. @returns whether `still` held; who may not is refused. */
export async function changeStore(ctx: Ctx<Seller>, change: Change): Promise<boolean> {
  const { asked, entered } = await writeBulk(ctx, storeChange(ctx, change).statements)
  requireStill(asked)
  return entered.rowsAffected === 1
}
