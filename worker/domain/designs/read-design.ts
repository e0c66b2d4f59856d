import { localDateOf } from '#shared/dates.ts'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { periodOf, spendOnReading } from '../spending/budget.ts'
import type { AiAccount } from '../../tables/spending.ts'
import { storeAi } from '../spending/store-ai.ts'
import type { Store } from '../../tables/stores.ts'
import { type DesignRow, designs } from '../../tables/designs.ts'

type Input = { store: Store; account: AiAccount | null; design: DesignRow }

/**
 * Lets the store's model read a design's words beside the rules, where it has one. Nobody waits for it: the next answer
 * tells what it found, unless the words have changed since.
 */
export async function readDesign(ctx: Ctx, { store, account, design }: Input): Promise<void> {
  const config = await storeAi(ctx, account)
  if (!config?.readModel || !design.description.trim() || design.reading?.of === design.description) return
  if (!(await spendOnReading(ctx, store.id, periodOf(ctx.now, store)))) return
  const { id, description, locale, spec } = design
  const { found, by } = await ctx.engines.ai.read(config, description, {
    locale,
    category: spec.category,
    currency: store.currency,
    today: localDateOf(ctx.now, store.timeZone),
  })
  if (by === 'rules') return
  await ctx.db
    .update(designs)
    .set({ reading: { of: description, found } })
    .where(and(eq(designs.id, id), eq(designs.description, description)))
}
