import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { centerStone, type DesignSpec } from '#shared/spec/design-spec.ts'
import { carats, millimeters } from '#shared/measures.ts'
import {
  VariationsModel,
  type Variation,
  type VariationParts,
  type Variations,
} from '../../models/variations.ts'
import type { Session } from '../../session.ts'
import css from '../../styles/variations.css?inline'
import { goToVersion, type PieceContext } from './piece-context.ts'
import { Partial } from './picture.tsx'

/** What tells one from the other: how wide, how heavy. */
function measures({ session: { locale } }: PieceContext, spec: DesignSpec): string {
  const stone = centerStone(spec)
  return [spec.band && millimeters(spec.band.widthUm, locale, 2), stone && carats(stone.weightPoints, locale)]
    .filter(Boolean)
    .join(' · ')
}

function Tile({
  context,
  tile: { concept, image },
}: {
  context: PieceContext
  tile: Variation
}): JSX.Element {
  const { reading, models } = context
  const { copy } = reading
  if (!concept) return <div class="take">{image && <Partial image={image} />}</div>
  return (
    <button
      type="button"
      class="take"
      aria-pressed={concept.id === models.concepts.current.value?.id}
      onClick={() => goToVersion(context, concept)}
    >
      <img src={concept.url} alt={copy.pieceTitle(concept.spec, copy.names)} />
      <span>{concept.engine === 'ai' ? copy.picture.ai : measures(context, concept.spec)}</span>
    </button>
  )
}

type Props = { context: PieceContext; variations: Variations }

/** A few takes on the piece, side by side as they finish; a tap takes one up. */
function Tiles({ context, variations: { tiles } }: Props): JSX.Element | null {
  const { session, reading } = context
  const { picture } = reading.copy
  const done = tiles.value.filter(({ concept }) => concept).length
  useEffect(() => {
    if (done) session.nav.announce(`${picture.variations}: ${done}/${tiles.value.length}`)
  }, [done])
  if (tiles.value.length === 0) return null
  return (
    <ul class="takes" aria-label={picture.variations} aria-busy={done < tiles.value.length}>
      {tiles.value.map((tile, at) => (
        <li key={at}>
          <Tile context={context} tile={tile} />
        </li>
      ))}
    </ul>
  )
}

export function createVariations(session: Session, parts: VariationParts) {
  const variations = new VariationsModel(parts)
  session.addStyles(css)
  session.onDestroy(() => {
    variations.clear()
    variations[Symbol.dispose]()
  })
  return { variations, Tiles }
}
