import type { DesignSpec } from '../spec/design-spec.ts'
import type { RgbaImage } from './image.ts'
import { renderScene, type RenderOptions, type RenderStep } from './render-scene.ts'
import { buildScene } from './scene/build-scene.ts'

export { type View, VIEWS } from './camera.ts'
export { encodePng } from './png.ts'
export type { RenderOptions, RenderStep, RgbaImage }

/** Changes whenever the same spec may draw differently. */
export const STUDIO_VERSION = '2'

/**
 * Draws a piece to scale as a product photograph, tile by tile: stop by not calling `next`. The same spec, options
 * and `STUDIO_VERSION` give the same bytes. Pure; never throws for a spec the contract accepts.
 */
export function renderPiece(spec: DesignSpec, options: RenderOptions): Generator<RenderStep, RgbaImage> {
  return renderScene(buildScene(spec, options.view ?? 'hero'), options)
}
