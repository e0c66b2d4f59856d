import { ascii, bigEndian16, bigEndian32, joined, littleEndian32 } from '../bytes.ts'

/** Small pictures made by hand: headers as they are in the wild, and picture data that nobody has to decode. */

export const SECRET = 'N 43.6591 W 70.2568, shot by Grace'

type Size = { width?: number; height?: number }

/** An Exif's TIFF block, big-endian as cameras write it, with a place and which way up. */
export function exif(orientation: number): Uint8Array {
  const entry = (tag: number, type: number, value: number[]) =>
    joined([bigEndian16(tag), bigEndian16(type), bigEndian32(1), Uint8Array.from(value)])
  return joined([
    ascii('MM\0*'),
    bigEndian32(8),
    bigEndian16(2),
    entry(0x0112, 3, [0, orientation, 0, 0]),
    entry(0x8825, 4, [0, 0, 0, 38]),
    bigEndian32(0),
    ascii(SECRET),
  ])
}

export const jpegSegment = (marker: number, body: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker), bigEndian16(body.length + 2), body])

/** Two scans, with a stuffed byte and a restart inside: what must come out as it went in. */
export const SCANS = joined([
  jpegSegment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4),
  jpegSegment(0xc4, Uint8Array.of(0, 1, 2, 3)),
  jpegSegment(0xda, Uint8Array.of(1, 1, 0, 1, 63, 0)),
  Uint8Array.of(9, 0xff, 0, 9, 9),
])

export const frame = ({ width = 640, height = 480 }: Size, marker = 0xc2): Uint8Array =>
  jpegSegment(
    marker,
    joined([Uint8Array.of(8), bigEndian16(height), bigEndian16(width), Uint8Array.of(1, 1, 17, 0)]),
  )

export const PROFILE = joined([bigEndian32(132), new Uint8Array(32), ascii('acsp'), new Uint8Array(92)])

export const jpegOf = (...segments: Uint8Array[]): Uint8Array =>
  joined([Uint8Array.of(0xff, 0xd8), ...segments, Uint8Array.of(0xff, 0xd9)])

/** As a phone would take it: a place, a preview, a comment, a profile. */
export const photo = (size: Size = {}, orientation = 1): Uint8Array =>
  jpegOf(
    jpegSegment(0xe0, joined([ascii('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 72, 0, 72, 1, 1, 7, 7, 7)])),
    jpegSegment(0xe1, joined([ascii('Exif\0\0'), exif(orientation)])),
    jpegSegment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`)),
    jpegSegment(0xe2, joined([ascii('ICC_PROFILE\0\u0001\u0001'), PROFILE])),
    jpegSegment(0xed, ascii(`Photoshop 3.0\0${SECRET}`)),
    jpegSegment(0xfe, ascii(SECRET)),
    jpegSegment(0xdb, new Uint8Array(65)),
    frame(size),
    SCANS,
  )

/** The checksum is not looked at by what we test; browsers see to it in the story. */
export const pngChunk = (name: string, data: Uint8Array): Uint8Array =>
  joined([bigEndian32(data.length), ascii(name), data, bigEndian32(0xabcd)])

export const pngHeader = ({ width = 640, height = 480 }: Size = {}): Uint8Array =>
  pngChunk('IHDR', joined([bigEndian32(width), bigEndian32(height), Uint8Array.of(8, 2, 0, 0, 0)]))

export const IDAT = pngChunk('IDAT', Uint8Array.of(1, 2, 3, 4, 5))
export const IEND = pngChunk('IEND', new Uint8Array())

export const pngOf = (...chunks: Uint8Array[]): Uint8Array =>
  joined([ascii('\u0089PNG\r\n\u001a\n'), ...chunks])

export const webpChunk = (name: string, data: Uint8Array): Uint8Array =>
  joined([ascii(name), littleEndian32(data.length), data, new Uint8Array(data.length % 2)])

export const webpOf = (...chunks: Uint8Array[]): Uint8Array => {
  const body = joined([ascii('WEBP'), ...chunks])
  return joined([ascii('RIFF'), littleEndian32(body.length), body])
}

export const vp8 = ({ width = 640, height = 480 }: Size = {}): Uint8Array =>
  webpChunk(
    'VP8 ',
    joined([
      Uint8Array.of(16, 2, 0, 0x9d, 1, 0x2a),
      bigEndian16(width).reverse(),
      bigEndian16(height).reverse(),
      ascii('picture'),
    ]),
  )

export const vp8x = (flags: number, { width = 640, height = 480 }: Size = {}): Uint8Array =>
  webpChunk(
    'VP8X',
    joined([
      Uint8Array.of(flags, 0, 0, 0),
      littleEndian32(width - 1).subarray(0, 3),
      littleEndian32(height - 1).subarray(0, 3),
    ]),
  )
