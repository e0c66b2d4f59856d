import { PHOTO_SIDE_PX } from '#shared/spec/reference-photo.ts'
import type { MakeConceptRequest } from '#shared/contract/concepts.ts'
import type { Ctx } from '../../context.ts'
import type { AiConfig } from '../../platform/concepts/ai/config.ts'
import { worstCaseMicros } from '../../platform/concepts/ai/costs.ts'
import type { ConceptImage, ConceptRequest } from '../../platform/concepts/engine.ts'
import { cleanImage } from '../../platform/images/clean-image.ts'
import type { Work } from './begin-concept.ts'
import { CONCEPT_SIZE_PX } from './draw-concept.ts'
import { pictureOf } from './stored-picture.ts'

/** After so many changes a picture has drifted from its piece: the next is drawn from the spec anew. */
const MOST_CHANGES = 4

/** All an AI engine gets to see: the piece, its words, the studio's picture of it, the version that is changed. */
export async function aiRequest(
  ctx: Ctx,
  { job, description, parent, references }: Work,
  config: AiConfig,
): Promise<ConceptRequest> {
  const request: ConceptRequest = {
    spec: job.spec,
    description,
    sizePx: CONCEPT_SIZE_PX,
    shopper: job.visitor,
    ...(job.instruction ? { instruction: job.instruction } : {}),
  }
  if (!config.edits) return request
  const photos = await Promise.all(
    references.map(async ({ fileKey, aspect }) => ({ image: await pictureOf(ctx, fileKey), aspect })),
  )
  request.references = photos.flatMap(({ image, aspect }) =>
    image && fits(image) ? [{ image, aspect }] : [],
  )
  const isChange =
    parent?.engine === 'ai' && parent.depth < MOST_CHANGES && keepsItsKind(parent.spec, job.spec)
  const before = isChange ? await pictureOf(ctx, parent.heroKey) : null
  if (parent && before) request.parent = { image: before, spec: parent.spec, depth: parent.depth }
  else request.proportions = await ctx.engines.studio.proportions(job.spec)
  return request
}

/** The widget sends no larger ones; a caller of its own may. */
function fits({ bytes }: ConceptImage): boolean {
  const { width, height } = cleanImage(bytes)
  return Math.max(width, height) <= PHOTO_SIDE_PX
}

/** A picture can be changed into one of the same kind of piece only. */
const keepsItsKind = (one: Work['job']['spec'], other: Work['job']['spec']): boolean =>
  one.category === other.category && one.style === other.style && one.stones.length === other.stones.length

const NO_PICTURE: ConceptImage = { bytes: new Uint8Array(), type: 'image/png' }

/** What a request may cost at most, however it will be drawn: as a change of another picture, or anew. */
export function reserveFor(
  config: AiConfig,
  { spec, instruction }: MakeConceptRequest,
  { description, photos }: { description: string; photos: number },
): number {
  const request: ConceptRequest = {
    spec,
    description,
    sizePx: CONCEPT_SIZE_PX,
    references: Array.from({ length: photos }, () => ({ image: NO_PICTURE, aspect: 'style' as const })),
    ...(instruction ? { instruction } : {}),
  }
  return Math.max(
    worstCaseMicros(config, { ...request, proportions: NO_PICTURE }),
    worstCaseMicros(config, { ...request, parent: { image: NO_PICTURE, spec, depth: 0 } }),
  )
}
