import { localDateOf } from '#shared/dates.ts'
import { and, eq, exists, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { type ConceptJob, conceptJobs, OPEN_STATES } from '../../tables/concepts.ts'
import type { Store } from '../../tables/stores.ts'
import { AI_LIMIT_DEFAULTS, aiAccounts } from '../../tables/spending.ts'
import { plus, rowsOf } from '../../platform/db/conditions.ts'

/** A store's day and month, in its own time zone. */
export type Period = { day: string; month: string }

export function periodOf(now: number, { timeZone }: Pick<Store, 'timeZone'>): Period {
  const day = localDateOf(now, timeZone)
  return { day, month: day.slice(0, 7) }
}

const A = aiAccounts

type Count = typeof A.dayMicros | typeof A.dayImages | typeof A.monthMicros | typeof A.monthImages

/** A count of the account as it is in a period: what belongs to an earlier one is 0. */
const inDay = (count: Count, { day }: Period): SQL<number> =>
  sql`(case when ${A.day} = ${day} then ${count} else 0 end)`
const inMonth = (count: Count, { month }: Period): SQL<number> =>
  sql`(case when ${A.month} = ${month} then ${count} else 0 end)`

/** A limit as the store has set it; on the deployment's key no more than what every store starts with. */
export const cap = (name: 'dayCapMicros' | 'monthCapMicros' | 'dayCapImages'): SQL =>
  sql`(case when ${A.keySealed} is null then min(${A[name]}, ${AI_LIMIT_DEFAULTS[name]}) else ${A[name]} end)`

/** Holds while the store may spend `micros` more. */
export const maySpend = (storeId: string, micros: number, period: Period, now: number): SQL =>
  exists(
    rowsOf(
      A,
      and(
        eq(A.storeId, storeId),
        eq(A.enabled, true),
        or(isNull(A.restsUntil), lte(A.restsUntil, now)),
        lte(plus(inDay(A.dayMicros, period), micros), cap('dayCapMicros')),
        lte(plus(inMonth(A.monthMicros, period), micros), cap('monthCapMicros')),
        lt(inDay(A.dayImages, period), cap('dayCapImages')),
      ),
    ),
  )

const taking = (micros: number, pictures: 0 | 1, period: Period) => ({
  dayMicros: plus(inDay(A.dayMicros, period), micros),
  dayImages: plus(inDay(A.dayImages, period), pictures),
  monthMicros: plus(inMonth(A.monthMicros, period), micros),
  monthImages: plus(inMonth(A.monthImages, period), pictures),
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
    .where(and(eq(A.storeId, storeId), exists(rowsOf(conceptJobs, eq(conceptJobs.id, jobId)))))

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

const lessIf = (condition: SQL, count: Count, amount: number): SQL =>
  sql`${count} - iif(${condition}, ${amount}, 0)`

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
  const isDay = eq(A.day, job.reservedDay)
  const isMonth = eq(A.month, job.reservedDay.slice(0, 7))
  return ctx.db
    .update(aiAccounts)
    .set({
      dayMicros: lessIf(isDay, A.dayMicros, back),
      dayImages: lessIf(isDay, A.dayImages, unused),
      monthMicros: lessIf(isMonth, A.monthMicros, back),
      monthImages: lessIf(isMonth, A.monthImages, unused),
    })
    .where(
      and(
        eq(A.storeId, job.storeId),
        exists(
          rowsOf(
            conceptJobs,
            and(
              eq(conceptJobs.id, job.id),
              eq(conceptJobs.engine, 'ai'),
              inArray(conceptJobs.state, OPEN_STATES),
            ),
          ),
        ),
      ),
    )
}
