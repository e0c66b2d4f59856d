import { DAY, MINUTE, startOfDate } from '#shared/dates.ts'
import { idStart } from '#shared/ids.ts'
import { and, count, eq, gte, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { leads } from '../../tables/leads.ts'
import { stores } from '../../tables/stores.ts'
import { type AiView, keyOf, limitsOf, restOf, usedIn } from './ai-view.ts'
import { periodOf } from './budget.ts'
import { aiAccounts } from '../../tables/spending.ts'

/** Every zone's midnight is the beginning of one. */
const QUARTER = 15 * MINUTE
const LONGEST_MONTH = 32 * DAY

/** The store's AI pictures: settings, what they have cost, and for how many requests. One round trip. */
export async function readAi(ctx: Ctx<Seller>): Promise<AiView> {
  const { storeId, role } = ctx.actor
  const quarter = sql<number>`${leads.createdAt} / ${sql.raw(String(QUARTER))}`
  const [[row], [account], sent] = await ctx.db.batch([
    ctx.db.select().from(stores).where(eq(stores.id, storeId)),
    ctx.db.select().from(aiAccounts).where(eq(aiAccounts.storeId, storeId)),
    // The month begins by the store's own clock, which this same trip reads: counted by the quarter hour until then.
    ctx.db
      .select({ quarter, count: count() })
      .from(leads)
      .where(and(eq(leads.homeStoreId, storeId), gte(leads.id, idStart('lead', ctx.now - LONGEST_MONTH))))
      .groupBy(quarter),
  ])
  const store = found(row)
  const period = periodOf(ctx.now, store)
  const begin = startOfDate(`${period.month}-01`, store.timeZone)
  const ofMonth = sent.filter(({ quarter }) => quarter * QUARTER >= begin)
  const used = usedIn(account, period)
  return {
    enabled: account?.enabled ?? false,
    limits: limitsOf(account),
    key: keyOf(account),
    shared: ctx.engines.ai.shared !== null,
    rest: restOf(account, ctx.now),
    today: used.today,
    month: { ...used.month, leads: ofMonth.reduce((sum, part) => sum + part.count, 0) },
    timeZone: store.timeZone,
    mayChangeKey: role === 'owner',
  }
}
