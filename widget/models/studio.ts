import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { View } from '#shared/render/index.ts'
import { completeSpec } from '#shared/spec/complete-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { Pictures } from './versions.ts'
import type { DrawAnswer, DrawRequest, StudioReady } from '../studio/messages.ts'

/** A picture drawn on this device of exactly `spec`, seen from `view`. */
export type Frame = {
  spec: DesignSpec
  view: View
  widthPx: number
  heightPx: number
  pixels: ArrayBuffer
  done: boolean
}

export type StudioWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export type StudioParts = {
  spec: ReadonlySignal<DesignSpec>
  /** The service's pictures of the piece as it is now. */
  pictures: ReadonlySignal<Pictures>
  /** Throws where the host page refuses workers. */
  start: () => StudioWorker
}

/** In the order they are offered. */
const VIEWS: View[] = ['hero', 'top', 'side', 'hand']

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

/** From where the piece is looked at: a choice that outlives the piece it was made for. */
function turnViews({ pictures }: StudioParts, refused: ReadonlySignal<boolean>) {
  const wanted = signal<View>('hero')
  /** Without a worker the other views are those the service has drawn; the hero it always draws. */
  const views = computed(() =>
    VIEWS.filter((view) => view === 'hero' || !refused.value || pictures.value[view]),
  )
  const view = computed(() => (views.value.includes(wanted.value) ? wanted.value : 'hero'))
  const turn = (to: View) => {
    wanted.value = to
  }
  return { views, view, turn }
}

/**
 * Draws the piece on this device at every change of it or of the view: coarse at once, then fine; a newer request
 * drops the older.
 */
export const StudioModel = createModel((parts: StudioParts) => {
  const { spec } = parts
  const frame = signal<Frame | null>(null)
  const refused = signal(false)
  const watching = signal(false)
  const { views, view, turn } = turnViews(parts, refused)
  let asked: DrawRequest = { job: 0, spec: spec.peek(), view: 'hero', sizesPx: SIZES_PX }

  const worker = createPost(
    parts,
    (answer) => {
      if (answer.job === asked.job) frame.value = { ...answer, spec: asked.spec, view: asked.view }
    },
    () => {
      worker.stop()
      refused.value = true
    },
  )

  effect(() => {
    const next = { spec: spec.value, view: view.value }
    if (!watching.value || refused.value) return
    asked = { ...next, job: asked.job + 1, sizesPx: SIZES_PX }
    worker.post({ ...asked, spec: completeSpec(asked.spec).spec })
  })

  return {
    frame,
    refused,
    views,
    view,
    turn,
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
