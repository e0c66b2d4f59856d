import { useRef, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'
import { Lightbox, type LightboxWords } from '../lightbox.tsx'

export type GalleryPicture = { url: string; alt: string; caption: string; mark?: string }
type Props = { pictures: GalleryPicture[]; words: LightboxWords }

/** Without script every picture is a link to itself; with it the strip changes the large one, which opens. */
function GalleryView({ pictures, words }: Props) {
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const shown = pictures[at]
  if (!shown) return null
  const enlarge = (event: MouseEvent) => {
    event.preventDefault()
    setOpen(true)
    dialog.current?.showModal()
  }
  const choose = (index: number) => (event: MouseEvent) => {
    event.preventDefault()
    setAt(index)
  }
  const go = (to: number | null) => (to === null ? setOpen(false) : setAt(to))
  return (
    <div class="gallery">
      <a class="picture" href={shown.url} title={words.enlarge} onClick={enlarge}>
        <img src={shown.url} alt={shown.alt} width={768} height={768} />
        {shown.mark ? <span class="picture-mark">{shown.mark}</span> : null}
      </a>
      <p class="hint">{shown.caption}</p>
      {pictures.length > 1 ? (
        <ul class="gallery-strip">
          {pictures.map(({ url, alt }, index) => (
            <li key={url}>
              <a
                class="picture"
                href={url}
                aria-current={index === at ? 'true' : undefined}
                onClick={choose(index)}
              >
                <img src={url} alt={alt} width={96} height={96} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <Lightbox dialog={dialog} pictures={pictures} at={open ? at : null} go={go} words={words} />
    </div>
  )
}

export const Gallery = defineIsland('gallery', GalleryView)
