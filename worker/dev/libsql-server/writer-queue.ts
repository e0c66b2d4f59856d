type Waiter = { owner: object; grant: () => void }

/**
 * One writer at a time, first come first served. Waiting here is a promise; waiting in SQLite's busy
 * handler would hold the event loop, and with it the very request that could commit.
 */
export class WriterQueue {
  #holder: object | undefined
  #waiting: Waiter[] = []

  acquire(owner: object, signal: AbortSignal): Promise<void> {
    if (this.#holder === owner) return Promise.resolve()
    if (this.#holder === undefined) {
      this.#holder = owner
      return Promise.resolve()
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const waiter: Waiter = { owner, grant: resolve }
    const leave = () => {
      this.#waiting = this.#waiting.filter((other) => other !== waiter)
      reject(new Error('The client went away while waiting to write'))
    }
    if (signal.aborted) leave()
    else this.#waiting.push(waiter)
    signal.addEventListener('abort', leave, { once: true })
    return promise.finally(() => signal.removeEventListener('abort', leave))
  }

  release(owner: object): void {
    if (this.#holder !== owner) return
    const next = this.#waiting.shift()
    this.#holder = next?.owner
    next?.grant()
  }
}
