import { createModel, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { DrawAnswer, DrawRequest, StudioReady } from '../studio/messages.ts'

/** A picture drawn on this device of exactly `spec`. */
export type Frame = {
  spec: DesignSpec
  widthPx: number
  heightPx: number
  pixels: ArrayBuffer
  done: boolean
}

export type StudioWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export type StudioParts = {
  spec: ReadonlySignal<DesignSpec>
  /** Throws where the host page refuses workers. */
  start: () => StudioWorker
}

const SIZES_PX = [256, 768]

/** One worker, started when it is first asked for something; it gets the latest request once it listens. */
function createPost({ start }: StudioParts, receive: (answer: DrawAnswer) => void, refuse: () => void) {
  let worker: StudioWorker | null = null
  let listening = false
  let latest: DrawRequest | null = null
  const send = () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    if (listening) worker?.postMessage(latest)
  }
  const hear = ({ data }: MessageEvent<DrawAnswer | StudioReady>) => {
    if ('job' in data) return receive(data)
    listening = true
    send()
  }
  return {
    post(request: DrawRequest) {
      latest = request
      if (worker) return send()
      try {
        worker = start()
        worker.addEventListener('message', hear)
        worker.addEventListener('error', refuse)
      } catch {
        refuse()
      }
    },
    stop() {
      worker?.terminate()
      worker = null
      listening = false
    },
  }
}

/** Draws the piece on this device at every change: coarse at once, then fine; a newer spec drops the older. */
export const StudioModel = createModel((parts: StudioParts) => {
  const { spec } = parts
  const frame = signal<Frame | null>(null)
  const refused = signal(false)
  const watching = signal(false)
  let asked: DrawRequest = { job: 0, spec: spec.peek(), sizesPx: SIZES_PX }

  const worker = createPost(
    parts,
    (answer) => {
      if (answer.job === asked.job) frame.value = { ...answer, spec: asked.spec }
    },
    () => {
      worker.stop()
      refused.value = true
    },
  )

  effect(() => {
    const wanted = spec.value
    if (!watching.value || refused.value) return
    asked = { job: asked.job + 1, spec: wanted, sizesPx: SIZES_PX }
    worker.post(asked)
  })

  return {
    frame,
    refused,
    /** Draws from now on, or stops drawing when nobody looks. */
    watch(look: boolean) {
      watching.value = look
    },
    stop() {
      watching.value = false
      worker.stop()
    },
  }
})
export type Studio = InstanceType<typeof StudioModel>
