import { languageOf } from '#shared/language.ts'
import { titleIn } from '#shared/spec/title-in.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { Photos } from '../platform/browser/islands/photos.tsx'
import { OTHER_VIEWS } from '../platform/concepts/engine.ts'
import { captioned, Picture, seenFrom } from '../platform/web/ui/picture.tsx'
import { portalCopy } from './copy/portal-copy.ts'

/** What the customer photographed. */
export function CustomerPhotos({ view: { photos, locale } }: { view: PortalView }) {
  const words = portalCopy(locale).piece
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
export function Pictures({ view: { picture, locale, spec } }: { view: PortalView }) {
  const words = portalCopy(locale).piece
  if (!picture) return <Picture url={null} alt={words.noPicture} />
  const language = languageOf(locale)
  const whole = language === 'en' ? picture.alt : titleIn(language, spec)
  const others = OTHER_VIEWS.flatMap((view) => {
    const url = picture.views[view]
    return url ? [{ url, alt: seenFrom(whole, words.from[view]) }] : []
  })
  return (
    <ul class="views">
      {[{ url: picture.url, alt: whole }, ...others].map(({ url, alt }) => (
        <li key={url}>
          <a href={url}>
            <Picture url={url} alt={alt} eager engine={picture.engine} aiMark={words.aiMark} />
          </a>
        </li>
      ))}
    </ul>
  )
}
