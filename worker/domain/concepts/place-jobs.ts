import { and, asc, eq, exists, inArray, isNull, notExists, type SQL } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { designs } from '../../tables/designs.ts'
import { maySpend, type Period, reserve } from '../spending/budget.ts'
import { type Asker, isFree, isWithinQuotas } from '../spending/quotas.ts'
import { newConceptId, specHash } from './draw-concept.ts'
import { type ConceptJob, conceptJobs } from '../../tables/concepts.ts'
import { allOf, rowsOf } from '../../platform/db/conditions.ts'

export type NewJob = typeof conceptJobs.$inferInsert

/** A job as it should be, and as the studio does it where the AI engine may not. */
export type Wanted = { job: NewJob; instead: NewJob }

/** What paid pictures rest on. */
export type Paying = { asker: Asker; period: Period; requestKey: string }

const sameJob = ({ designId, idempotencyKey }: NewJob) =>
  and(eq(conceptJobs.designId, designId), eq(conceptJobs.idempotencyKey, idempotencyKey))

/** Holds while the design can have pictures, and this request has not made this job. */
const isOpen = (job: NewJob): SQL =>
  allOf(
    exists(rowsOf(designs, and(eq(designs.id, job.designId), isNull(designs.leadId)))),
    notExists(rowsOf(conceptJobs, sameJob(job))),
  )

/**
 * The order and its price out of the budget, if quotas and budget allow it at that moment; else the studio's, unless
 * it is contact details that are missing.
 */
function paidStatements(ctx: Ctx, { job, instead }: Wanted, { asker, period, requestKey }: Paying) {
  const { id, storeId, reservedMicros = 0 } = job
  const free = isFree(storeId, asker, ctx.now)
  const allowed = allOf(
    isOpen(job),
    free,
    isWithinQuotas(job, asker, requestKey, ctx.now),
    maySpend(storeId, reservedMicros, period, ctx.now),
  )
  return [
    insertWhere(ctx.db, conceptJobs, job, allowed),
    reserve(ctx, storeId, id, reservedMicros, period),
    insertWhere(ctx.db, conceptJobs, instead, allOf(isOpen(instead), free)),
  ]
}

/**
 * Writes the jobs of one request in one batch, unless that request has written them before or the design is gone or
 * sent; those that stand are returned. Paid ones, where `paying` is told, only as far as budget and quotas go.
 */
export async function placeJobs(
  ctx: Ctx,
  wanted: readonly [Wanted, ...Wanted[]],
  paying: Paying | null,
): Promise<ConceptJob[]> {
  const [{ job }] = wanted
  const keys = wanted.map((each) => each.job.idempotencyKey)
  const standing = ctx.db
    .select()
    .from(conceptJobs)
    .where(and(eq(conceptJobs.designId, job.designId), inArray(conceptJobs.idempotencyKey, keys)))
    .orderBy(asc(conceptJobs.idempotencyKey))
  const statements = wanted.flatMap((each) =>
    paying
      ? paidStatements(ctx, each, paying)
      : [insertWhere(ctx.db, conceptJobs, each.instead, isOpen(each.instead))],
  )
  // Reads that come first keep the type of a batch; what stands is what the last one finds.
  const results = await ctx.db.batch([standing, ...statements, standing])
  const stands = results.at(-1)
  return Array.isArray(stands) ? stands : []
}

/** A job by the studio of the same request. */
export const studioJob = async (ctx: Ctx, job: NewJob, spec: NewJob['spec']): Promise<NewJob> => ({
  ...job,
  id: newConceptId(ctx),
  engine: 'studio',
  spec,
  specHash: await specHash(spec),
  reservedMicros: 0,
})
