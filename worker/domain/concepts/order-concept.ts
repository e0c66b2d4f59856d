import type { MakeConceptRequest } from '#shared/contract/concepts.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { variationsOf } from '#shared/spec/vary-spec.ts'
import type { Ctx, Shopper } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { sha256 } from '../../platform/auth/tokens.ts'
import { findDesign } from '../designs/design-scope.ts'
import { periodOf } from '../spending/budget.ts'
import type { Asker } from '../spending/quotas.ts'
import { storeAi } from '../spending/store-ai.ts'
import { reserveFor } from './ai-request.ts'
import { newConceptId, specHash } from './draw-concept.ts'
import { type NewJob, placeJobs, studioJob, type Wanted } from './place-jobs.ts'

type Input = { designId: string; body: MakeConceptRequest; idempotencyKey: string; asker: Asker }
type Asked = { base: Omit<NewJob, 'idempotencyKey'>; key: string; isPaid: boolean }

/**
 * Orders a picture of a design, or some variations of one. A retry with the same key gets the same ones. Where the AI
 * engine is asked for and may not draw just now, the studio does.
 */
export async function orderConcept(ctx: Ctx<Shopper>, input: Input): Promise<{ conceptIds: string[] }> {
  const { designId, body, asker, idempotencyKey: key } = input
  const { design, store, account, concepts: made, references } = await findDesign(ctx, designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const { parentId = null } = body
  if (parentId && !made.some(({ id }) => id === parentId)) throw fieldRefusal('parentId', 'unknown_concept')
  const config = body.engine === 'ai' ? await storeAi(ctx, account) : null
  const period = periodOf(ctx.now, store)
  const base = {
    ...(await newJob(ctx, input, store.id)),
    reservedMicros: config
      ? reserveFor(config, body, { description: design.description, photos: references.length })
      : 0,
    reservedDay: config ? period.day : '',
  }
  const wanted = await wantedJobs(ctx, { base, key, isPaid: config !== null }, body)
  const jobs = await placeJobs(ctx, wanted, config ? { asker, period, requestKey: key } : null)
  if (jobs.length === 0) throw new Refusal(config ? 'contact_required' : 'already_sent')
  if (jobs.some(({ requestHash }) => requestHash !== base.requestHash))
    throw new Refusal('idempotency_mismatch')
  return { conceptIds: jobs.map(({ id }) => id) }
}

const newJob = async (ctx: Ctx, { designId, body, asker }: Input, storeId: string) => ({
  id: newConceptId(ctx),
  designId,
  storeId,
  state: 'waiting' as const,
  engine: 'studio' as const,
  spec: body.spec,
  specHash: await specHash(body.spec),
  requestHash: await sha256(JSON.stringify(body)),
  instruction: body.instruction ?? null,
  parentId: body.parentId ?? null,
  notice: body.engine === 'ai' ? 'studio_instead' : null,
  ...asker,
  createdAt: ctx.now,
})

/** The studio varies proportions; the AI engine reads the same piece each time in its own way. */
async function wantedJobs(
  ctx: Ctx,
  { base, key, isPaid }: Asked,
  { spec, variations = 1 }: MakeConceptRequest,
): Promise<[Wanted, ...Wanted[]]> {
  const varied: DesignSpec[] = variations > 1 ? variationsOf(spec, variations).map((each) => each.spec) : []
  const want = async (index: number): Promise<Wanted> => {
    const idempotencyKey = variations > 1 ? `${key}:${index}` : key
    const job: NewJob = { ...base, id: newConceptId(ctx), idempotencyKey, engine: isPaid ? 'ai' : 'studio' }
    const instead = await studioJob(ctx, { ...job }, varied[index] ?? spec)
    return { job: isPaid ? { ...job, notice: null } : job, instead }
  }
  const count = isPaid ? variations : Math.max(1, varied.length)
  const rest = Array.from({ length: count - 1 }, (_, index) => want(index + 1))
  return [await want(0), ...(await Promise.all(rest))]
}
