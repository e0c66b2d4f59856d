import type { LazyModule } from './lazy-module.ts'

type Taker = {
  photos: { add: (files: Iterable<Blob>) => void; settled: () => Promise<unknown>; forget: () => void }
}

/** Takes photos from the first moment: they wait for the module that shows and sends them. */
export function createPhotoIntake<T extends Taker>(module: LazyModule<T>) {
  let waiting: Blob[] = []
  const take = async () => {
    const loaded = await module.load()
    if (loaded && waiting.length > 0) loaded.photos.add(waiting.splice(0))
  }
  return {
    module,
    add(files: Iterable<Blob>) {
      waiting.push(...files)
      void take()
    },
    retry: () => void take(),
    /** When everything that was begun has ended, including photos whose module had not arrived. */
    async settled() {
      if (waiting.length > 0) await take()
      await module.value.peek()?.photos.settled()
    },
    forget() {
      waiting = []
      module.value.peek()?.photos.forget()
    },
  }
}
export type PhotoIntake<T extends Taker> = ReturnType<typeof createPhotoIntake<T>>
