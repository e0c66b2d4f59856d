import { ascii, joined, littleEndian32, says, viewOf } from './bytes.ts'
import type { Cleaned } from './clean-image.ts'
import { ImageFault, unreadable } from './image-fault.ts'
import { isColorProfile, orientationOnly, readOrientation } from './metadata.ts'

const HEADER_BYTES = 12
const FLAGS = { profile: 0x20, alpha: 0x10, exif: 0x08, animation: 0x02 }

type Chunk = { name: string; data: Uint8Array }
type Size = { width: number; height: number }

/** The chunks within the length the file gives itself; whatever follows that is not part of it. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) throw unreadable()
  const chunks: Chunk[] = []
  for (let at = HEADER_BYTES; at < end;) {
    const length = view.getUint32(at + 4, true)
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    if (at + 8 + length > end) throw unreadable()
    chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

const chunk = (name: string, data: Uint8Array): Uint8Array =>
  joined([ascii(name), littleEndian32(data.length), data, new Uint8Array(data.length % 2)])

/** The size the coded picture itself gives: what a decoder will make room for. */
function sizeOf({ name, data }: Chunk): Size {
  const view = viewOf(data)
  if (name === 'VP8L') {
    if (view.getUint8(0) !== 0x2f) throw unreadable()
    const bits = view.getUint32(1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (!says(data, '\u009d\u0001*', 3)) throw unreadable()
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
}

const flagsOf = (extended: Chunk | undefined): number => (extended ? viewOf(extended.data).getUint8(0) : 0)

const uint24 = (bytes: Uint8Array, at: number): number =>
  viewOf(bytes).getUint16(at, true) + viewOf(bytes).getUint8(at + 2) * 65_536

/** The extended header must agree with the picture, or one of the two lies. */
function checkCanvas(extended: Chunk | undefined, { width, height }: Size): void {
  if (!extended) return
  if (uint24(extended.data, 4) + 1 !== width || uint24(extended.data, 7) + 1 !== height) throw unreadable()
}

function turnOf(exif: Chunk | undefined): number {
  if (!exif) return 1
  return readOrientation(says(exif.data, 'Exif\0\0') ? exif.data.subarray(6) : exif.data)
}

function extendedHeader(flags: number, { width, height }: Size): Uint8Array {
  const side = (value: number) => littleEndian32(value - 1).subarray(0, 3)
  return chunk('VP8X', joined([Uint8Array.of(flags, 0, 0, 0), side(width), side(height)]))
}

/** A WebP without Exif, XMP and whatever follows it; the picture's data and its transparency are untouched. */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const chunks = chunksOf(bytes)
  const named = (wanted: string) => chunks.find(({ name }) => name === wanted)
  const extended = named('VP8X')
  const pictures = chunks.filter(({ name }) => name === 'VP8 ' || name === 'VP8L')
  const [picture] = pictures
  if (flagsOf(extended) & FLAGS.animation) throw new ImageFault('image_type')
  if (!picture || pictures.length > 1) throw unreadable()
  const size = sizeOf(picture)
  checkCanvas(extended, size)
  const profile = chunks.filter(({ name, data }) => name === 'ICCP' && isColorProfile(data)).slice(0, 1)
  const alpha = picture.name === 'VP8 ' ? chunks.filter(({ name }) => name === 'ALPH').slice(0, 1) : []
  const orientation = turnOf(named('EXIF'))
  const turned = orientation > 1 ? [{ name: 'EXIF', data: orientationOnly(orientation) }] : []
  const flags =
    (flagsOf(extended) & FLAGS.alpha) |
    (profile.length > 0 ? FLAGS.profile : 0) |
    (turned.length > 0 ? FLAGS.exif : 0)
  const kept = [...profile, ...alpha, picture, ...turned].map(({ name, data }) => chunk(name, data))
  const body = joined([ascii('WEBP'), ...(flags ? [extendedHeader(flags, size)] : []), ...kept])
  return { ...size, bytes: joined([ascii('RIFF'), littleEndian32(body.length), body]) }
}
