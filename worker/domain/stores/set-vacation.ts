import type { Ctx, Seller } from '../../context.ts'
import { saveSettings } from './save-settings.ts'

/** Goes on vacation, which lets go of every offer and review at once, or comes back. Every other setting stays. */
export const setVacation = (ctx: Ctx<Seller>, { vacation }: { vacation: boolean }): Promise<void> =>
  saveSettings(ctx, { vacation })
