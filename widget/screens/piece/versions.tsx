import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Concept } from '#shared/contract/concepts.ts'
import { Choices, Swatch } from '../../ui/choices.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { nameOfVersion, takeUp, type Desk } from './desk.ts'
import { VariationsGrid } from './variations.tsx'
import { VersionActs } from './version-acts.tsx'

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

function Thumb({ desk, version }: { desk: Desk; version: Concept }): JSX.Element {
  const { picture, describePiece, names } = desk.reading.copy
  const ai = version.engine === 'ai'
  const here = version === desk.bench.concepts.current.value
  const name = nameOfVersion(desk, version)
  return (
    <button
      type="button"
      class="version"
      aria-label={ai ? `${name}, ${picture.ai}` : name}
      aria-pressed={here}
      title={describePiece(version.spec, names)}
      onClick={() => takeUp(desk, version)}
    >
      <img src={version.url} alt="" />
      {ai && <span class="ai-label">{picture.ai}</span>}
      {here && <Swatch color="transparent" />}
    </button>
  )
}

/** Where the store has both: who draws. */
function Engines({ desk: { session, reading, bench } }: { desk: Desk }): JSX.Element | null {
  const { picture } = reading.copy
  const { engine, drawBy } = bench.concepts
  if (!session.store.ai.value) return null
  return (
    <Choices
      name="engine"
      legend={picture.engine}
      choices={[
        { value: 'studio', label: picture.studio },
        { value: 'ai', label: picture.ai },
      ]}
      value={engine.value}
      onChoose={drawBy}
    />
  )
}

/** What can be drawn next: the piece as it is, by whom the shopper chose, or again what an AI picture showed of an older one. */
function Next({ desk: { reading, bench } }: { desk: Desk }): JSX.Element | null {
  const { picture, pieceTitle, names } = reading.copy
  const { engine, making, current, outdated, make, order } = bench.concepts
  const drawAi = () => void order({ engine: 'ai' })
  if (making.value) return null
  if (outdated.value)
    return (
      <div class="outdated">
        <span class="version">
          <img src={outdated.value.url} alt="" />
          <span class="ai-label">{picture.ai}</span>
        </span>
        <p class="hint">{picture.outdated(pieceTitle(outdated.value.spec, names))}</p>
        <button type="button" class="quiet" onClick={drawAi}>
          {picture.redraw}
        </button>
      </div>
    )
  if (engine.value === 'ai' && current.value?.engine !== 'ai')
    return (
      <button type="button" class="quiet" onClick={drawAi}>
        {picture.drawAi}
      </button>
    )
  if (current.value) return null
  return (
    <button type="button" class="quiet" onClick={() => void make()}>
      {picture.keep}
    </button>
  )
}

/** What kept a picture from coming, what is safe, and what to do. */
function Failure({ desk: { session, reading, bench } }: { desk: Desk }): JSX.Element {
  const { picture } = reading.copy
  const { variations, concepts, saver } = bench
  const { failure, notice, engine, drawBy, make, order } = concepts
  // That the service can't be reached is said once, where saving is.
  const code = saver.failure.value ? null : (failure.value ?? variations.failure.value)
  const retry = () => void (engine.value === 'ai' ? order({ engine: 'ai' }) : make())
  const toScale = () => {
    variations.clear()
    drawBy('studio')
    void make()
  }
  if (code === 'contact_required')
    return (
      <div class="trouble" role="status">
        <p>{picture.contactRequired}</p>
        <button type="button" class="quiet" onClick={toScale}>
          {picture.toScale}
        </button>
      </div>
    )
  if (code) return <Trouble session={session} code={code} retry={failure.value ? retry : variations.ask} />
  return <div role="status">{notice.value && <p class="hint">{notice.value}</p>}</div>
}

/** Every version that was kept; a tap goes back to one, and the piece can be changed on from there. */
export function Versions({ desk }: { desk: Desk }): JSX.Element {
  const { session, reading, bench } = desk
  const { copy } = reading
  const { versions, current } = bench.concepts
  const comparing = useSignal(false)
  const list = useRef<HTMLUListElement>(null)
  const here = current.value
  useEffect(() => {
    if (here) session.nav.announce(copy.picture.ready)
  }, [here?.id])
  return (
    <div class="versions">
      {versions.value.length > 0 && (
        <ul class="strip" ref={list} tabIndex={-1} aria-label={copy.picture.versions}>
          {versions.value.map((version) => (
            <li key={version.id}>
              <Thumb desk={desk} version={version} />
            </li>
          ))}
        </ul>
      )}
      {here && (
        <VersionActs
          key={here.id}
          desk={desk}
          version={here}
          comparing={comparing}
          onGone={() => list.current?.focus()}
        />
      )}
      <Drawing desk={desk} />
      <Engines desk={desk} />
      <Next desk={desk} />
      <Failure desk={desk} />
      {versions.value.length > 0 && <VariationsGrid desk={desk} />}
    </div>
  )
}
