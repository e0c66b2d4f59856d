import type { RgbaImage } from './image.ts'

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

const crcTable = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c
  })

function chunk(table: Uint32Array, type: string, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length + 12)
  const view = new DataView(out.buffer)
  view.setUint32(0, body.length)
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i)
  out.set(body, 8)
  let crc = -1
  for (let i = 4; i < body.length + 8; i++) crc = table[(crc ^ out[i]!) & 255]! ^ (crc >>> 8)
  view.setInt32(body.length + 8, ~crc)
  return out
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

/**
 * One row of `channels` bytes a pixel under one of the five filters of the PNG specification, and its cost: the sum of
 * signed residuals.
 */
function filterRow(
  kind: number,
  channels: number,
  row: Uint8Array,
  above: Uint8Array,
  out: Uint8Array,
): number {
  let cost = 0
  for (let i = 0; i < row.length; i++) {
    const a = i < channels ? 0 : row[i - channels]!
    const b = above[i]!
    const c = i < channels ? 0 : above[i - channels]!
    let guess = 0
    if (kind === 1) guess = a
    else if (kind === 2) guess = b
    else if (kind === 3) guess = (a + b) >> 1
    else if (kind === 4) guess = paeth(a, b, c)
    const residual = (row[i]! - guess) & 255
    out[i] = residual
    cost += residual < 128 ? residual : 256 - residual
  }
  return cost
}

/** Rows, each under the filter that leaves the least. */
function filtered({ widthPx, heightPx, data }: RgbaImage, channels: number): Uint8Array<ArrayBuffer> {
  const length = widthPx * channels
  const out = new Uint8Array((length + 1) * heightPx)
  let row = new Uint8Array(length)
  let above = new Uint8Array(length)
  const attempt = new Uint8Array(length)
  for (let y = 0; y < heightPx; y++) {
    for (let i = 0; i < length; i++) {
      row[i] = data[(y * widthPx + Math.floor(i / channels)) * 4 + (i % channels)]!
    }
    const at = y * (length + 1)
    let least = Number.POSITIVE_INFINITY
    for (let kind = 0; kind < 5; kind++) {
      const cost = filterRow(kind, channels, row, above, attempt)
      if (cost >= least) continue
      least = cost
      out[at] = kind
      out.set(attempt, at + 1)
    }
    ;[row, above] = [above, row]
  }
  return out
}

/** A truecolor PNG of an image, with its alpha where anything shows through. */
export async function encodePng(image: RgbaImage): Promise<Uint8Array> {
  const channels = image.data.some((value, i) => i % 4 === 3 && value < 255) ? 4 : 3
  const stream = new Blob([filtered(image, channels)]).stream().pipeThrough(new CompressionStream('deflate'))
  const data = new Uint8Array(await new Response(stream).arrayBuffer())
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, image.widthPx)
  view.setUint32(4, image.heightPx)
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8)
  const table = crcTable()
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk(table, 'IHDR', header),
    chunk(table, 'IDAT', data),
    chunk(table, 'IEND', new Uint8Array()),
  ]
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    png.set(part, at)
    at += part.length
  }
  return png
}
