import { eq, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { lapseStatements } from '../assignments/lapse-assignments.ts'
import { stores } from './schema.ts'
import type { Settings } from './update-settings.ts'

/** Writes the columns named and no other, in one round trip; going on vacation lapses open offers in the same batch. */
export async function saveSettings(ctx: Ctx<Seller>, changes: Partial<Settings>): Promise<void> {
  const { storeId } = ctx.actor
  const save = ctx.db.update(stores).set(changes).where(eq(stores.id, storeId))
  if (!changes.vacation) await save
  else await ctx.db.batch([save, ...lapseStatements(ctx, sql`store_id = ${storeId}`)])
}
