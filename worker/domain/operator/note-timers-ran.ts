import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { storeCounts } from '../stores/schema.ts'
import { NETWORK_STORE_ID } from '../stores/store-by-key.ts'

/** The name of the network's row that is not a count: the instant of cron's last run. */
export const TIMERS_RAN_AT = 'timers_ran_at'

/** Notes that cron has been here, for the operator's page. @returns the instant noted. */
export async function noteTimersRan({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  await db
    .insert(storeCounts)
    .values({ storeId: NETWORK_STORE_ID, name: TIMERS_RAN_AT, value: now })
    .onConflictDoUpdate({
      target: [storeCounts.storeId, storeCounts.name],
      set: { value: sql`max(${storeCounts.value}, excluded.value)` },
    })
  return now
}
