import { LIMITS } from '#shared/spec/limits.ts'
import type { Ctx } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import type { ConceptImage } from '../../platform/concepts/engine.ts'
import { cleanImage } from '../../platform/images/clean-image.ts'
import { ImageFault } from '../../platform/images/image-fault.ts'
import type { AiAccount } from '../../tables/spending.ts'
import { storeAi } from '../spending/store-ai.ts'

const refusalFor = ({ code }: ImageFault): Refusal =>
  code === 'image_type'
    ? new Refusal('unsupported_type', { fields: [{ path: 'image', code, message: code }] })
    : fieldRefusal('image', code)

function cleaned(bytes: Uint8Array): ConceptImage {
  if (bytes.length > LIMITS.imageBytes.max) throw new Refusal('too_large')
  try {
    const picture = cleanImage(bytes)
    return { type: picture.type, bytes: picture.bytes }
  } catch (error) {
    throw error instanceof ImageFault ? refusalFor(error) : error
  }
}

/** Nobody to ask, or no answer, never keeps a photo from being taken. */
async function isFlagged(ctx: Ctx, account: AiAccount | null, photo: ConceptImage): Promise<boolean> {
  const config = await storeAi(ctx, account)
  if (!config) return false
  return (await ctx.engines.ai.moderate(config, { text: '', images: [photo] })).flagged
}

/** What is kept of a photo somebody sent: the picture, without what it says about them. */
export async function takePhoto(
  ctx: Ctx,
  account: AiAccount | null,
  bytes: Uint8Array,
): Promise<ConceptImage> {
  const photo = cleaned(bytes)
  if (await isFlagged(ctx, account, photo)) throw fieldRefusal('image', 'image_refused')
  return photo
}
