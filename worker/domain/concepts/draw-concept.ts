import { stonesLeftOut } from '#shared/render/scene/stones-left-out.ts'
import { describePiece } from '#shared/spec/describe-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { createId, randomText } from '#shared/ids.ts'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { sha256 } from '../../platform/auth/tokens.ts'
import {
  type ConceptEngine,
  ConceptError,
  type ConceptImage,
  type ConceptRequest,
  type EngineEvent,
  OTHER_VIEWS,
  type OtherView,
} from '../../platform/concepts/engine.ts'
import { FILE_ENDINGS } from '../../platform/images/clean-image.ts'
import type { PictureKeys } from '../designs/files-of-concept.ts'
import type { ConceptRow } from '../../tables/concepts.ts'

/** The side of a concept's picture. */
export const CONCEPT_SIZE_PX = 768

export const specHash = (spec: DesignSpec): Promise<string> => sha256(JSON.stringify(spec))

/** Keys of concept pictures can't be guessed: 32 characters of 5 random bits. */
const pictureKey = (ctx: Pick<Ctx, 'random'>, image: ConceptImage): string =>
  `concepts/${randomText(32, ctx.random)}.${FILE_ENDINGS[image.type]}`

/** Whose picture it is; what it shows is in the request. */
export type ConceptOrder = Pick<ConceptRow, 'id' | 'designId' | 'idempotencyKey' | 'parentId' | 'instruction'>

export const newConceptId = (ctx: Pick<Ctx, 'now' | 'random'>): string =>
  createId('concept', ctx.now, ctx.random)

export type DrawEvent =
  | Exclude<EngineEvent, { type: 'final' }>
  | { type: 'drawn'; row: ConceptRow; costMicros: number }

/** Runs an engine and hands its progress on; the last thing it gives is the finished picture, stored. */
export async function* drawConcept(
  ctx: Ctx,
  engine: ConceptEngine,
  order: ConceptOrder,
  request: ConceptRequest,
  signal: AbortSignal,
): AsyncGenerator<DrawEvent> {
  for await (const event of engine.make(request, signal)) {
    if (event.type !== 'final') {
      yield event
      continue
    }
    const keys = await putPictures(ctx, event)
    const { model = engine.model, depth = 0 } = event
    const row = await conceptRow({ ...order, ...keys, engine: engine.id, model, depth }, request, ctx.now)
    yield { type: 'drawn', row, costMicros: event.usage?.costMicros ?? 0 }
    return
  }
  throw new ConceptError('upstream')
}

async function putPicture(ctx: Pick<Ctx, 'files' | 'random'>, image: ConceptImage): Promise<string> {
  const key = pictureKey(ctx, image)
  await ctx.files.put(key, image)
  return key
}

/** Files before the row, so that no row names a file that isn't there. A view that can't be kept is left out. */
async function putPictures(
  ctx: Ctx,
  { image, views = {}, flaw }: Extract<EngineEvent, { type: 'final' }>,
): Promise<PictureKeys> {
  const complain = (error: unknown) =>
    ctx.log({ level: 'error', requestId: ctx.requestId, what: 'view', ...describeError(error) })
  if (flaw !== undefined) complain(flaw)
  const keys: Partial<Record<OtherView, string>> = {}
  const heroKey = await putPicture(ctx, image)
  for (const view of OTHER_VIEWS) {
    const picture = views[view]
    if (picture) await putPicture(ctx, picture).then((key) => (keys[view] = key), complain)
  }
  return { heroKey, topKey: keys.top ?? null, sideKey: keys.side ?? null }
}

/** What a picture shows, and what of the spec it can't: stones there is no room for. */
function altOf(spec: DesignSpec): string {
  const left = stonesLeftOut(spec)
  const piece = describePiece(spec)
  return left > 0 ? `${piece} ${left} of its stones have no room on it and are not shown.` : piece
}

type Drawing = ConceptOrder & PictureKeys & Pick<ConceptRow, 'engine' | 'model' | 'depth'>

/** Only what a concept has: an order may carry more. */
const conceptRow = async (
  drawing: Drawing,
  { spec }: ConceptRequest,
  createdAt: number,
): Promise<ConceptRow> => ({
  id: drawing.id,
  designId: drawing.designId,
  parentId: drawing.parentId,
  engine: drawing.engine,
  model: drawing.model,
  spec,
  specHash: await specHash(spec),
  instruction: drawing.instruction,
  heroKey: drawing.heroKey,
  topKey: drawing.topKey,
  sideKey: drawing.sideKey,
  alt: altOf(spec),
  depth: drawing.depth,
  idempotencyKey: drawing.idempotencyKey,
  createdAt,
})
