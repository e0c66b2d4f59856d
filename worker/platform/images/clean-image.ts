import type { ConceptImage } from '../concepts/engine.ts'
import { says } from './bytes.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { cleanWebp } from './clean-webp.ts'
import { ImageFault, unreadable } from './image-fault.ts'

/** A picture with nothing in it but the picture, and the size its header gives. */
export type Cleaned = { width: number; height: number; bytes: Uint8Array }

type ImageType = ConceptImage['type']

/** How a kept file's name ends. */
export const FILE_ENDINGS = { 'image/png': 'png', 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const

const LEAST_SIDE_PX = 64
const MOST_PIXELS = 40_000_000

/** By the first bytes alone: what a browser or a file's name says is not believed. */
function typeOf(bytes: Uint8Array): ImageType {
  if (says(bytes, '\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (says(bytes, '\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (says(bytes, 'RIFF') && says(bytes, 'WEBP', 8)) return 'image/webp'
  throw bytes.length === 0 ? unreadable() : new ImageFault('image_type')
}

const CLEANERS = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp }

function clean(type: ImageType, bytes: Uint8Array): Cleaned {
  try {
    return CLEANERS[type](bytes)
  } catch (error) {
    if (error instanceof RangeError) throw unreadable()
    throw error
  }
}

/**
 * A person's picture without what it says about them: no place, time, device, comment or preview, and nothing after
 * its end. Which way up it is stays. Nothing is decoded: sizes come from headers, picture data is copied as it is.
 * @throws ImageFault
 */
export function cleanImage(bytes: Uint8Array): Cleaned & { type: ImageType } {
  const type = typeOf(bytes)
  const cleaned = clean(type, bytes)
  const { width, height } = cleaned
  if (Math.min(width, height) < LEAST_SIDE_PX) throw new ImageFault('image_too_small')
  if (width * height > MOST_PIXELS) throw new ImageFault('image_too_large')
  return { type, ...cleaned }
}
