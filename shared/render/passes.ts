import { aim, type Camera } from './camera.ts'
import type { RgbaImage } from './image.ts'
import { toByte } from './tone.ts'
import { PAPER, type Tracer } from './trace.ts'

export const TILE = 48

/** Linear light of a square picture, what each pixel shows, and how much of it the piece covers. */
export type Canvas = { size: number; light: Float32Array; seen: Uint8Array; cover: Float32Array }

export const canvasOf = (size: number): Canvas => ({
  size,
  light: new Float32Array(size * size * 3),
  seen: new Uint8Array(size * size),
  cover: new Float32Array(size * size),
})

/** Calls `visit` with the corner of every tile, row by row. */
export function* tiles(size: number): Generator<[left: number, top: number]> {
  for (let top = 0; top < size; top += TILE) {
    for (let left = 0; left < size; left += TILE) yield [left, top]
  }
}

/** One ray through the middle of each pixel of a tile. */
export function traceTile(canvas: Canvas, tracer: Tracer, camera: Camera, left: number, top: number): void {
  const { size, light, seen, cover } = canvas
  const ray = new Float64Array(6)
  for (let y = top; y < Math.min(size, top + TILE); y++) {
    for (let x = left; x < Math.min(size, left + TILE); x++) {
      aim(camera, (2 * x + 1) / size - 1, 1 - (2 * y + 1) / size, ray)
      tracer.pixel(ray)
      const at = y * size + x
      seen[at] = tracer.seen
      cover[at] = tracer.seen ? 1 : 0
      for (let k = 0; k < 3; k++) light[at * 3 + k] = tracer.color[k]!
    }
  }
}

/** Which pixels are stones, or differ from a neighbor as the eye sees it: by the square root of light. */
export function findEdges({ size, light, seen }: Canvas): Uint8Array {
  // Of what is seen (`SEEN`) only stones are 2.
  const edges = seen.map((what) => what >> 1)
  const level = light.map(Math.sqrt)
  const compare = (one: number, other: number) => {
    let differs = seen[one] !== seen[other]
    for (let k = 0; k < 3; k++) differs ||= Math.abs(level[one * 3 + k]! - level[other * 3 + k]!) > 0.045
    if (differs) edges[one] = edges[other] = 1
  }
  for (let at = size * size - size - 2; at >= 0; at--) {
    compare(at, at + 1)
    compare(at, at + size)
    compare(at, at + size + 1)
    compare(at + 1, at + size)
  }
  return edges
}

/**
 * More samples where neighbors differ, around a circle within the pixel; flat places keep the one they have. Reads
 * the first pass and writes into `out`, so the result does not depend on the order of tiles.
 */
export function refineTile(
  first: Canvas,
  edges: Uint8Array,
  out: Canvas,
  tracer: Tracer,
  camera: Camera,
  samples: number,
  [left, top]: [number, number],
): void {
  const { size, light } = first
  const ray = new Float64Array(6)
  for (let y = top; y < Math.min(size, top + TILE); y++) {
    for (let x = left; x < Math.min(size, left + TILE); x++) {
      const pixel = y * size + x
      if (!edges[pixel]) continue
      const at = pixel * 3
      let cover = first.cover[pixel]!
      let [r, g, b] = [light[at]!, light[at + 1]!, light[at + 2]!]
      for (let i = 1; i < samples; i++) {
        const angle = ((i - 0.75) * 2 * Math.PI) / (samples - 1)
        const [px, py] = [x + 0.5 + 0.37 * Math.cos(angle), y + 0.5 + 0.37 * Math.sin(angle)]
        aim(camera, (2 * px) / size - 1, 1 - (2 * py) / size, ray)
        tracer.pixel(ray)
        if (tracer.seen) cover++
        r += tracer.color[0]!
        g += tracer.color[1]!
        b += tracer.color[2]!
      }
      out.cover[pixel] = cover / samples
      out.light[at] = r / samples
      out.light[at + 1] = g / samples
      out.light[at + 2] = b / samples
    }
  }
}

/** A repeatable number from 0 to 1 for a pixel, without visible grain. */
const dither = (i: number): number => (Math.imul(i ^ (i >>> 7), 2_654_435_761) >>> 8) / 0x1000000

/** Linear light as an sRGB image, opaque or with the ground left out. Steps of a byte are broken up, so none is seen. */
export function develop({ size, light, cover }: Canvas, cut: boolean): RgbaImage {
  const data = new Uint8ClampedArray(size * size * 4)
  for (let i = 0; i < size * size; i++) {
    const share = cut ? cover[i]! : 1
    const noise = dither(i)
    for (let k = 0; k < 3; k++) {
      // What the ground gave to a pixel on the edge is taken out again.
      const own = share > 0 ? (light[i * 3 + k]! - (1 - share) * PAPER[k]!) / share : 0
      data[i * 4 + k] = toByte(own, noise)
    }
    data[i * 4 + 3] = 255 * share
  }
  return { widthPx: size, heightPx: size, data }
}
