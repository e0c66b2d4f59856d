import { createModel, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Reference, ReferenceResponse } from '#shared/contract/designs.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import type { Aspect } from '#shared/spec/reference-photo.ts'
import { shrink } from './shrink.ts'
import { ApiError, codeOf, type Api, type Call, type DesignKey } from '../api.ts'

/** A photo the shopper gives. It has an `id` once the service has it; `done` (0–1) is how far its change has come. */
export type Photo = {
  key: string
  id?: string
  url: string
  aspect: Aspect
  done: number
  trouble: string | null
  /** What was chosen here; empty for an earlier visit's. */
  file: Blob
}

export type PhotosParts = {
  api: Pick<Api, 'ask'>
  /** What the service says it has. */
  references: ReadonlySignal<readonly Reference[]>
  save: () => Promise<DesignKey | null>
  /** An address for a picture on this device. */
  show: (file: Blob) => string
  createKey: () => string
  onKept: () => void
}

const NEW = { url: '', aspect: 'style', done: 0, trouble: null, file: new Blob() } as const
const PATIENCE_MS = 60_000

/** What was refused about this photo, else what went wrong on the way. */
const troubleOf = (error: unknown): string =>
  (error instanceof ApiError ? error.fields[0]?.code : undefined) ?? codeOf(error)

/** The list and a queue: one thing after the other, what goes wrong said at the photo, the others going on. */
function keepList({ references, save }: PhotosParts) {
  const photos = signal<Photo[]>([])
  let queue: Promise<unknown> = Promise.resolve()
  // Those of an earlier visit, until something is changed here: a late answer brings nothing back.
  const stopAdopting = effect(() => {
    photos.value = references.value.map((kept) => ({ ...NEW, ...kept, key: kept.id, done: 1 }))
  })
  const change = (photo: Photo, change: Partial<Photo>) => {
    stopAdopting()
    Object.assign(photo, change)
    photos.value = [...photos.peek()]
  }
  const later = (photo: Photo, work: (path: string, token: string) => Promise<unknown>) => {
    const attempt = async () => {
      const design = await save()
      if (!design) throw new ApiError('offline')
      await work(`/designs/${design.id}/references`, design.token)
    }
    change(photo, { done: 0, trouble: null })
    queue = queue
      .then(attempt)
      .catch((error: unknown) => change(photo, { trouble: troubleOf(error) }))
      .then(() => change(photo, { done: 1 }))
  }
  return { photos, change, later, settled: () => queue }
}

type List = ReturnType<typeof keepList>

/** What is asked of the service. */
function createCalls({ api, show, onKept }: PhotosParts, { change, later }: List) {
  return {
    give: (photo: Photo) =>
      later(photo, async (path, token) => {
        const { key, url } = photo
        const file = url ? photo.file : await shrink(photo.file)
        change(photo, { file, url: url || show(file), done: 0.4 })
        const form = new FormData()
        form.set('image', file)
        const signal = AbortSignal.timeout(PATIENCE_MS)
        const answer = await api.ask(path, { method: 'POST', token, key, form, signal })
        const { reference }: ReferenceResponse = await answer.json()
        change(photo, { id: reference.id })
        onKept()
      }),
    tell: (photo: Photo, call: Call, then?: () => void) =>
      later(photo, async (path, token) => {
        await api.ask(`${path}/${photo.id}`, { ...call, token })
        then?.()
      }),
  }
}

/** Up to six photos given with a design, sent one after the other while the shopper goes on. */
export const PhotosModel = createModel((parts: PhotosParts) => {
  const list = keepList(parts)
  const { photos, change, settled } = list
  const { give, tell } = createCalls(parts, list)
  const drop = (photo: Photo) => {
    photos.value = photos.peek().filter((other) => other !== photo)
  }
  const use = (photo: Photo, aspect: Aspect) => {
    change(photo, { aspect })
    if (photo.id) tell(photo, { method: 'PATCH', body: { aspect } })
  }
  return {
    photos,
    use,
    /** When all that was begun has come to an end. */
    settled,
    add(files: Iterable<Blob>) {
      // One more than there is room for, so that the service says so.
      for (const file of [...files].slice(0, LIMITS.references.max + 1)) {
        const photo: Photo = { ...NEW, key: parts.createKey(), file }
        photos.value = [...photos.peek(), photo]
        give(photo)
      }
    },
    retry: (photo: Photo) => (photo.id ? use(photo, photo.aspect) : give(photo)),
    remove(photo: Photo) {
      if (photo.id) tell(photo, { method: 'DELETE' }, () => drop(photo))
      else drop(photo)
    },
    forget() {
      photos.value = []
    },
  }
})
export type Photos = InstanceType<typeof PhotosModel>
