import { sql, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { writeBulk } from '../../platform/db/write.ts'
import { lapse } from '../leads/lapse-assignments.ts'
import type { AuditEntry } from '../../tables/audit.ts'
import { requireStill } from '../sellers/still-owner.ts'
import { changeStore, storeChange } from './change-store.ts'
import type { Store } from '../../tables/stores.ts'

type Save = { changes: Partial<Store>; action: string; detail?: AuditEntry['detail']; still: SQL; may?: SQL }

/**
 * Writes the columns named and no other, in one round trip; going on vacation lapses open offers in the same batch.
 * @returns whether `still` held; where it did not, nothing was written.
 */
export async function saveSettings(ctx: Ctx<Seller>, { changes, ...how }: Save) {
  const { storeId } = ctx.actor
  const change = { set: changes, ...how }
  if (!changes.vacation) return changeStore(ctx, change)
  const { entered: away, statements } = storeChange(ctx, change)
  const { asked, entered } = await writeBulk(ctx, {
    ...statements,
    lapsed: lapse(ctx, sql`store_id = ${storeId} and ${away}`),
  })
  requireStill(asked)
  return entered.rowsAffected === 1
}
