import { eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_STORE_ID } from '../stores/store-by-key.ts'

/**
 * Whether the operator takes requests on a page of its own. A database that does not answer is a no: the page around
 * it says what it has to say anyway. One round trip.
 */
export async function hasNetwork(ctx: Ctx): Promise<boolean> {
  try {
    const rows = await ctx.db.select({ id: stores.id }).from(stores).where(eq(stores.id, NETWORK_STORE_ID))
    return rows.length > 0
  } catch (error) {
    ctx.log({ level: 'error', requestId: ctx.requestId, what: 'network', ...describeError(error) })
    return false
  }
}
