import { lt } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { timerRuns } from '../../tables/operator.ts'

/** The one row: all timers run together. */
export const CRON = 'cron'

/** Notes that cron has been here, for the operator's page. @returns the instant noted. */
export async function noteTimersRan({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  await db
    .insert(timerRuns)
    .values({ name: CRON, ranAt: now })
    .onConflictDoUpdate({
      target: timerRuns.name,
      set: { ranAt: now },
      setWhere: lt(timerRuns.ranAt, now),
    })
  return now
}
