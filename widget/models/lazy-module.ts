import { signal, type ReadonlySignal } from '@preact/signals'

/** A module of the designer that is fetched when it is needed. */
export type LazyModule<T> = {
  value: ReadonlySignal<T | null>
  failed: ReadonlySignal<boolean>
  /** Fetches the module unless it is here or on its way; a failed fetch can be tried again. */
  load(): Promise<T | null>
}

export function createLazyModule<T>(fetchModule: () => Promise<T>): LazyModule<T> {
  const value = signal<T | null>(null)
  const failed = signal(false)
  let pending: Promise<T | null> | null = null
  const attempt = async () => {
    failed.value = false
    try {
      value.value = await fetchModule()
    } catch {
      failed.value = true
      pending = null
    }
    return value.value
  }
  return { value, failed, load: () => (pending ??= attempt()) }
}
