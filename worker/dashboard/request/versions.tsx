import type { LeadDetails, PictureView } from '../../domain/lead-views/lead-views.ts'
import { ago, type Reader } from '../../platform/web/reader.ts'
import { Pill } from '../../platform/web/ui/notice.tsx'
import { Picture } from '../../platform/web/ui/picture.tsx'
import { copy } from '../copy.ts'

const words = copy.lead.versions

function Version({ picture, at, reader }: { picture: PictureView; at: number; reader: Reader }) {
  const { url, alt, engine, instruction, changes, chosen, createdAt } = picture
  return (
    <li class="version">
      <a href={url} class="version-picture">
        <Picture url={url} alt={alt} engine={engine} />
      </a>
      <div class="stack stack-8">
        <p class="row">
          <strong>{words.number(at + 1)}</strong>
          <span class="muted">{ago(reader, createdAt)}</span>
          {chosen ? <Pill tone="success">{words.chosen}</Pill> : null}
        </p>
        <p class="hint">{copy.lead.picture[engine]}</p>
        {instruction ? <p class="quote-words">{instruction}</p> : null}
        {changes.length > 0 ? (
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  )
}

/** Every version of the piece in the order it was made: its words, what it changed, and which the customer chose. */
export function Versions({ lead: { pictures }, reader }: { lead: LeadDetails; reader: Reader }) {
  if (pictures.length < 2) return null
  return (
    <section class="card stack" aria-labelledby="versions">
      <h2 id="versions">{words.title}</h2>
      <ol class="versions">
        {pictures.map((picture, at) => (
          <Version key={picture.url} picture={picture} at={at} reader={reader} />
        ))}
      </ol>
    </section>
  )
}
