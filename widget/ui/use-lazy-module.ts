import { useSignal } from '@preact/signals'
import type { LazyModule } from '../models/lazy-module.ts'

/** `use` waits for the module; asking again while it is on its way does nothing more. */
export function useLazyModule<T>(module: LazyModule<T>) {
  const busy = useSignal(false)
  return {
    loaded: module.value.value,
    busy: busy.value,
    async use(run: (loaded: T) => void) {
      if (busy.peek()) return
      busy.value = true
      const loaded = await module.load()
      busy.value = false
      if (loaded) run(loaded)
    },
  }
}
