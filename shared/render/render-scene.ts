import type { View } from './camera.ts'
import { frameUp } from './frame-up.ts'
import { GroundLight } from './ground.ts'
import type { RgbaImage } from './image.ts'
import { canvasOf, develop, findEdges, refineTile, tiles, traceTile } from './passes.ts'
import type { Scene } from './scene/scene.ts'
import { Tracer } from './trace.ts'

/** `fraction` of the work is done (0 to 1); `partial` is the whole picture, coarser and often smaller than asked. */
export type RenderStep = { fraction: number; partial?: RgbaImage }

export type RenderOptions = {
  /** Width and height of the picture, 16 to 2048. */
  sizePx: number
  /** Rays through a pixel where the picture has detail, 1 to 16; 4 unless told. */
  samples?: number
  view?: View
  /** `none` leaves out the ground and its shadow: the piece alone, cut out along its edge. `paper` unless told. */
  background?: 'paper' | 'none'
}

/** Coarse pictures that come first, as divisors of the size. */
const COARSE = [8, 4]

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)))

/** Draws a scene that was built for the view, as `renderPiece` does. */
export function* renderScene(scene: Scene, options: RenderOptions): Generator<RenderStep, RgbaImage> {
  const size = clamp(options.sizePx, 16, 2048)
  const samples = clamp(options.samples ?? 4, 1, 16)
  const cut = options.background === 'none'
  const camera = frameUp(scene, options.view ?? 'hero')
  const sketch = new Tracer(scene, new GroundLight(scene, 32))
  yield { fraction: 0.02 }

  for (const [i, divisor] of COARSE.entries()) {
    const coarse = canvasOf(Math.max(16, Math.ceil(size / divisor)))
    for (const [left, top] of tiles(coarse.size)) traceTile(coarse, sketch, camera, left, top)
    yield { fraction: 0.04 + 0.04 * i, partial: develop(coarse, cut) }
  }

  const tracer = size > 300 ? new Tracer(scene, new GroundLight(scene, 80)) : sketch
  const canvas = canvasOf(size)
  const corners = [...tiles(size)]
  const share = samples > 1 ? 0.5 : 0.92
  for (const [i, [left, top]] of corners.entries()) {
    traceTile(canvas, tracer, camera, left, top)
    yield { fraction: 0.08 + (share * (i + 1)) / corners.length }
  }
  if (samples === 1) return develop(canvas, cut)

  yield { fraction: 0.08 + share, partial: develop(canvas, cut) }
  const edges = findEdges(canvas)
  const refined = { ...canvas, light: canvas.light.slice(), cover: canvas.cover.slice() }
  for (const [i, corner] of corners.entries()) {
    refineTile(canvas, edges, refined, tracer, camera, samples, corner)
    yield { fraction: 0.58 + (0.42 * (i + 1)) / corners.length }
  }
  return develop(refined, cut)
}
