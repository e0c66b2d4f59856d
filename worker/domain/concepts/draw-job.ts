import { HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { type ConceptEngine, ConceptError, type ConceptImage } from '../../platform/concepts/engine.ts'
import type { ConceptEvent } from '../../platform/concepts/event-log.ts'
import { typedWords } from '../../platform/concepts/moderate.ts'
import { aiAccounts, REST_REASONS } from '../../tables/spending.ts'
import { storeAi } from '../spending/store-ai.ts'
import { aiRequest } from './ai-request.ts'
import type { Work } from './begin-concept.ts'
import { CONCEPT_SIZE_PX, drawConcept } from './draw-concept.ts'
import { drawHashOf, recallPicture } from './recall-picture.ts'
import type { ConceptRow } from '../../tables/concepts.ts'

type Tell = (event: ConceptEvent) => void
export type Drawn = { row: ConceptRow; spentMicros: number; notice: string | null; drawHash?: string | null }

/** How long a store's AI pictures rest after a refusal that another attempt would only repeat. */
const REST_MS = HOUR

/** Draws with the engine that was ordered; where the AI engine can't, the studio does, and the shopper is told. */
export async function drawJob(ctx: Ctx, work: Work, tell: Tell): Promise<Drawn> {
  const { job } = work
  if (job.engine === 'studio') {
    const { row } = await draw(ctx, work, ctx.engines.studio, tell)
    return { row, spentMicros: 0, notice: job.notice }
  }
  // A killed room may have been charged: nothing is paid twice.
  if (job.starts > 0) return instead(ctx, work, tell, job.reservedMicros, 'studio_instead')
  try {
    const { row, costMicros, drawHash } = await drawByAi(ctx, work, tell)
    return { row, spentMicros: costMicros, notice: null, drawHash }
  } catch (error) {
    const failure =
      error instanceof ConceptError ? error : new ConceptError('upstream', undefined, { maySpend: true })
    ctx.log({
      level: 'warn',
      requestId: ctx.requestId,
      what: 'ai-concept',
      kind: failure.kind,
      ...describeError(error),
    })
    await rest(ctx, work, failure)
    const spent = failure.maySpend ? job.reservedMicros : 0
    const notice = failure.kind === 'moderation' ? 'moderation' : 'studio_instead'
    return instead(ctx, work, tell, spent, notice)
  }
}

async function instead(
  ctx: Ctx,
  work: Work,
  tell: Tell,
  spentMicros: number,
  notice: string,
): Promise<Drawn> {
  const { row } = await draw(ctx, work, ctx.engines.studio, tell)
  return { row, spentMicros, notice }
}

/** Words are judged beside the drawing: a flagged picture is never shown. Photos were judged as they came in. */
async function drawByAi(ctx: Ctx, work: Work, tell: Tell) {
  const config = await storeAi(ctx, work.account)
  if (!config) throw new ConceptError('auth')
  const drawHash = await drawHashOf(work, config)
  const recalled = await recallPicture(ctx, work.job.storeId, drawHash)
  if (recalled) return { ...(await draw(ctx, work, recalled, tell)), drawHash }
  const request = await aiRequest(ctx, work, config)
  const judging = ctx.engines.ai.moderate(config, { text: typedWords(request) })
  const held: ConceptEvent[] = []
  let isClear = false
  void judging.then(({ flagged }) => {
    isClear = !flagged
    if (isClear) for (const event of held.splice(0)) tell(event)
  })
  const drawn = await draw(
    ctx,
    work,
    ctx.engines.ai.engine(config),
    (event) => {
      if (isClear || event.name === 'progress') tell(event)
      else held.push(event)
    },
    request,
  )
  if ((await judging).flagged) {
    ctx.background(ctx.files.remove([drawn.row.heroKey]))
    throw new ConceptError('moderation', undefined, { maySpend: true })
  }
  return { ...drawn, drawHash }
}

async function draw(
  ctx: Ctx,
  { job, description }: Work,
  engine: ConceptEngine,
  tell: Tell,
  request: Partial<Parameters<ConceptEngine['make']>[0]> = {},
): Promise<{ row: ConceptRow; costMicros: number }> {
  const never = new AbortController().signal
  const whole = { spec: job.spec, description, sizePx: CONCEPT_SIZE_PX, ...request }
  let index = 0
  for await (const event of drawConcept(ctx, engine, job, whole, never)) {
    if (event.type === 'drawn') return event
    if (event.type === 'progress')
      tell({ name: 'progress', data: { stage: event.stage, fraction: event.fraction } })
    else tell({ name: 'partial', data: { conceptId: job.id, image: dataUrl(event.image), index: index++ } })
  }
  throw new ConceptError('upstream')
}

/** A key that is refused or empty is not asked again for a while; Settings say why. */
async function rest(ctx: Ctx, { job }: Work, { kind }: ConceptError): Promise<void> {
  const reason = REST_REASONS.find((known) => known === kind)
  if (!reason) return
  await ctx.db
    .update(aiAccounts)
    .set({ restsUntil: ctx.now + REST_MS, restsFor: reason })
    .where(eq(aiAccounts.storeId, job.storeId))
}

function dataUrl({ bytes, type }: ConceptImage): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:${type};base64,${btoa(binary)}`
}
