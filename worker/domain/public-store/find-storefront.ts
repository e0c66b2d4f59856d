import { eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { found, notFound } from '../../errors.ts'
import { paths } from '../../links.ts'
import { noticeOf } from '../stores/store-notice.ts'
import { type StoreTheme, stores } from '../../tables/stores.ts'
import { isNetwork } from '../stores/store-by-key.ts'

/** What anybody may know of a store. */
export type Storefront = {
  name: string
  about: string | null
  address: string | null
  logoPath: string | null
  publishableKey: string
  leadTimeDays: number
  theme: StoreTheme
  /** Why it can't take orders now; `null` when it can. */
  notice: string | null
}

/** The store whose page this is; the network has no page of its own. One round trip. */
export async function findStorefront(ctx: Ctx, slug: string): Promise<Storefront> {
  const rows = await ctx.db.select().from(stores).where(eq(stores.slug, slug))
  const store = found(rows[0])
  if (isNetwork(store)) throw notFound()
  const { name, about, address, publishableKey, leadTimeDays, theme, logoKey } = store
  const logoPath = logoKey && paths.file(logoKey)
  const notice = noticeOf(store, 'en') ?? null
  return { name, about, address, logoPath, publishableKey, leadTimeDays, theme, notice }
}
