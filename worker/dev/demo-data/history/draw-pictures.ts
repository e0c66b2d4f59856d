import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Above this the drawing is over before another thread has started. */
const MOST_THREADS = 4

export type Wanted = { key: string; spec: DesignSpec }

/** Draws pieces on every core, handing each picture on as it is done. One that can't be drawn stops them all. */
export async function drawPictures(
  wanted: readonly Wanted[],
  keep: (key: string, png: Uint8Array) => Promise<void>,
): Promise<void> {
  const waiting = [...wanted]
  const threads = Math.min(MOST_THREADS, availableParallelism(), waiting.length)
  await Promise.all(Array.from({ length: threads }, () => drawSome(waiting, keep)))
}

async function drawSome(
  waiting: Wanted[],
  keep: (key: string, png: Uint8Array) => Promise<void>,
): Promise<void> {
  const thread = new Worker(new URL('./draw-worker.ts', import.meta.url))
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      thread.postMessage(next.spec, [])
      const [png]: unknown[] = await once(thread, 'message')
      if (!(png instanceof Uint8Array)) throw new Error(`No picture of ${next.key}`)
      await keep(next.key, png)
    }
  } finally {
    waiting.length = 0
    await thread.terminate()
  }
}
