import { describePiece } from '#shared/spec/describe-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { createId, randomText } from '#shared/ids.ts'
import type { Ctx } from '../../context.ts'
import { sha256 } from '../../platform/auth/tokens.ts'
import {
  type ConceptEngine,
  ConceptError,
  type ConceptImage,
  type EngineEvent,
} from '../../platform/concepts/engine.ts'
import type { ConceptRow } from './schema.ts'

/** The side of a concept's picture. */
export const CONCEPT_SIZE_PX = 768

const EXTENSION = { 'image/png': 'png', 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const

export const specHash = (spec: DesignSpec): Promise<string> => sha256(JSON.stringify(spec))

/** Keys of concept pictures can't be guessed: 32 characters of 5 random bits. */
const pictureKey = (ctx: Pick<Ctx, 'random'>, image: ConceptImage): string =>
  `concepts/${randomText(32, ctx.random)}.${EXTENSION[image.type]}`

export type ConceptOrder = {
  designId: string
  spec: DesignSpec
  description: string
  instruction?: string
  parentId?: string
  idempotencyKey: string
}

export const newConceptId = (ctx: Pick<Ctx, 'now' | 'random'>): string =>
  createId('concept', ctx.now, ctx.random)

/** Runs an engine and hands its progress on; the last thing it gives is the finished picture, stored. */
export async function* drawConcept(
  ctx: Ctx,
  engine: ConceptEngine,
  order: ConceptOrder,
  conceptId: string,
  signal: AbortSignal,
): AsyncGenerator<Exclude<EngineEvent, { type: 'final' }> | { type: 'drawn'; row: ConceptRow }> {
  const request = { spec: order.spec, description: order.description, sizePx: CONCEPT_SIZE_PX }
  const { instruction } = order
  for await (const event of engine.make(instruction ? { ...request, instruction } : request, signal)) {
    if (event.type !== 'final') {
      yield event
      continue
    }
    const heroKey = pictureKey(ctx, event.image)
    await ctx.files.put(heroKey, event.image)
    yield { type: 'drawn', row: await conceptRow(engine, order, conceptId, heroKey, ctx.now) }
    return
  }
  throw new ConceptError('upstream')
}

const conceptRow = async (
  engine: ConceptEngine,
  order: ConceptOrder,
  id: string,
  heroKey: string,
  now: number,
): Promise<ConceptRow> => ({
  id,
  designId: order.designId,
  parentId: order.parentId ?? null,
  engine: engine.id,
  model: engine.model,
  spec: order.spec,
  specHash: await specHash(order.spec),
  instruction: order.instruction ?? null,
  heroKey,
  topKey: null,
  sideKey: null,
  alt: describePiece(order.spec),
  idempotencyKey: order.idempotencyKey,
  createdAt: now,
})
