import type { RgbaImage } from '#shared/render/image.ts'
import { renderScene } from '#shared/render/render-scene.ts'
import { buildRingScene } from '#shared/render/scene/build-ring-scene.ts'
import type { View } from '#shared/render/camera.ts'
import type { Scene } from '#shared/render/scene/scene.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { DrawAnswer, DrawRequest, StudioReady } from './messages.ts'

/** How long to draw before looking for a newer request. */
const SLICE_MS = 12

let latest = 0

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

function answer(job: number, { widthPx, heightPx, data }: RgbaImage, done: boolean): void {
  const pixels = data.slice().buffer
  const message: DrawAnswer = { job, widthPx, heightPx, pixels, done }
  postMessage(message, { transfer: [pixels] })
}

/** Rings are built at once; whatever hangs, is signed or lies by a hand needs a second file. */
const sceneOf = async (spec: DesignSpec, view: View): Promise<Scene> =>
  buildRingScene(spec, view) ?? (await import('#shared/render/scene/build-scene.ts')).buildScene(spec, view)

/** Draws one size of a job. Coarse passes smaller than `shownPx`, which is on screen already, are kept back. */
async function drawOne(
  { job, spec, view }: DrawRequest,
  sizePx: number,
  shownPx: number,
  last: boolean,
): Promise<void> {
  const scene = await sceneOf(spec, view)
  if (job !== latest) return
  const steps = renderScene(scene, { sizePx, view })
  let started = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return answer(job, value, last)
    if (value.partial && value.partial.widthPx >= shownPx) answer(job, value.partial, false)
    if (performance.now() - started < SLICE_MS) continue
    await turn()
    if (job !== latest) return
    started = performance.now()
  }
}

addEventListener('message', async ({ data }: MessageEvent<DrawRequest>) => {
  const { job, sizesPx } = data
  latest = job
  let shownPx = 0
  for (const [index, sizePx] of sizesPx.entries()) {
    if (job !== latest) return
    await drawOne(data, sizePx, shownPx, index === sizesPx.length - 1)
    shownPx = sizePx
  }
})

const ready: StudioReady = { ready: true }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
postMessage(ready)
