import { LIMITS } from '#shared/spec/limits.ts'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import type { ConceptImage } from '../../platform/concepts/engine.ts'
import { cleanImage } from '../../platform/images/clean-image.ts'
import { ImageFault } from '../../platform/images/image-fault.ts'

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
async function isFlagged(ctx: Ctx, photo: ConceptImage): Promise<boolean> {
  try {
    return (await ctx.moderateImage?.(photo))?.flagged ?? false
  } catch (error) {
    ctx.log({ level: 'error', requestId: ctx.requestId, what: 'moderation', ...describeError(error) })
    return false
  }
}

/** What is kept of a photo somebody sent: the picture, without what it says about them. */
export async function takePhoto(ctx: Ctx, bytes: Uint8Array): Promise<ConceptImage> {
  const photo = cleaned(bytes)
  if (await isFlagged(ctx, photo)) throw fieldRefusal('image', 'image_refused')
  return photo
}
