import type { MakeConceptRequest } from '#shared/contract/concepts.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { admitDesign, designReads } from '../designs/design-scope.ts'
import { designs } from '../designs/schema.ts'
import { maySpend, type Period, periodOf, reserve } from '../spending/budget.ts'
import { type Asker, isFree, isWithinQuotas } from '../spending/quotas.ts'
import { aiAccounts } from '../spending/schema.ts'
import { storeAi } from '../spending/store-ai.ts'
import { reserveFor } from './ai-request.ts'
import { newConceptId, specHash } from './draw-concept.ts'
import { type ConceptJob, conceptJobs } from './schema.ts'

type Input = { designId: string; body: MakeConceptRequest; idempotencyKey: string; asker: Asker }
type NewJob = typeof conceptJobs.$inferInsert

/**
 * Orders a picture of a design. A retry with the same key gets the same one. Where the AI engine is asked for and may
 * not draw just now, the studio does.
 */
export async function orderConcept(ctx: Ctx<Shopper>, input: Input): Promise<{ conceptId: string }> {
  const { designId, body, asker } = input
  const [storeRows, designRows, made, references, [account]] = await ctx.db.batch([
    ...designReads(ctx, designId),
    ctx.db
      .select()
      .from(aiAccounts)
      .where(sql`${aiAccounts.storeId} = (select store_id from ${designs} where id = ${designId})`),
  ])
  const { design, store } = await admitDesign(ctx, storeRows, designRows)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const { parentId = null } = body
  if (parentId && !made.some(({ id }) => id === parentId)) throw fieldRefusal('parentId', 'unknown_concept')
  const wanted = await newJob(ctx, input, store.id)
  const config = body.engine === 'ai' ? await storeAi(ctx, account) : null
  const reservedMicros = config
    ? reserveFor(config, body, { description: design.description, photos: references.length })
    : 0
  const job = config
    ? await placeAi(ctx, { ...wanted, reservedMicros }, asker, periodOf(ctx.now, store))
    : await place(ctx, { ...wanted, notice: body.engine === 'ai' ? 'studio_instead' : null })
  const { specHash: hash, instruction } = wanted
  if (job.specHash !== hash || job.instruction !== instruction || job.parentId !== parentId)
    throw new Refusal('idempotency_mismatch')
  return { conceptId: job.id }
}

const newJob = async (
  ctx: Ctx,
  { designId, body, idempotencyKey, asker }: Input,
  storeId: string,
): Promise<NewJob & { specHash: string; instruction: string | null }> => ({
  id: newConceptId(ctx),
  designId,
  storeId,
  state: 'waiting',
  engine: 'studio',
  spec: body.spec,
  specHash: await specHash(body.spec),
  instruction: body.instruction ?? null,
  parentId: body.parentId ?? null,
  idempotencyKey,
  ...asker,
  createdAt: ctx.now,
})

const sameRequest = ({ designId, idempotencyKey }: NewJob) =>
  and(eq(conceptJobs.designId, designId), eq(conceptJobs.idempotencyKey, idempotencyKey))

/** Holds while the design can have pictures, and this request has none yet. */
const isOpen = (job: NewJob): SQL =>
  sql`exists (select 1 from ${designs} where id = ${job.designId} and lead_id is null)
    and not exists (select 1 from ${conceptJobs} where ${sameRequest(job)})`

const standing = (ctx: Ctx, job: NewJob) => ctx.db.select().from(conceptJobs).where(sameRequest(job))

async function place(ctx: Ctx, job: NewJob): Promise<ConceptJob> {
  const [, [stands]] = await ctx.db.batch([
    insertWhere(ctx.db, conceptJobs, job, isOpen(job)),
    standing(ctx, job),
  ])
  if (!stands) throw new Refusal('already_sent')
  return stands
}

/**
 * The order and its price out of the budget, if quotas and budget allow it at that moment; else the studio's, unless
 * it is contact details that are missing.
 */
async function placeAi(ctx: Ctx, job: NewJob, asker: Asker, period: Period): Promise<ConceptJob> {
  const { storeId, reservedMicros = 0 } = job
  const wanted: NewJob = { ...job, engine: 'ai', reservedDay: period.day }
  const instead: NewJob = { ...job, id: newConceptId(ctx), reservedMicros: 0, notice: 'studio_instead' }
  const free = isFree(storeId, asker)
  const allowed = sql`${isOpen(wanted)} and ${free} and ${isWithinQuotas(storeId, asker, ctx.now)}
    and ${maySpend(storeId, reservedMicros, period, ctx.now)}`
  const [, , , [stands]] = await ctx.db.batch([
    insertWhere(ctx.db, conceptJobs, wanted, allowed),
    reserve(ctx, storeId, wanted.id, reservedMicros, period),
    insertWhere(ctx.db, conceptJobs, instead, sql`${isOpen(instead)} and ${free}`),
    standing(ctx, job),
  ])
  if (!stands) throw new Refusal('contact_required')
  return stands
}
