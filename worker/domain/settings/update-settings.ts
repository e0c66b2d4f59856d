import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { changesOf } from '../audit/changes-of.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { readStore } from '../stores/read-store.ts'
import { saveSettings } from './save-settings.ts'
import { stores } from '../../tables/stores.ts'
import { settingsFrom, type TypedSettings } from './settings.ts'

/**
 * Saves the store's settings; every value out of range is refused by name and nothing is saved. Going on vacation lets
 * go of every offer and review at once; accepted orders are untouched. Amounts are of the currency the store has while
 * they are written: one that changes in that moment is a `conflict`.
 */
export async function updateSettings(ctx: Ctx<Seller>, typed: TypedSettings): Promise<void> {
  requireOwner(ctx)
  const store = await readStore(ctx)
  const { set, fields } = changesOf(store, settingsFrom(typed, store))
  if (fields === '') return
  const how = { action: 'update_settings', detail: { fields }, still: eq(stores.currency, store.currency) }
  if (!(await saveSettings(ctx, { changes: set, ...how }))) throw new Refusal('conflict')
}
