import { localDateOf } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import type { ConnectionCheck } from '../../platform/concepts/check-connection.ts'
import { aiAccounts } from '../../tables/spending.ts'
import { storeAi } from './store-ai.ts'

/**
 * Asks the server of the saved settings whether pictures could be drawn, switched on or not; `null` where there is no
 * key, or it can't be opened any more.
 */
export async function checkAi(ctx: Ctx<Seller>): Promise<ConnectionCheck | null> {
  const { storeId } = ctx.actor
  if (!(await ctx.allowWrite(`ai-check:${storeId}`))) throw new Refusal('too_many_requests')
  const [account] = await ctx.db.select().from(aiAccounts).where(eq(aiAccounts.storeId, storeId))
  const config = account ? await storeAi(ctx, { ...account, enabled: true }) : ctx.engines.ai.shared
  return config && ctx.engines.ai.check(config, localDateOf(ctx.now, 'UTC'))
}
