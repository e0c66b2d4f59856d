import { themeSchema } from '#shared/contract/config.ts'
import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal } from '../../errors.ts'
import { type StoreTheme, stores } from './schema.ts'

/** How the designer looks on the store's pages. */
export async function updateTheme(ctx: Ctx<Seller>, theme: StoreTheme): Promise<void> {
  const parsed = themeSchema.safeParse(theme)
  if (!parsed.success) throw fieldRefusal(String(parsed.error.issues[0]?.path[0] ?? 'theme'), 'invalid_value')
  await ctx.db.update(stores).set({ theme: parsed.data }).where(eq(stores.id, ctx.actor.storeId))
}
