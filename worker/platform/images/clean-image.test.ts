import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascii, joined, littleEndian32 } from './bytes.ts'
import { cleanImage } from './clean-image.ts'
import { ImageFault } from './image-fault.ts'
import { orientationOnly, readOrientation } from './metadata.ts'
import {
  exif,
  frame,
  IDAT,
  IEND,
  jpegOf,
  jpegSegment,
  photo,
  pngChunk,
  pngHeader,
  pngOf,
  PROFILE,
  SCANS,
  SECRET,
  vp8,
  vp8x,
  webpChunk,
  webpOf,
} from './test/pictures.ts'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const holds = (whole: Uint8Array, part: Uint8Array): boolean => Buffer.from(whole).includes(Buffer.from(part))

function faultOf(bytes: Uint8Array): string | null {
  try {
    cleanImage(bytes)
    return null
  } catch (error) {
    if (error instanceof ImageFault) return error.code
    throw error
  }
}

const MARKUP = ascii('<script>alert(1)</script>PK\u0003\u0004')

describe('a JPEG', () => {
  it('loses place, preview, comment and Photoshop’s block, and keeps its picture byte for byte', () => {
    const { bytes, ...about } = cleanImage(photo())
    expect(about).toEqual({ type: 'image/jpeg', width: 640, height: 480 })
    for (const gone of [SECRET, 'Exif', 'adobe', 'Photoshop', '\u0007\u0007\u0007'])
      expect(latin1(bytes)).not.toContain(gone)
    expect(holds(bytes, SCANS)).toBe(true)
    expect(holds(bytes, frame({}))).toBe(true)
    expect(holds(bytes, PROFILE)).toBe(true)
    expect(cleanImage(bytes).bytes).toEqual(bytes)
  })

  it.each([3, 6, 8])('stays turned the way it was (%i), and says nothing else of it', (orientation) => {
    const { bytes } = cleanImage(photo({}, orientation))
    expect(holds(bytes, orientationOnly(orientation))).toBe(true)
    expect(latin1(bytes)).not.toContain(SECRET)
    expect(cleanImage(bytes).bytes).toEqual(bytes)
  })

  it('ends where its image ends', () => {
    const clean = cleanImage(photo()).bytes
    expect(cleanImage(joined([photo(), MARKUP, photo()])).bytes).toEqual(clean)
  })

  it('drops a profile that is not one', () => {
    const hidden = jpegSegment(0xe2, joined([ascii('ICC_PROFILE\0\u0001\u0001'), ascii(SECRET.repeat(8))]))
    expect(latin1(cleanImage(jpegOf(hidden, frame({}), SCANS)).bytes)).not.toContain(SECRET)
  })

  it.each<[string, Uint8Array]>([
    ['cut short', photo().subarray(0, -3)],
    ['cut in its header', photo().subarray(0, 60)],
    ['without a frame', jpegOf(SCANS)],
    ['without a scan', jpegOf(frame({}))],
    [
      'with two frames, one of them a bomb',
      jpegOf(frame({}), frame({ width: 60_000, height: 60_000 }), SCANS),
    ],
    ['lossless, which no browser draws', jpegOf(frame({}, 0xc3), SCANS)],
    ['of three bytes', Uint8Array.of(0xff, 0xd8, 0xff)],
  ])('is refused %s', (_, bytes) => expect(faultOf(bytes)).toBe('image_unreadable'))
})

describe('a PNG', () => {
  const texts = [
    pngChunk('tEXt', ascii(`Comment\0${SECRET}`)),
    pngChunk('iTXt', ascii(SECRET)),
    pngChunk('tIME', new Uint8Array(7)),
    pngChunk('iCCP', ascii(SECRET)),
    pngChunk('prVt', ascii(SECRET)),
  ]

  it('loses its texts and keeps its picture byte for byte', () => {
    const gamma = pngChunk('gAMA', Uint8Array.of(0, 0, 1, 2))
    const { bytes, ...about } = cleanImage(
      pngOf(pngHeader(), gamma, ...texts, IDAT, IDAT, ...texts, IEND, MARKUP),
    )
    expect(about).toEqual({ type: 'image/png', width: 640, height: 480 })
    expect(bytes).toEqual(pngOf(pngHeader(), gamma, IDAT, IDAT, IEND))
  })

  it('stays turned the way it was', () => {
    const { bytes } = cleanImage(pngOf(pngHeader(), IDAT, pngChunk('eXIf', exif(6)), IEND))
    expect(holds(bytes, orientationOnly(6))).toBe(true)
    expect(latin1(bytes)).not.toContain(SECRET)
    expect(cleanImage(bytes).bytes).toEqual(bytes)
  })

  it('shows its first picture where it moved', () => {
    const moving = [pngChunk('acTL', new Uint8Array(8)), pngChunk('fdAT', ascii(SECRET))]
    expect(cleanImage(pngOf(pngHeader(), ...moving, IDAT, IEND)).bytes).toEqual(
      pngOf(pngHeader(), IDAT, IEND),
    )
  })

  it.each<[string, Uint8Array]>([
    ['cut short', pngOf(pngHeader(), IDAT)],
    ['without a picture', pngOf(pngHeader(), IEND)],
    ['without a header', pngOf(IDAT, IEND)],
    ['with two headers', pngOf(pngHeader(), pngHeader({ width: 60_000 }), IDAT, IEND)],
    ['with a chunk longer than itself', pngOf(pngHeader(), IDAT.with(0, 0x7f), IEND)],
    [
      'with a palette that is too long',
      pngOf(pngHeader(), pngChunk('PLTE', new Uint8Array(769)), IDAT, IEND),
    ],
    ['with a chunk nobody knows how to draw', pngOf(pngHeader(), pngChunk('EVIL', MARKUP), IDAT, IEND)],
  ])('is refused %s', (_, bytes) => expect(faultOf(bytes)).toBe('image_unreadable'))
})

