import type { DesignSpec } from '../spec/design-spec.ts'
import { type View, VIEWS } from './camera.ts'
import { frameUp } from './frame-up.ts'
import { GroundLight } from './ground.ts'
import type { RgbaImage } from './image.ts'
import { canvasOf, develop, refineTile, tiles, traceTile } from './passes.ts'
import { buildScene } from './scene/build-scene.ts'
import { Tracer } from './trace.ts'

export { encodePng } from './png.ts'
export { VIEWS }
export type { RgbaImage, View }

/** Changes whenever the same spec may draw differently. */
export const STUDIO_VERSION = '2'

/** `fraction` of the work is done (0 to 1); `partial` is the whole picture, coarser and often smaller than asked. */
export type RenderStep = { fraction: number; partial?: RgbaImage }

export type RenderOptions = {
  /** Width and height of the picture, 16 to 2048. */
  sizePx: number
  /** Rays through a pixel where the picture has detail, 1 to 16; 4 unless told. */
  samples?: number
  view?: View
}

/** Coarse pictures that come first, as divisors of the size. */
const COARSE = [8, 4]

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)))

/**
 * Draws a piece to scale as a product photograph, tile by tile: stop by not calling `next`. The same spec, options
 * and `STUDIO_VERSION` give the same bytes. Pure; never throws for a spec the contract accepts.
 */
export function* renderPiece(spec: DesignSpec, options: RenderOptions): Generator<RenderStep, RgbaImage> {
  const size = clamp(options.sizePx, 16, 2048)
  const samples = clamp(options.samples ?? 4, 1, 16)
  const view = options.view ?? 'hero'
  const scene = buildScene(spec, view)
  const camera = frameUp(scene, view)
  const sketch = new Tracer(scene, new GroundLight(scene, 32))
  yield { fraction: 0.02 }

  for (const [i, divisor] of COARSE.entries()) {
    const coarse = canvasOf(Math.max(16, Math.ceil(size / divisor)))
    for (const [left, top] of tiles(coarse.size)) traceTile(coarse, sketch, camera, left, top)
    yield { fraction: 0.04 + 0.04 * i, partial: develop(coarse.size, coarse.light) }
  }

  const tracer = size > 300 ? new Tracer(scene, new GroundLight(scene, 80)) : sketch
  const canvas = canvasOf(size)
  const corners = [...tiles(size)]
  const share = samples > 1 ? 0.5 : 0.92
  for (const [i, [left, top]] of corners.entries()) {
    traceTile(canvas, tracer, camera, left, top)
    yield { fraction: 0.08 + (share * (i + 1)) / corners.length }
  }
  if (samples === 1) return develop(size, canvas.light)

  yield { fraction: 0.08 + share, partial: develop(size, canvas.light) }
  const refined = canvas.light.slice()
  for (const [i, corner] of corners.entries()) {
    refineTile(canvas, refined, tracer, camera, samples, corner)
    yield { fraction: 0.58 + (0.42 * (i + 1)) / corners.length }
  }
  return develop(size, refined)
}
