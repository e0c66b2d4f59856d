import { PHOTO_SIDE_PX } from '#shared/spec/reference-photo.ts'
import { ApiError } from '../api.ts'

const MOST_BYTES = 8e6

/** Upright and without metadata; decoded, scaled and encoded beside the page's own work. */
async function redraw(file: Blob): Promise<Blob> {
  const { width, height } = await createImageBitmap(file)
  const scale = Math.min(1, PHOTO_SIDE_PX / Math.max(width, height))
  const resizeWidth = Math.ceil(width * scale)
  const resizeHeight = Math.ceil(height * scale)
  const small = await createImageBitmap(file, { resizeWidth, resizeHeight, resizeQuality: 'high' })
  const canvas = new OffscreenCanvas(resizeWidth, resizeHeight)
  const pen = canvas.getContext('2d')
  if (pen) pen.fillStyle = '#fff'
  pen?.fillRect(0, 0, resizeWidth, resizeHeight)
  pen?.drawImage(small, 0, 0)
  // Not every browser writes WebP.
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
}

/** The picture at no more than 1,600 pixels; as it is where it can't be redrawn but may be sent. */
export const shrink = (file: Blob): Promise<Blob> =>
  redraw(file).catch(() => {
    if (/jpeg|png|webp/.test(file.type) && file.size < MOST_BYTES) return file
    throw new ApiError('image_type')
  })
