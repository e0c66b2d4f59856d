import { ascii, joined, says, viewOf } from './bytes.ts'

const ORIENTATION_TAG = 0x0112
const ENTRY_BYTES = 12
/** A display's profile has a few kilobytes; one much larger carries something else. */
const PROFILE_BYTES = 16 * 1024

/** Which way up, 1–8, as the TIFF block of an Exif says; 1 where it says nothing of use. */
export function readOrientation(tiff: Uint8Array): number {
  if (!says(tiff, 'II*\0') && !says(tiff, 'MM\0*')) return 1
  const view = viewOf(tiff)
  const little = says(tiff, 'II')
  try {
    const directory = view.getUint32(4, little)
    const count = view.getUint16(directory, little)
    for (let index = 0; index < count; index++) {
      const entry = directory + 2 + index * ENTRY_BYTES
      if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue
      const orientation = view.getUint16(entry + 8, little)
      return orientation >= 1 && orientation <= 8 ? orientation : 1
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** A TIFF block that says which way up and nothing else. */
export const orientationOnly = (orientation: number): Uint8Array =>
  joined([
    ascii('II*\0'),
    Uint8Array.of(8, 0, 0, 0, 1, 0),
    Uint8Array.of(ORIENTATION_TAG & 255, ORIENTATION_TAG >> 8, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0),
    new Uint8Array(4),
  ])

/** Whether these bytes are an ICC profile of an ordinary size: without it the colors of stones would shift. */
export const isColorProfile = (bytes: Uint8Array): boolean =>
  bytes.length >= 128 &&
  bytes.length <= PROFILE_BYTES &&
  says(bytes, 'acsp', 36) &&
  viewOf(bytes).getUint32(0) === bytes.length
