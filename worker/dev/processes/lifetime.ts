import { Children } from './children.ts'

/** What was started together and ends together: at the end, at the first failure, or when told to. */
export class Lifetime {
  readonly children: Children
  readonly #ended = Promise.withResolvers<never>()
  readonly #undo: (() => Promise<void> | void)[] = []

  constructor(signal?: AbortSignal) {
    this.#ended.promise.catch(() => {})
    this.children = new Children((name, code) => {
      this.#ended.reject(new Error(`The ${name} stopped unexpectedly (exit code ${code}).`))
    })
    signal?.addEventListener('abort', () => this.#ended.reject(signal.reason), { once: true })
    if (signal?.aborted) this.#ended.reject(signal.reason)
  }

  /** Rejects once something has died; never resolves. */
  get failure(): Promise<never> {
    return this.#ended.promise
  }

  /** The work's result, unless something dies first. */
  whileAlive<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#ended.promise])
  }

  atEnd(action: () => Promise<void> | void): void {
    this.#undo.push(action)
  }

  async end(): Promise<void> {
    for (const action of this.#undo.splice(0).reverse()) await action()
    await this.children.stop()
  }
}
