import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodePng } from './png.ts'

const paeth = (a: number, b: number, c: number) => {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** A reader of its own for what the encoder writes: checks every chunk's sum, undoes the filters. */
function decode(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  let at = 8
  const idat: Uint8Array[] = []
  let [width, height, channels] = [0, 0, 3]
  while (at < png.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (type === 'IHDR') {
      ;[width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
      channels = png[at + 17] === 6 ? 4 : 3
    }
    if (type === 'IDAT') idat.push(png.subarray(at + 8, at + 8 + length))
    expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(idat))
  const stride = width * channels
  const out = new Uint8Array(stride * height)
  for (let i = 0; i < stride * height; i++) {
    const [x, y] = [i % stride, Math.floor(i / stride)]
    const left = x >= channels ? out[i - channels]! : 0
    const above = y > 0 ? out[i - stride]! : 0
    const corner = x >= channels && y > 0 ? out[i - stride - channels]! : 0
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)]
    out[i] = raw[y * (stride + 1) + 1 + x]! + guess[raw[y * (stride + 1)]!]!
  }
  return { width, height, channels, bytes: out }
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

test.each([
  ['opaque', 3],
  ['clear in places', 4],
])('what is written is what is read back: %s', async (kind, channels) => {
  const size = fc.integer({ min: 1, max: 24 })
  await fc.assert(
    fc.asyncProperty(size, size, fc.infiniteStream(fc.nat(255)), async (width, height, bytes) => {
      const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) =>
        kind === 'opaque' && i % 4 === 3 ? 255 : (bytes.next().value ?? 0),
      )
      if (channels === 4) data[3] = 7
      const read = decode(await encodePng({ widthPx: width, heightPx: height, data }))
      expect([read.width, read.height, read.channels]).toEqual([width, height, channels])
      expect([...read.bytes]).toEqual([...data].filter((_, i) => channels === 4 || i % 4 !== 3))
    }),
    { numRuns: 40, seed: 7 },
  )
})
