import { signal, type ReadonlySignal } from '@preact/signals'

/** A part of the designer that arrives later. */
export type Part<T> = {
  value: ReadonlySignal<T | null>
  failed: ReadonlySignal<boolean>
  /** Fetches the part unless it is here or on its way; a failed fetch can be tried again. */
  load(): Promise<T | null>
}

export function createPart<T>(fetchPart: () => Promise<T>): Part<T> {
  const value = signal<T | null>(null)
  const failed = signal(false)
  let pending: Promise<T | null> | null = null
  const attempt = async () => {
    failed.value = false
    try {
      value.value = await fetchPart()
    } catch {
      failed.value = true
      pending = null
    }
    return value.value
  }
  return { value, failed, load: () => (pending ??= attempt()) }
}
