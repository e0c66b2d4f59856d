import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { changedFields } from '../audit/changed-fields.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { readStore } from './read-store.ts'
import { saveSettings } from './save-settings.ts'
import { stores } from './schema.ts'
import { settingsFrom, type TypedSettings } from './settings.ts'

/**
 * Saves the store's settings; every value out of range is refused by name and nothing is saved. Going on vacation lets
 * go of every offer and review at once; accepted orders are untouched. Amounts are of the currency the store has while
 * they are written: one that changes in that moment is a `conflict`.
 */
export async function updateSettings(ctx: Ctx<Seller>, typed: TypedSettings): Promise<void> {
  requireOwner(ctx)
  const store = await readStore(ctx)
  const changes = settingsFrom(typed, store.currency)
  const fields = changedFields(store, changes)
  if (fields.length === 0) return
  const still = eq(stores.currency, store.currency)
  const detail = { fields: fields.join(' ') }
  if (!(await saveSettings(ctx, { changes, action: 'update_settings', detail, still })))
    throw new Refusal('conflict')
}
