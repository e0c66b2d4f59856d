import type { View } from '#shared/render/index.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'

/** To the worker: draw this; whatever it was drawing is dropped. Each size is drawn in turn. */
export type DrawRequest = { job: number; spec: DesignSpec; view: View; sizesPx: number[] }

/** From the worker, once: it listens from now on. What was posted before it loaded is lost. */
export type StudioReady = { ready: true }

/** From the worker. `done` marks the finest picture of the job. */
export type DrawAnswer = {
  job: number
  widthPx: number
  heightPx: number
  pixels: ArrayBuffer
  done: boolean
}
