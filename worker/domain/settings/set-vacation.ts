import { ne } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { stillSeller } from '../sellers/still-owner.ts'
import { saveSettings } from './save-settings.ts'
import { stores } from '../../tables/stores.ts'

/**
 * Goes on vacation, which lets go of every offer and review at once, or comes back. Every other setting stays; said
 * twice, it is done and noted once. Anybody who works in the store may.
 */
export async function setVacation(ctx: Ctx<Seller>, { vacation }: { vacation: boolean }): Promise<void> {
  const action = vacation ? 'begin_vacation' : 'end_vacation'
  const still = ne(stores.vacation, vacation)
  await saveSettings(ctx, { changes: { vacation }, action, still, may: stillSeller(ctx) })
}
