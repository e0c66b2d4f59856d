import { useSignal, type Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Concept } from '#shared/contract/concepts.ts'
import { Compare } from './compare.tsx'
import { nameOfVersion, type Desk } from './desk.ts'

type Props = {
  desk: Desk
  version: Concept
  comparing: Signal<boolean>
  /** The version is no more, and the button that was pressed with it. */
  onGone: () => void
}

const LONGEST_NAME = 40

function Rename({
  desk,
  version,
  onDone,
}: Pick<Props, 'desk' | 'version'> & { onDone: () => void }): JSX.Element {
  const { picture } = desk.reading.copy
  const name = useSignal(nameOfVersion(desk, version))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  const save = (event: Event) => {
    event.preventDefault()
    desk.bench.concepts.rename(version.id, name.value)
    onDone()
  }
  return (
    <form ref={form} class="line" onSubmit={save}>
      <input
        aria-label={picture.name}
        maxLength={LONGEST_NAME}
        value={name.value}
        onInput={({ currentTarget }) => (name.value = currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {picture.save}
      </button>
    </form>
  )
}

/** Deletes at the second tap; the first says what the second will do. */
function Delete({ desk, version, onGone }: Omit<Props, 'comparing'>): JSX.Element {
  const { session, reading, bench } = desk
  const { picture } = reading.copy
  const armed = useSignal(false)
  const press = () => {
    if (armed.value) return void bench.concepts.remove(version.id).then(onGone)
    armed.value = true
    session.nav.announce(picture.sure)
  }
  return (
    <button
      type="button"
      class={armed.value ? 'link danger' : 'link'}
      onClick={press}
      onBlur={() => (armed.value = false)}
    >
      {armed.value ? picture.sure : picture.remove}
    </button>
  )
}

/** What can be done with the version at hand. */
export function VersionActs({ desk, version, comparing, onGone }: Props): JSX.Element {
  const { picture } = desk.reading.copy
  const renaming = useSignal(false)
  const several = desk.bench.concepts.versions.value.length > 1
  return (
    <>
      {renaming.value ? (
        <Rename desk={desk} version={version} onDone={() => (renaming.value = false)} />
      ) : (
        <div class="acts">
          <strong>{nameOfVersion(desk, version)}</strong>
          {several && (
            <button
              type="button"
              class="link"
              aria-expanded={comparing.value}
              onClick={() => (comparing.value = !comparing.value)}
            >
              {picture.compare}
            </button>
          )}
          <button type="button" class="link" onClick={() => (renaming.value = true)}>
            {picture.rename}
          </button>
          <Delete desk={desk} version={version} onGone={onGone} />
        </div>
      )}
      {several && comparing.value && <Compare desk={desk} version={version} />}
    </>
  )
}
