import { Icon } from './icon.tsx'

/** The text alternative of another view of a piece: "A ring in gold, from above." */
export const seenFrom = (alt: string, from: string): string => `${alt.replace(/\.$/, '')}, ${from}.`

type Props = { url: string | null; alt: string; sizes?: number; eager?: boolean }

/** A piece on its ground, square; the ground alone where there is no picture yet. */
export const Picture = ({ url, alt, eager = false }: Props) =>
  url === null ? (
    <span class="picture picture-none" role="img" aria-label={alt}>
      <Icon name="ring" />
    </span>
  ) : (
    <span class="picture">
      <img src={url} alt={alt} width={768} height={768} loading={eager ? 'eager' : 'lazy'} decoding="async" />
    </span>
  )
