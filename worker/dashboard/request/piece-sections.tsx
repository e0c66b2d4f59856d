import { specRows } from '#shared/spec/describe-spec.ts'
import { gravestFirst, type Severity } from '#shared/makeability/advice.ts'
import { type KeptAdvice, sayAdvice } from '#shared/makeability/words/say-advice.ts'
import type { LeadDetails, PictureView } from '../../domain/lead-views/lead-views.ts'
import { OTHER_VIEWS } from '../../platform/concepts/engine.ts'
import { Gallery, type GalleryPicture } from '../../platform/browser/islands/gallery.tsx'
import { Photos } from '../../platform/browser/islands/photos.tsx'
import { ago, type Reader } from '../../platform/web/reader.ts'
import { Icon, type IconName } from '../../platform/web/ui/icon.tsx'
import { AI_MARK, captioned, Picture, seenFrom } from '../../platform/web/ui/picture.tsx'
import { Sheet } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'

const words = copy.lead

const lightbox = words.picture.lightbox

const caption = (picture: PictureView, detail: string | null): string =>
  [words.picture[picture.engine], picture.chosen ? words.picture.chosen : null, detail]
    .filter((part) => part !== null)
    .join(' · ')

const asShown = (picture: PictureView, reader: Reader): GalleryPicture => ({
  url: picture.url,
  alt: picture.alt,
  caption: caption(picture, ago(reader, picture.createdAt)),
  ...(picture.engine === 'ai' ? { mark: AI_MARK } : {}),
})

const viewsOf = (picture: PictureView): GalleryPicture[] =>
  OTHER_VIEWS.flatMap((view) => {
    const url = picture.views[view]
    const from = words.picture.from[view]
    return url ? [{ url, alt: seenFrom(picture.alt, from), caption: caption(picture, from) }] : []
  })

/** The chosen picture first, with its other views beside it. */
export function Pictures({ lead, reader }: { lead: LeadDetails; reader: Reader }) {
  const pictures = lead.pictures.toSorted((a, b) => Number(b.chosen) - Number(a.chosen))
  const [first, ...others] = pictures
  if (!first) return <Picture url={null} alt={words.picture.none} />
  const shown = [asShown(first, reader), ...viewsOf(first), ...others.map((other) => asShown(other, reader))]
  return (
    <div class="stack stack-8">
      <Gallery pictures={shown} words={lightbox} />
      {first.chosen ? null : <p class="hint">{words.picture.pending}</p>}
    </div>
  )
}

/** What the customer photographed; a store that may not reach them yet reads only that there is something. */
function CustomerPhotos({ lead: { photos, hiddenPhotos, assignment } }: { lead: LeadDetails }) {
  const text = words.photos
  const isOver = assignment !== null && assignment.acceptedAt !== null
  if (hiddenPhotos > 0)
    return (
      <div class="stack stack-8">
        <h3>{text.title(hiddenPhotos)}</h3>
        <p class="hint">{(isOver ? text.hiddenAgain : text.hidden)(hiddenPhotos)}</p>
      </div>
    )
  if (photos.length === 0) return null
  return (
    <div class="stack stack-8">
      <h3>{text.title(photos.length)}</h3>
      <Photos photos={captioned(photos, text)} words={lightbox} />
    </div>
  )
}

export const Description = ({ lead }: { lead: LeadDetails }) => (
  <section class="card stack" aria-labelledby="words">
    <h2 id="words">{words.description}</h2>
    {lead.description ? (
      <p class="quote-words">{lead.description}</p>
    ) : (
      <p class="muted">{words.erasedWords}</p>
    )}
    <CustomerPhotos lead={lead} />
  </section>
)

export const SpecSheet = ({ lead }: { lead: LeadDetails }) => (
  <section class="card" aria-labelledby="piece">
    <div class="card-head">
      <h2 id="piece">{words.spec}</h2>
    </div>
    <Sheet rows={specRows(lead.spec)} />
  </section>
)

const SIGNS: Record<Severity, { icon: IconName; tone: string }> = {
  stop: { icon: 'stop', tone: 'danger' },
  warn: { icon: 'warning', tone: 'warning' },
  note: { icon: 'info', tone: 'info' },
}

type BenchAdviceProps = { advice: KeptAdvice[]; reader: Reader }

export function BenchAdvice({ advice, reader }: BenchAdviceProps) {
  const sorted = gravestFirst(sayAdvice(advice, reader.locale))
  return (
    <section class="card" aria-labelledby="advice">
      <div class="card-head">
        <h2 id="advice">{words.advice}</h2>
      </div>
      {sorted.length === 0 ? (
        <p class="muted">{words.adviceNone}</p>
      ) : (
        <ul class="advice">
          {sorted.map(({ rule, severity, message }) => (
            <li key={rule + message} class={`advice-${SIGNS[severity].tone}`}>
              <Icon name={SIGNS[severity].icon} />
              <p>
                <strong>{words.severity[severity]}.</strong> {message}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
