import { themeSchema } from '#shared/contract/config.ts'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal } from '../../errors.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { changeStore } from './change-store.ts'
import type { StoreTheme } from '../../tables/stores.ts'

/** How the designer looks on the store's pages. */
export async function updateTheme(ctx: Ctx<Seller>, theme: StoreTheme): Promise<void> {
  requireOwner(ctx)
  const parsed = themeSchema.safeParse(theme)
  if (!parsed.success) throw fieldRefusal(String(parsed.error.issues[0]?.path[0] ?? 'theme'), 'invalid_value')
  await changeStore(ctx, { set: { theme: parsed.data }, action: 'update_look' })
}
