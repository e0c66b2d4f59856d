import type { Ctx } from '../../context.ts'
import type { ConceptImage } from '../../platform/concepts/engine.ts'

const TYPES = ['image/png', 'image/webp', 'image/jpeg'] as const

/** A picture as it was stored, or null when it is gone or is none. */
export async function pictureOf(ctx: Ctx, key: string): Promise<ConceptImage | null> {
  const file = await ctx.files.get(key)
  const type = TYPES.find((known) => known === file?.type)
  return file && type ? { bytes: file.bytes, type } : null
}
