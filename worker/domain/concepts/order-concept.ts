import type { MakeConceptRequest } from '#shared/contract/concepts.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { fieldRefusal, found, Refusal } from '../../errors.ts'
import { chooseEngine } from '../../platform/concepts/engine.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { findDesign } from '../designs/design-scope.ts'
import { designs } from '../designs/schema.ts'
import { newConceptId, specHash } from './draw-concept.ts'
import { type ConceptJob, conceptJobs } from './schema.ts'

type Input = { designId: string; body: MakeConceptRequest; idempotencyKey: string }

/** Orders a picture of a design. A retry with the same key gets the same one. */
export async function orderConcept(
  ctx: Ctx<Shopper>,
  { designId, body, idempotencyKey }: Input,
): Promise<{ conceptId: string }> {
  const { design, concepts } = await findDesign(ctx, designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const { parentId = null, instruction = null } = body
  if (parentId && !concepts.some(({ id }) => id === parentId))
    throw fieldRefusal('parentId', 'unknown_concept')
  const wanted = {
    id: newConceptId(ctx),
    designId,
    storeId: design.storeId,
    state: 'waiting' as const,
    engine: chooseEngine(ctx.engines, body.engine).id,
    spec: body.spec,
    specHash: await specHash(body.spec),
    instruction,
    parentId,
    idempotencyKey,
    createdAt: ctx.now,
  }
  const job = await place(ctx, wanted)
  const isSame =
    job.specHash === wanted.specHash && job.instruction === instruction && job.parentId === parentId
  if (!isSame) throw new Refusal('idempotency_mismatch')
  return { conceptId: job.id }
}

/** Writes the order unless the same request has, or the design is gone or sent; the one that stands is returned. */
async function place(ctx: Ctx, wanted: typeof conceptJobs.$inferInsert): Promise<ConceptJob> {
  const same = and(
    eq(conceptJobs.designId, wanted.designId),
    eq(conceptJobs.idempotencyKey, wanted.idempotencyKey),
  )
  const [, [job]] = await ctx.db.batch([
    insertWhere(
      ctx.db,
      conceptJobs,
      wanted,
      sql`exists (select 1 from ${designs} where id = ${wanted.designId} and lead_id is null)
        and not exists (select 1 from ${conceptJobs} where ${same})`,
    ),
    ctx.db.select().from(conceptJobs).where(same),
  ])
  return found(job)
}