describe('a WebP', () => {
  const alpha = webpChunk('ALPH', Uint8Array.of(1, 2, 3))

  it('loses Exif and XMP and keeps its picture byte for byte', () => {
    const spoken = [webpChunk('EXIF', exif(1)), webpChunk('XMP ', ascii(SECRET))]
    const { bytes, ...about } = cleanImage(joined([webpOf(vp8x(0x0c), vp8(), ...spoken), MARKUP]))
    expect(about).toEqual({ type: 'image/webp', width: 640, height: 480 })
    expect(bytes).toEqual(webpOf(vp8()))
  })

  it('keeps transparency, profile and which way up', () => {
    const { bytes } = cleanImage(
      webpOf(vp8x(0x3e & ~0x02), webpChunk('ICCP', PROFILE), alpha, vp8(), webpChunk('EXIF', exif(6))),
    )
    const turned = webpChunk('EXIF', orientationOnly(6))
    expect(bytes).toEqual(webpOf(vp8x(0x38), webpChunk('ICCP', PROFILE), alpha, vp8(), turned))
  })

  it('is read where it is lossless', () => {
    const lossless = webpChunk('VP8L', joined([Uint8Array.of(0x2f), littleEndian32(639 | (479 << 14))]))
    expect(cleanImage(webpOf(lossless))).toMatchObject({ width: 640, height: 480, bytes: webpOf(lossless) })
  })

  it('is refused where it moves', () =>
    expect(faultOf(webpOf(vp8x(0x02), webpChunk('ANMF', vp8())))).toBe('image_type'))

  it.each<[string, Uint8Array]>([
    ['cut short', webpOf(vp8()).subarray(0, -4)],
    ['without a picture', webpOf(vp8x(0))],
    ['with two pictures', webpOf(vp8(), vp8())],
    ['when its two headers disagree', webpOf(vp8x(0, { width: 100 }), vp8())],
    ['with a chunk longer than itself', webpOf(vp8().with(4, 0xff))],
  ])('is refused %s', (_, bytes) => expect(faultOf(bytes)).toBe('image_unreadable'))
})

describe('anything else', () => {
  it.each<[string, string]>([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a GIF', 'GIF89a'],
    ['a HEIC', '\0\0\0\u0018ftypheic'],
    ['a page', '<!doctype html>'],
    ['a RIFF that sounds', 'RIFF\0\0\0\0WAVE'],
  ])('%s is not taken', (_, text) => expect(faultOf(ascii(text))).toBe('image_type'))

  it('nothing at all is not a picture', () => expect(faultOf(new Uint8Array())).toBe('image_unreadable'))
})

describe('sizes', () => {
  const bomb = { width: 8_000, height: 5_001 }

  it.each<[string, Uint8Array]>([
    ['JPEG', photo(bomb)],
    ['PNG', pngOf(pngHeader({ width: 0xffffffff, height: 0xffffffff }), IDAT, IEND)],
    ['WebP', webpOf(vp8(bomb))],
  ])('%s of more than 40 megapixels is refused by its header', (_, bytes) =>
    expect(faultOf(bytes)).toBe('image_too_large'),
  )

  it('under 64 pixels there is nothing to see', () => {
    expect(faultOf(photo({ width: 63, height: 640 }))).toBe('image_too_small')
    expect(faultOf(photo({ width: 0, height: 640 }))).toBe('image_too_small')
    expect(faultOf(photo({ width: 64, height: 64 }))).toBeNull()
    expect(faultOf(photo({ width: 8_000, height: 5_000 }))).toBeNull()
  })
})

it('takes a broken or hostile file for what it is, never fails on it, and lets no secret through', () => {
  const whole = [
    photo({}, 6),
    pngOf(pngHeader(), pngChunk('tEXt', ascii(SECRET)), IDAT, IEND),
    webpOf(vp8x(0x0c), vp8(), webpChunk('EXIF', exif(6)), webpChunk('XMP ', ascii(SECRET))),
  ]
  const flip = fc.tuple(fc.nat(600), fc.nat(255))
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.array(flip, { maxLength: 4 }),
      fc.nat(700),
      (bytes, flips, cut) => {
        const broken = bytes.slice(0, cut > 600 ? bytes.length : cut)
        for (const [at, value] of flips) if (at > 12 && at < broken.length) broken[at] = value
        const fault = faultOf(broken)
        if (fault === null) expect(faultOf(cleanImage(broken).bytes)).toBeNull()
      },
    ),
    { numRuns: 2_000, seed: 20_261_126 },
  )
})

it('reads which way up from any Exif, and 1 from what is none', () => {
  for (const orientation of [1, 3, 6, 8]) expect(readOrientation(exif(orientation))).toBe(orientation)
  for (const odd of [exif(9), exif(0), exif(6).subarray(0, 12), ascii('MM\0*'), ascii('nothing')])
    expect(readOrientation(odd)).toBe(1)
})
