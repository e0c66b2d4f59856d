import { ascii, bigEndian32, joined, viewOf } from './bytes.ts'
import type { Cleaned } from './clean-image.ts'
import { unreadable } from './image-fault.ts'
import { orientationOnly, readOrientation } from './metadata.ts'

const SIGNATURE_BYTES = 8
/** What is needed to draw, each with the most it may hold; everything else is left out. */
const KEPT: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Number.MAX_SAFE_INTEGER,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  cICP: 4,
  pHYs: 9,
  IEND: 0,
}

type Chunk = { name: string; data: Uint8Array; whole: Uint8Array }

/** The chunks up to the end of the image; whatever follows that is not part of it. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes)
  for (let at = SIGNATURE_BYTES; ;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) throw unreadable()
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    yield { name, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) }
    if (name === 'IEND') return
    at = end
  }
}

/** The polynomial of PNG, bit by bit: it runs over thirty bytes. */
function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([ascii(name), data])
  return joined([bigEndian32(data.length), body, bigEndian32(crc32(body))])
}

const isCritical = (name: string): boolean => /^[A-Z]/.test(name)

/** A PNG without texts, times, Exif, profiles, animation and whatever follows it; the picture's data is untouched. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const [header, ...others] = chunksOf(bytes)
  if (header?.name !== 'IHDR' || header.data.length !== KEPT['IHDR']) throw unreadable()
  if (!others.some(({ name }) => name === 'IDAT')) throw unreadable()
  let orientation = 1
  const kept: Uint8Array[] = []
  for (const { name, data, whole } of others) {
    const most = KEPT[name]
    if (name === 'IHDR' || (isCritical(name) && (most === undefined || data.length > most)))
      throw unreadable()
    if (name === 'eXIf') orientation = readOrientation(data)
    if (most !== undefined && data.length <= most) kept.push(whole)
  }
  const turned = orientation > 1 ? [chunk('eXIf', orientationOnly(orientation))] : []
  return {
    width: viewOf(header.data).getUint32(0),
    height: viewOf(header.data).getUint32(4),
    bytes: joined([bytes.subarray(0, SIGNATURE_BYTES), header.whole, ...turned, ...kept]),
  }
}
