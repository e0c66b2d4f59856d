import { ascii, bigEndian16, joined, says, viewOf } from './bytes.ts'
import type { Cleaned } from './clean-image.ts'
import { unreadable } from './image-fault.ts'
import { isColorProfile, orientationOnly, readOrientation } from './metadata.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Baseline, extended, progressive: what browsers draw. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Huffman and quantisation tables, restart interval, scan. */
const PICTURE = new Set([0xc4, 0xdb, 0xdd, SOS])
const COMMENT = 0xfe
const PROFILE = 'ICC_PROFILE\0\u0001\u0001'

type Segment = { marker: number; body: Uint8Array; whole: Uint8Array }

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw unreadable()
}

/** The segments up to the end of the image; whatever follows that is not part of it. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes)
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw unreadable()
    while (view.getUint8(at + 1) === 0xff) at++
    const marker = view.getUint8(at + 1)
    if (marker === EOI) return
    const end = at + 2 + view.getUint16(at + 2)
    if (end < at + 4 || end > bytes.length) throw unreadable()
    const next = marker === SOS ? endOfScan(bytes, end) : end
    yield { marker, body: bytes.subarray(at + 4, end), whole: bytes.subarray(at, next) }
    at = next
  }
}

const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker), bigEndian16(body.length + 2), body])

/** What is kept of an application's own segment, with nothing of it that is not needed to draw. */
function keptOf({ marker, body }: Segment): Uint8Array[] {
  if (marker === 0xe0 && says(body, 'JFIF\0') && body.length >= 14)
    return [segment(marker, joined([body.subarray(0, 12), Uint8Array.of(0, 0)]))]
  if (marker === 0xe2 && says(body, PROFILE) && isColorProfile(body.subarray(PROFILE.length)))
    return [segment(marker, body)]
  if (marker === 0xee && says(body, 'Adobe') && body.length >= 12)
    return [segment(marker, body.subarray(0, 12))]
  return []
}

const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef

/** A JPEG without its Exif, XMP, IPTC, comments, previews and whatever follows it; the scans are untouched. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const head: Uint8Array[] = []
  const rest: Uint8Array[] = []
  let orientation = 1
  let size: { width: number; height: number } | null = null
  let scans = 0
  for (const part of segmentsOf(bytes)) {
    const { marker, body, whole } = part
    if (isApplication(marker)) {
      if (marker === 0xe1 && says(body, 'Exif\0\0')) orientation = readOrientation(body.subarray(6))
      head.push(...keptOf(part))
    } else if (FRAMES.has(marker)) {
      if (size) throw unreadable()
      size = { height: viewOf(body).getUint16(1), width: viewOf(body).getUint16(3) }
      rest.push(whole)
    } else if (PICTURE.has(marker)) {
      if (marker === SOS) scans++
      rest.push(whole)
    } else if (marker !== COMMENT) throw unreadable()
  }
  if (!size || scans === 0) throw unreadable()
  if (orientation > 1) head.push(segment(0xe1, joined([ascii('Exif\0\0'), orientationOnly(orientation)])))
  return {
    ...size,
    bytes: joined([Uint8Array.of(0xff, SOI), ...head, ...rest, Uint8Array.of(0xff, EOI)]),
  }
}
