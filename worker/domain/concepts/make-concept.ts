import type { ConceptEvents, MakeConceptRequest } from '#shared/contract/concepts.ts'
import { and, eq } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { chooseEngine, ConceptError, type ConceptImage } from '../../platform/concepts/engine.ts'
import { findDesign } from '../designs/design-scope.ts'
import { conceptView } from './concept-view.ts'
import { drawConcept, filesOf, newConceptId, specHash } from './draw-concept.ts'
import { type ConceptRow, concepts } from './schema.ts'

type Input = { designId: string; body: MakeConceptRequest; idempotencyKey: string; signal: AbortSignal }

export type ConceptEvent = {
  [Name in keyof ConceptEvents]: { name: Name; data: ConceptEvents[Name] }
}[keyof ConceptEvents]

const COPY = {
  cancelled: 'Drawing was stopped. Your design is saved.',
  failed: 'Your design is saved. The picture could not be drawn just now; please try again.',
}

/**
 * Draws a picture of a design. Checks come before the first event, so a refusal is an ordinary answer.
 * @returns the events, as they happen; the last one is `final` or `error`.
 */
export async function makeConcept(ctx: Ctx<Shopper>, input: Input): Promise<AsyncIterable<ConceptEvent>> {
  const { design, concepts: made } = await findDesign(ctx, input.designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const { parentId } = input.body
  if (parentId && !made.some((row) => row.id === parentId)) throw fieldRefusal('parentId', 'unknown_concept')
  const before = made.find((row) => row.idempotencyKey === input.idempotencyKey)
  if (!before) return draw(ctx, input, design.description)
  if (!(await isSameRequest(before, input.body))) throw new Refusal('idempotency_mismatch')
  return replay(ctx, before)
}

const isSameRequest = async (row: ConceptRow, body: MakeConceptRequest): Promise<boolean> =>
  row.specHash === (await specHash(body.spec)) &&
  row.instruction === (body.instruction ?? null) &&
  row.parentId === (body.parentId ?? null)

async function* replay(ctx: Ctx<Shopper>, row: ConceptRow): AsyncGenerator<ConceptEvent> {
  yield { name: 'job', data: { conceptId: row.id } }
  yield { name: 'final', data: { concept: conceptView(ctx, row) } }
}

async function* draw(ctx: Ctx<Shopper>, input: Input, description: string): AsyncGenerator<ConceptEvent> {
  const { body, designId, idempotencyKey } = input
  const engine = chooseEngine(ctx.engines, body.engine)
  const conceptId = newConceptId(ctx)
  const order = {
    designId,
    idempotencyKey,
    description,
    spec: body.spec,
    ...(body.instruction ? { instruction: body.instruction } : {}),
    ...(body.parentId ? { parentId: body.parentId } : {}),
  }
  yield { name: 'job', data: { conceptId } }
  yield { name: 'progress', data: { stage: 'queued', fraction: 0 } }
  try {
    let index = 0
    for await (const event of drawConcept(ctx, engine, order, conceptId, input.signal)) {
      if (event.type === 'progress')
        yield { name: 'progress', data: { stage: event.stage, fraction: event.fraction } }
      else if (event.type === 'partial')
        yield { name: 'partial', data: { conceptId, image: dataUrl(event.image), index: index++ } }
      else yield { name: 'final', data: { concept: conceptView(ctx, await keep(ctx, event.row)) } }
    }
  } catch (error) {
    yield { name: 'error', data: failure(ctx, error) }
  }
}

/** The first picture of a request is kept; the other half of a double click gets that one, and its own goes. */
async function keep(ctx: Ctx<Shopper>, row: ConceptRow): Promise<ConceptRow> {
  const [, kept] = await ctx.db.batch([
    ctx.db.insert(concepts).values(row).onConflictDoNothing(),
    ctx.db
      .select()
      .from(concepts)
      .where(and(eq(concepts.designId, row.designId), eq(concepts.idempotencyKey, row.idempotencyKey))),
  ])
  const winner = kept[0] ?? row
  if (winner.id !== row.id) ctx.background(ctx.files.remove(filesOf(row)))
  return winner
}

function failure(ctx: Ctx<Shopper>, error: unknown): ConceptEvents['error'] {
  const kind = error instanceof ConceptError ? error.kind : 'upstream'
  if (!(error instanceof ConceptError))
    ctx.log({ level: 'error', requestId: ctx.requestId, ...describeError(error) })
  const message = kind === 'cancelled' ? COPY.cancelled : COPY.failed
  return { code: kind, message, retryable: kind !== 'moderation' && kind !== 'quota' && kind !== 'auth' }
}

function dataUrl({ bytes, type }: ConceptImage): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `data:${type};base64,${btoa(binary)}`
}
