import { localDateOf } from '#shared/dates.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { type ConceptJob, conceptJobs } from '../../tables/concepts.ts'
import type { Store } from '../../tables/stores.ts'
import { AI_LIMIT_DEFAULTS, aiAccounts } from '../../tables/spending.ts'

/** A store's day and month, in its own time zone. */
export type Period = { day: string; month: string }

export function periodOf(now: number, { timeZone }: Pick<Store, 'timeZone'>): Period {
  const day = localDateOf(now, timeZone)
  return { day, month: day.slice(0, 7) }
}

const A = aiAccounts

/** A count of the account as it is in a period: what belongs to an earlier one is 0. */
const inDay = (count: SQL | typeof A.dayMicros | typeof A.dayImages, { day }: Period): SQL<number> =>
  sql`(case when ${A.day} = ${day} then ${count} else 0 end)`
const inMonth = (count: typeof A.monthMicros | typeof A.monthImages, { month }: Period): SQL<number> =>
  sql`(case when ${A.month} = ${month} then ${count} else 0 end)`

/** A limit as the store has set it; on the deployment's key no more than what every store starts with. */
export const cap = (name: 'dayCapMicros' | 'monthCapMicros' | 'dayCapImages'): SQL =>
  sql`(case when ${A.keySealed} is null then min(${A[name]}, ${AI_LIMIT_DEFAULTS[name]}) else ${A[name]} end)`

/** Holds while the store may spend `micros` more. */
export const maySpend = (storeId: string, micros: number, period: Period, now: number): SQL =>
  sql`exists (select 1 from ${A} where ${A.storeId} = ${storeId} and ${A.enabled} = 1
    and (${A.restsUntil} is null or ${A.restsUntil} <= ${now})
    and ${inDay(A.dayMicros, period)} + ${micros} <= ${cap('dayCapMicros')}
    and ${inMonth(A.monthMicros, period)} + ${micros} <= ${cap('monthCapMicros')}
    and ${inDay(A.dayImages, period)} < ${cap('dayCapImages')})`

const taking = (micros: number, pictures: 0 | 1, period: Period) => ({
  dayMicros: sql`${inDay(A.dayMicros, period)} + ${micros}`,
  dayImages: sql`${inDay(A.dayImages, period)} + ${pictures}`,
  monthMicros: sql`${inMonth(A.monthMicros, period)} + ${micros}`,
  monthImages: sql`${inMonth(A.monthImages, period)} + ${pictures}`,
  ...period,
})

/** Takes what a job may cost out of the budget, once the job has been written earlier in the same batch. */
export const reserve = (
  ctx: Pick<Ctx, 'db'>,
  storeId: string,
  jobId: string,
  micros: number,
  period: Period,
) =>
  ctx.db
    .update(aiAccounts)
    .set(taking(micros, 1, period))
    .where(
      and(
        eq(A.storeId, storeId),
        sql`exists (select 1 from ${conceptJobs} where ${conceptJobs.id} = ${jobId})`,
      ),
    )

/** More than one reading of a shopper's words costs: by the table, a few thousand tokens of the reading model. */
const READING_MICROS = 1_500

/** Takes the price of one reading out of the budget, and says whether there was room for it. */
export async function spendOnReading(
  ctx: Pick<Ctx, 'db' | 'now'>,
  storeId: string,
  period: Period,
): Promise<boolean> {
  const taken = await ctx.db
    .update(aiAccounts)
    .set(taking(READING_MICROS, 0, period))
    .where(and(eq(A.storeId, storeId), maySpend(storeId, READING_MICROS, period, ctx.now)))
    .returning({ storeId: A.storeId })
  return taken.length > 0
}

/**
 * Puts what a job really cost in place of what was reserved, in the period it was reserved in; before the statement
 * that ends the job, which keeps it from happening twice. A job without a picture gives its place back as well.
 */
export function settle(
  ctx: Pick<Ctx, 'db'>,
  job: Pick<ConceptJob, 'id' | 'storeId' | 'reservedMicros' | 'reservedDay'>,
  spentMicros: number,
  pictures: 0 | 1,
) {
  const back = job.reservedMicros - spentMicros
  const unused = 1 - pictures
  const day = sql`(${A.day} = ${job.reservedDay})`
  const month = sql`(${A.month} = ${job.reservedDay.slice(0, 7)})`
  return ctx.db
    .update(aiAccounts)
    .set({
      dayMicros: sql`${A.dayMicros} - ${back} * ${day}`,
      dayImages: sql`${A.dayImages} - ${unused} * ${day}`,
      monthMicros: sql`${A.monthMicros} - ${back} * ${month}`,
      monthImages: sql`${A.monthImages} - ${unused} * ${month}`,
    })
    .where(
      and(
        eq(A.storeId, job.storeId),
        sql`exists (select 1 from ${conceptJobs} where ${conceptJobs.id} = ${job.id}
          and ${conceptJobs.engine} = 'ai' and ${conceptJobs.state} in ('waiting', 'drawing'))`,
      ),
    )
}
