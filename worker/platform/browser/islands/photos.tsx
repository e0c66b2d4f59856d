import { useRef, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'
import { Lightbox, type LightboxWords } from '../lightbox.tsx'

export type Photo = { url: string; alt: string; caption: string }
type Props = { photos: Photo[]; words: LightboxWords }

/** Without script every photo is a link to itself; with it each opens over the page, in its own shape. */
function PhotosView({ photos, words }: Props) {
  const [at, setAt] = useState<number | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const enlarge = (index: number) => (event: MouseEvent) => {
    event.preventDefault()
    setAt(index)
    dialog.current?.showModal()
  }
  return (
    <div>
      <ul class="photos">
        {photos.map((photo, index) => (
          <li key={photo.url}>
            <a href={photo.url} title={words.enlarge} onClick={enlarge(index)}>
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
      <Lightbox dialog={dialog} pictures={photos} at={at} go={setAt} words={words} />
    </div>
  )
}

export const Photos = defineIsland('photos', PhotosView)
