import { and, eq, exists, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { ConceptError } from '../../platform/concepts/engine.ts'
import type { ConceptEvent } from '../../platform/concepts/event-log.ts'
import { batch, sendSoon } from '../../platform/db/write.ts'
import { settle } from '../spending/budget.ts'
import { warnOfBudget } from '../spending/warn-of-budget.ts'
import { beginConcept, type Work } from './begin-concept.ts'
import { conceptView } from '../designs/concept-view.ts'
import { drawJob, type Drawn } from './draw-job.ts'
import { failureEvent, noticeOf } from './failure-event.ts'
import { isOfGeneration } from './of-generation.ts'
import { type ConceptJob, conceptJobs, concepts, OPEN_STATES } from '../../tables/concepts.ts'
import { filesOfConcept } from '../designs/files-of-concept.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

type Tell = (event: ConceptEvent) => void

/** What kills a room so often would kill the next. */
const MOST_STARTS = 5

/**
 * Makes a concept that was ordered, telling what happens. Called again after a kill it begins anew, but pays for
 * nothing twice; called when all is done it tells how it ended.
 */
export async function runConcept(ctx: Ctx, conceptId: string, tell: Tell): Promise<void> {
  const { work, job, made, locale } = await beginConcept(ctx, conceptId)
  tell({ name: 'job', data: { conceptId } })
  if (made)
    return tell({
      name: 'final',
      data: { concept: conceptView(ctx, made), ...noticeOf(job?.notice, locale) },
    })
  if (!work) return tell(failureEvent(await leave(ctx, job, 'cancelled'), locale))
  if (work.job.starts >= MOST_STARTS)
    return tell(failureEvent(await leave(ctx, work.job, 'upstream'), locale))
  tell({ name: 'progress', data: { stage: 'queued', fraction: 0 } })
  try {
    const drawn = await drawJob(ctx, work, tell)
    if (!(await keep(ctx, work, drawn))) return tell(failureEvent('cancelled', locale))
    tell({ name: 'final', data: { concept: conceptView(ctx, drawn.row), ...noticeOf(drawn.notice, locale) } })
  } catch (error) {
    tell(failureEvent(await fail(ctx, work.job, error), locale))
  }
}

/**
 * The picture, what it cost and the end of the work on it in one batch. A design that was deleted or erased meanwhile
 * takes the picture along, not what it cost. @returns whether the picture was kept.
 */
async function keep(
  ctx: Ctx,
  { job, generation }: Work,
  { row, spentMicros, notice, drawHash = null }: Drawn,
): Promise<boolean> {
  const pictures = row.engine === 'ai' ? 1 : 0
  const isKept = exists(rowsOf(concepts, eq(concepts.id, row.id)))
  try {
    const { kept, warning } = await batch(ctx, {
      settled: settle(ctx, job, spentMicros, pictures),
      warning: warnOfBudget(ctx, job),
      kept: insertWhere(ctx.db, concepts, row, isOfGeneration(row.designId, generation)),
      job: ctx.db
        .update(conceptJobs)
        .set({
          state: sql`iif(${isKept}, 'done', 'failed')`,
          failure: sql`iif(${isKept}, null, 'cancelled')`,
          spentMicros,
          notice,
          drawHash,
          endedAt: row.createdAt,
        })
        .where(eq(conceptJobs.id, row.id)),
    })
    sendSoon(ctx, warning.mail)
    if (kept.rowsAffected === 0) ctx.background(ctx.files.remove(filesOfConcept(row)))
    return kept.rowsAffected > 0
  } catch (error) {
    // An answer that was lost on its way back looks like a failure; the row tells.
    const [kept] = await ctx.db.select({ id: concepts.id }).from(concepts).where(eq(concepts.id, row.id))
    if (kept) return true
    ctx.background(ctx.files.remove(filesOfConcept(row)))
    throw error
  }
}

async function fail(ctx: Ctx, job: ConceptJob, error: unknown): Promise<string> {
  const failure = error instanceof ConceptError ? error.kind : 'upstream'
  if (!(error instanceof ConceptError))
    ctx.log({ level: 'error', requestId: ctx.requestId, what: 'concept', ...describeError(error) })
  const { warning } = await batch(ctx, {
    settled: settle(ctx, job, job.reservedMicros, 0),
    warning: warnOfBudget(ctx, job),
    job: ctx.db
      .update(conceptJobs)
      .set({ state: 'failed', failure, spentMicros: job.reservedMicros, endedAt: ctx.now })
      .where(isOpen(job)),
  })
  sendSoon(ctx, warning.mail)
  return failure
}

/** Work that can't be done: its design is gone, or every room was killed at it. What was not begun costs nothing. */
async function leave(ctx: Ctx, job: ConceptJob | undefined, failure: string): Promise<string> {
  if (!job || !OPEN_STATES.includes(job.state)) return job?.failure ?? 'upstream'
  const spentMicros = job.starts > 0 ? job.reservedMicros : 0
  await batch(ctx, {
    settled: settle(ctx, job, spentMicros, 0),
    job: ctx.db
      .update(conceptJobs)
      .set({ state: 'failed', failure, spentMicros, endedAt: ctx.now })
      .where(isOpen(job)),
  })
  return failure
}

/** An end is written once. */
const isOpen = ({ id }: ConceptJob) => and(eq(conceptJobs.id, id), inArray(conceptJobs.state, OPEN_STATES))
