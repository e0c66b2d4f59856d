import type { JSX } from 'preact'
import type { Session } from '../session.ts'
import { Trouble } from './trouble.tsx'

/** Where photos are added, from the first moment; what takes them, and the list of them, may still be on its way. */
export function AddPhotos({ session }: { session: Session }): JSX.Element {
  const { piece, reading, copy } = session
  const screen = piece.value.value
  const words = reading.value.value?.copy.photos
  const add = async ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    const loaded = await piece.load()
    loaded?.bench.photos.add(input.files ?? [])
    input.value = ''
  }
  return (
    <section class="photos">
      <h2 class="label">{copy.describe.photos}</h2>
      {screen && words && <screen.PhotoList session={session} photos={screen.bench.photos} words={words} />}
      <label class="quiet add">
        <input type="file" multiple accept="image/*" onChange={add} />
        {copy.describe.addPhoto}
      </label>
      {piece.failed.value && <Trouble session={session} code="offline" />}
      <p class="hint">{copy.describe.photosHint}</p>
    </section>
  )
}
