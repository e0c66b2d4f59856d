import { randomUUID } from 'node:crypto'
import type { Connections } from './connections.ts'
import { HranaError } from './errors.ts'
import { Stream } from './stream.ts'
import type { WriterQueue } from './writer-queue.ts'

type Kept = { stream: Stream; timer: NodeJS.Timeout }

/** Streams between two requests, by baton. A baton is good for one request; an idle stream is rolled back. */
export class Streams {
  readonly #connections: Connections
  readonly #writers: WriterQueue
  readonly #idleMs: number
  readonly #kept = new Map<string, Kept>()

  constructor(connections: Connections, writers: WriterQueue, idleMs: number) {
    this.#connections = connections
    this.#writers = writers
    this.#idleMs = idleMs
  }

  take(baton: string | null | undefined): Stream {
    if (!baton) return new Stream(this.#connections, this.#writers)
    const kept = this.#kept.get(baton)
    if (!kept) throw new HranaError('STREAM_EXPIRED', 'The stream has expired due to inactivity')
    clearTimeout(kept.timer)
    this.#kept.delete(baton)
    return kept.stream
  }

  keep(stream: Stream): string {
    const baton = randomUUID()
    const timer = setTimeout(() => {
      this.#kept.delete(baton)
      stream.close()
    }, this.#idleMs)
    this.#kept.set(baton, { stream, timer })
    return baton
  }

  close(): void {
    for (const { stream, timer } of this.#kept.values()) {
      clearTimeout(timer)
      stream.close()
    }
    this.#kept.clear()
  }
}
