import { capitalize } from '#shared/spec/phrases.ts'
import type { Aspect } from '#shared/spec/reference-photo.ts'
import { Icon } from './icon.tsx'

/** The text alternative of another view of a piece: "A ring in gold, from above." */
export const seenFrom = (alt: string, from: string): string => `${alt.replace(/\.$/, '')}, ${from}.`

/** A shopper's photos as a gallery shows them: told apart by number, and named by what they are for. */
export const captioned = (
  photos: readonly { url: string; aspect: Aspect }[],
  words: { alt: (number: number, aspect: string) => string; aspects: Record<Aspect, string> },
) =>
  photos.map(({ url, aspect }, index) => ({
    url,
    alt: words.alt(index + 1, words.aspects[aspect]),
    caption: capitalize(words.aspects[aspect]),
  }))

type Props = {
  url: string | null
  alt: string
  sizes?: number
  eager?: boolean
  engine?: 'studio' | 'ai' | null
  /** What stands on a picture a model made up. */
  aiMark?: string
}

/** On every picture a model made up: nobody may take it for a photograph, or for the piece to scale. */
export const AI_MARK = 'AI concept'

/** A piece on its ground, square; the ground alone where there is no picture yet. */
export const Picture = ({ url, alt, eager = false, engine = null, aiMark = AI_MARK }: Props) =>
  url === null ? (
    <span class="picture picture-none" role="img" aria-label={alt}>
      <Icon name="ring" />
    </span>
  ) : (
    <span class="picture">
      <img src={url} alt={alt} width={768} height={768} loading={eager ? 'eager' : 'lazy'} decoding="async" />
      {engine === 'ai' ? <span class="picture-mark">{aiMark}</span> : null}
    </span>
  )
