import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { Photos } from '../platform/browser/islands/photos.tsx'
import { OTHER_VIEWS } from '../platform/concepts/engine.ts'
import { captioned, Picture, seenFrom } from '../platform/web/ui/picture.tsx'
import { copy } from './copy.ts'

/** What the customer photographed. */
export function CustomerPhotos({ photos }: { photos: PortalView['photos'] }) {
  const words = copy.piece
  if (photos.length === 0) return null
  const shown = captioned(photos, { alt: words.photoAlt, aspects: words.aspects })
  return (
    <div class="stack stack-8">
      <h3>{words.photos(photos.length)}</h3>
      <Photos photos={shown} words={words.lightbox} />
      <p class="hint">{words.photosNote}</p>
    </div>
  )
}

/** The piece large, and its other views beside it; each opens whole. */
export function Pictures({ view: { picture } }: { view: PortalView }) {
  if (!picture) return <Picture url={null} alt={copy.piece.noPicture} />
  const others = OTHER_VIEWS.flatMap((view) => {
    const url = picture.views[view]
    return url ? [{ url, alt: seenFrom(picture.alt, copy.piece.from[view]) }] : []
  })
  return (
    <ul class="views">
      {[{ url: picture.url, alt: picture.alt }, ...others].map(({ url, alt }) => (
        <li key={url}>
          <a href={url}>
            <Picture url={url} alt={alt} eager engine={picture.engine} />
          </a>
        </li>
      ))}
    </ul>
  )
}
