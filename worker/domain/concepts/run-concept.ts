import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { chooseEngine, ConceptError, type ConceptImage } from '../../platform/concepts/engine.ts'
import type { ConceptEvent } from '../../platform/concepts/event-log.ts'
import { designs } from '../designs/schema.ts'
import { conceptView } from './concept-view.ts'
import { type ConceptOrder, drawConcept, filesOf } from './draw-concept.ts'
import { failureEvent } from './failure-event.ts'
import { type ConceptJob, type ConceptRow, conceptJobs, concepts } from './schema.ts'

type Tell = (event: ConceptEvent) => void

/** What a killed room may begin again. */
const OPEN: ConceptJob['state'][] = ['waiting', 'drawing']

/**
 * Makes a concept that was ordered, telling what happens. Called again after a kill it begins anew; called when all
 * is done it tells how it ended.
 */
export async function runConcept(ctx: Ctx, conceptId: string, tell: Tell): Promise<void> {
  const { job, description, made } = await begin(ctx, conceptId)
  tell({ name: 'job', data: { conceptId } })
  if (made) return tell({ name: 'final', data: { concept: conceptView(ctx, made) } })
  if (!job || !OPEN.includes(job.state)) return tell(failureEvent(job?.failure ?? 'upstream'))
  tell({ name: 'progress', data: { stage: 'queued', fraction: 0 } })
  try {
    const row = await draw(ctx, job, description, tell)
    tell({ name: 'final', data: { concept: conceptView(ctx, await keep(ctx, row)) } })
  } catch (error) {
    tell(failureEvent(await fail(ctx, job, error)))
  }
}

/** Marks the work as begun, and reads all it needs, in one trip. */
async function begin(ctx: Ctx, conceptId: string) {
  const isIt = eq(conceptJobs.id, conceptId)
  const [, [found], [made]] = await ctx.db.batch([
    ctx.db
      .update(conceptJobs)
      .set({ state: 'drawing', starts: sql`${conceptJobs.starts} + 1` })
      .where(and(isIt, inArray(conceptJobs.state, OPEN))),
    ctx.db
      .select({ job: conceptJobs, description: designs.description })
      .from(conceptJobs)
      .innerJoin(designs, eq(designs.id, conceptJobs.designId))
      .where(isIt),
    ctx.db.select().from(concepts).where(eq(concepts.id, conceptId)),
  ])
  return { job: found?.job, description: found?.description ?? '', made }
}

async function draw(ctx: Ctx, job: ConceptJob, description: string, tell: Tell): Promise<ConceptRow> {
  const order: ConceptOrder = {
    designId: job.designId,
    spec: job.spec,
    description,
    idempotencyKey: job.idempotencyKey,
    ...(job.instruction ? { instruction: job.instruction } : {}),
    ...(job.parentId ? { parentId: job.parentId } : {}),
  }
  const never = new AbortController().signal
  let index = 0
  for await (const event of drawConcept(ctx, chooseEngine(ctx.engines, job.engine), order, job.id, never)) {
    if (event.type === 'drawn') return event.row
    if (event.type === 'progress')
      tell({ name: 'progress', data: { stage: event.stage, fraction: event.fraction } })
    else
      tell({
        name: 'partial',
        data: { conceptId: job.id, image: dataUrl(event.image), index: index++ },
      })
  }
  throw new ConceptError('upstream')
}

/** The picture and the end of the work on it in one batch. A design that was deleted meanwhile takes it along. */
async function keep(ctx: Ctx, row: ConceptRow): Promise<ConceptRow> {
  try {
    await ctx.db.batch([
      ctx.db.insert(concepts).values(row),
      ctx.db
        .update(conceptJobs)
        .set({ state: 'done', endedAt: row.createdAt })
        .where(eq(conceptJobs.id, row.id)),
    ])
  } catch (error) {
    ctx.background(ctx.files.remove(filesOf(row)))
    throw error
  }
  return row
}

async function fail(ctx: Ctx, job: ConceptJob, error: unknown): Promise<string> {
  const failure = error instanceof ConceptError ? error.kind : 'upstream'
  if (!(error instanceof ConceptError))
    ctx.log({ level: 'error', requestId: ctx.requestId, what: 'concept', ...describeError(error) })
  await ctx.db
    .update(conceptJobs)
    .set({ state: 'failed', failure, endedAt: ctx.now })
    .where(eq(conceptJobs.id, job.id))
  return failure
}

function dataUrl({ bytes, type }: ConceptImage): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:${type};base64,${btoa(binary)}`
}
