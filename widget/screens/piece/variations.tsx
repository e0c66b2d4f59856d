import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { centerStone, type DesignSpec } from '#shared/spec/design-spec.ts'
import { carats, millimeters } from '#shared/measures.ts'
import type { Variation } from '../../models/variations.ts'
import { takeUp, type Desk } from './desk.ts'
import { Partial } from './picture.tsx'

/** What tells one from the other: how wide, how heavy. */
function measures({ session: { locale } }: Desk, spec: DesignSpec): string {
  const stone = centerStone(spec)
  return [spec.band && millimeters(spec.band.widthUm, locale, 2), stone && carats(stone.weightPoints, locale)]
    .filter(Boolean)
    .join(' · ')
}

function Tile({ desk, tile: { concept, image } }: { desk: Desk; tile: Variation }): JSX.Element {
  const { reading, bench } = desk
  const { copy } = reading
  if (!concept) return <div class="take">{image && <Partial image={image} />}</div>
  return (
    <button
      type="button"
      class="take"
      aria-pressed={concept.id === bench.concepts.current.value?.id}
      onClick={() => takeUp(desk, concept)}
    >
      <img src={concept.url} alt={copy.pieceTitle(concept.spec, copy.names)} />
      <span>{concept.engine === 'ai' ? copy.picture.ai : measures(desk, concept.spec)}</span>
    </button>
  )
}

/** A few takes on the piece, side by side as they finish; a tap takes one up. */
export function VariationsGrid({ desk }: { desk: Desk }): JSX.Element {
  const { session, reading, bench } = desk
  const { picture } = reading.copy
  const { tiles, ask } = bench.variations
  const done = tiles.value.filter(({ concept }) => concept).length
  const pending = done < tiles.value.length
  useEffect(() => {
    if (done) session.nav.announce(`${picture.variations}: ${done}/${tiles.value.length}`)
  }, [done])
  return (
    <>
      <button type="button" class="quiet" aria-disabled={pending} onClick={() => pending || void ask()}>
        {picture.vary}
      </button>
      {tiles.value.length > 0 && (
        <ul class="takes" aria-label={picture.variations} aria-busy={pending}>
          {tiles.value.map((tile, at) => (
            <li key={at}>
              <Tile desk={desk} tile={tile} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
