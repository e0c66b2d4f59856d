import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export type LightboxPicture = { url: string; alt: string }
export type LightboxWords = {
  enlarge: string
  close: string
  /** Of the button that shows the picture closer, and of the one that shows all of it again. */
  closer: string
  whole: string
  previous: string
  next: string
}

type Props = {
  dialog: RefObject<HTMLDialogElement | null>
  pictures: readonly LightboxPicture[]
  /** Which is shown; `null` while it is closed. */
  at: number | null
  go: (at: number | null) => void
  words: LightboxWords
}

/** The place that was clicked, or the middle, is in the middle once the picture has grown. */
function moveTo(frame: HTMLElement, event?: MouseEvent): void {
  const { left, top, width, height } = frame.getBoundingClientRect()
  const across = event ? (event.clientX - left) / width : 0.5
  const down = event ? (event.clientY - top) / height : 0.5
  requestAnimationFrame(() =>
    frame.scrollTo(across * frame.scrollWidth - width / 2, down * frame.scrollHeight - height / 2),
  )
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/** A picture over the page: Esc closes it, arrows change it, a click or the button shows it closer, to be moved about. */
export function Lightbox({ dialog, pictures, at, go, words }: Props) {
  const [close, setClose] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => setClose(false), [at])
  const shown = at === null ? undefined : pictures[at]
  const step = (by: number) => at !== null && go((at + by + pictures.length) % pictures.length)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    // Closer, the arrows move about in the picture.
    if (by === undefined || close || pictures.length < 2) return
    event.preventDefault()
    step(by)
  }
  const zoom = (event?: MouseEvent) => {
    if (frame.current && !close) moveTo(frame.current, event)
    setClose(!close)
  }
  return (
    <dialog
      ref={dialog}
      class="dialog lightbox"
      aria-label={shown?.alt}
      onClose={() => go(null)}
      onKeyDown={onKeyDown}
    >
      <div ref={frame} class={close ? 'zoom zoom-close' : 'zoom'} tabIndex={close ? 0 : undefined}>
        {shown ? <img src={shown.url} alt={shown.alt} onClick={(event) => zoom(event)} /> : null}
      </div>
      <form method="dialog">
        {pictures.length > 1 ? (
          <>
            <button type="button" class="button" aria-label={words.previous} onClick={() => step(-1)}>
              ‹
            </button>
            <button type="button" class="button" aria-label={words.next} onClick={() => step(1)}>
              ›
            </button>
          </>
        ) : null}
        <button type="button" class="button" onClick={() => zoom()}>
          {close ? words.whole : words.closer}
        </button>
        <button class="button button-primary">{words.close}</button>
      </form>
    </dialog>
  )
}
