import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Session } from '../session.ts'
import { takeFrom } from './take-from.ts'
import { Trouble } from './trouble.tsx'

/** What could not be fetched, in the words of a photo that could not be sent. */
function NotTaken({ session }: { session: Session }): JSX.Element {
  const words = session.reading.value.value?.copy.photos
  const { retry } = session.photos
  if (!words) return <Trouble session={session} code="offline" retry={retry} />
  return (
    <p class="hint" role="alert">
      {words.trouble.other}
      <button type="button" class="link" onClick={retry}>
        {session.copy.retry}
      </button>
    </p>
  )
}

/** Where photos are added, chosen, dropped or pasted, from the first moment; the list of them comes with the first. */
export function AddPhotos({ session }: { session: Session }): JSX.Element {
  const { photos, copy } = session
  const place = useRef<HTMLElement>(null)
  useEffect(() => takeFrom(place.current?.closest('form'), photos.add), [])
  const loaded = photos.module.value.value
  return (
    <section class="photos" ref={place}>
      <h2 class="label">{copy.describe.photos}</h2>
      {loaded && <loaded.PhotoList session={session} photos={loaded.photos} words={loaded.words} />}
      <label class="quiet add">
        <input
          type="file"
          multiple
          accept="image/*"
          onChange={({ currentTarget: input }) => {
            photos.add([...(input.files ?? [])])
            input.value = ''
          }}
        />
        {copy.describe.addPhoto}
      </label>
      {photos.module.failed.value && <NotTaken session={session} />}
      <p class="hint">{copy.describe.photosHint}</p>
    </section>
  )
}
