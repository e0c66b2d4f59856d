import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { layOver, type Desk } from './desk.ts'
import { Swatch } from '../../ui/choices.tsx'

function Drawing({ desk }: { desk: Desk }): JSX.Element | null {
  const { session, reading, bench } = desk
  const { copy } = reading
  const making = bench.concepts.making.value
  const stage = making ? copy.picture.drawing[making.stage] : ''
  useEffect(() => {
    if (stage) session.nav.announce(stage)
  }, [stage])
  if (!making) return null
  return (
    <div class="drawing">
      <progress max={1} value={making.fraction} aria-label={stage} />
      <span>{stage}</span>
      <button type="button" class="link" onClick={bench.concepts.cancel}>
        {copy.picture.cancel}
      </button>
    </div>
  )
}

/** Every version that was kept; a tap goes back to one, and the piece can be changed on from there. */
export function Versions({ desk }: { desk: Desk }): JSX.Element {
  const { session, reading, bench } = desk
  const { copy } = reading
  const { concepts } = bench
  const versions = concepts.versions.value
  const current = concepts.current.value
  useEffect(() => {
    if (current) session.nav.announce(copy.picture.ready)
  }, [current?.id])
  return (
    <div class="versions">
      {versions.length > 0 && (
        <ul aria-label={copy.picture.versions}>
          {versions.map((version, at) => (
            <li key={version.id}>
              <button
                type="button"
                class="version"
                aria-label={copy.picture.version(at + 1)}
                aria-pressed={version === current}
                title={version.alt}
                onClick={() => layOver(desk, version.spec)}
              >
                <img src={version.url} alt="" />
                {version === current && <Swatch colour="transparent" />}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Drawing desk={desk} />
      {!current && !concepts.making.value && (
        <button type="button" class="quiet" onClick={() => void concepts.make()}>
          {copy.picture.keep}
        </button>
      )}
      {concepts.failure.value && <p class="hint">{copy.picture.failed}</p>}
    </div>
  )
}
