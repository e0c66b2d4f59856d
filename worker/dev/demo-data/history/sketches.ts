import type { RandomBytes } from '#shared/ids.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { STUDIO_VERSION } from '#shared/render/index.ts'
import { createHash } from 'node:crypto'
import type { Ctx } from '../../../context.ts'
import { drawConcept, newConceptId } from '../../../domain/concepts/draw-concept.ts'
import { concepts } from '../../../tables/concepts.ts'
import type { StudioEngine } from '../../../platform/concepts/engine.ts'
import { DEMO_PICTURE } from './demo-picture.ts'

const EMPTY = new Uint8Array()

/** Stands in for the studio while the past is lived through: what it leaves empty is drawn once all is known. */
export const sketchEngine: StudioEngine = {
  id: 'studio',
  model: `studio-${STUDIO_VERSION}`,
  async *make() {
    yield { type: 'final', image: { bytes: EMPTY, type: 'image/png' } }
  },
  proportions: async () => ({ bytes: EMPTY, type: 'image/png' }),
}

/** The same bytes for the same piece, so that a picture keeps its name and is never drawn twice. */
const bytesOf = (spec: DesignSpec): RandomBytes => {
  const seed = JSON.stringify([spec, DEMO_PICTURE, STUDIO_VERSION])
  return (length) => new Uint8Array(createHash('shake256', { outputLength: length }).update(seed).digest())
}

/** The shopper's picture of their piece, as a concept of the design. @returns its id. */
export async function sketchConcept(ctx: Ctx, designId: string, spec: DesignSpec): Promise<string> {
  const order = {
    id: newConceptId(ctx),
    designId,
    idempotencyKey: crypto.randomUUID(),
    parentId: null,
    instruction: null,
  }
  const request = { spec, description: '', sizePx: DEMO_PICTURE.sizePx }
  const named: Ctx = { ...ctx, random: bytesOf(spec) }
  const never = new AbortController().signal
  for await (const event of drawConcept(named, ctx.engines.studio, order, request, never))
    if (event.type === 'drawn') await ctx.db.insert(concepts).values(event.row)
  return order.id
}
