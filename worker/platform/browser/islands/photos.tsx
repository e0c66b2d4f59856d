import { useRef, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

export type Photo = { url: string; alt: string; caption: string }
type Props = { photos: Photo[]; words: { enlarge: string; close: string } }

/** Without script every photo is a link to itself; with it each opens over the page, in its own shape. */
function PhotosView({ photos, words }: Props) {
  const [shown, setShown] = useState<Photo | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const enlarge = (photo: Photo) => (event: MouseEvent) => {
    event.preventDefault()
    setShown(photo)
    dialog.current?.showModal()
  }
  return (
    <div>
      <ul class="photos">
        {photos.map((photo) => (
          <li key={photo.url}>
            <a href={photo.url} title={words.enlarge} onClick={enlarge(photo)}>
              <span class="picture">
                <img src={photo.url} alt={photo.alt} width={160} height={160} loading="lazy" />
              </span>
              <span class="hint" aria-hidden="true">
                {photo.caption}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <dialog ref={dialog} class="dialog lightbox" aria-label={shown?.alt} onClose={() => setShown(null)}>
        {shown ? <img class="whole" src={shown.url} alt={shown.alt} /> : null}
        <form method="dialog">
          <button class="button">{words.close}</button>
        </form>
      </dialog>
    </div>
  )
}

export const Photos = defineIsland('photos', PhotosView)
