import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { encodePng, renderPiece } from '#shared/render/index.ts'
import { parentPort } from 'node:worker_threads'
import { DEMO_PICTURE } from './demo-picture.ts'

/** One core's share of the drawing: a spec comes in, its picture goes out. */
parentPort?.on('message', async (spec: DesignSpec) => {
  const steps = renderPiece(spec, DEMO_PICTURE)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const png = new Uint8Array(await encodePng(step.value))
  parentPort?.postMessage(png, [png.buffer])
})
