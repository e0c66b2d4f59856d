import { useSignal, type Signal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Concept } from '#shared/contract/concepts.ts'
import { LoadTrouble } from '../../ui/trouble.tsx'
import { nameOfVersion, type PieceContext } from './piece-context.ts'

type Props = {
  context: PieceContext
  version: Concept
  comparing: Signal<boolean>
  /** The version is no more, and the button that was pressed with it. */
  onGone: () => void
}

/** Deletes at the second tap; the first says what the second will do. */
function Delete({ context, version, onGone }: Omit<Props, 'comparing'>): JSX.Element {
  const { session, reading, models } = context
  const { picture } = reading.copy
  const armed = useSignal(false)
  const press = () => {
    if (armed.value) return void models.concepts.remove(version.id).then(onGone)
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
export function VersionActs({ context, version, comparing, onGone }: Props): JSX.Element {
  const { picture } = context.reading.copy
  const renaming = useSignal(false)
  const { onTap } = context.models
  const tools = onTap.value.value
  const open = (tool: Signal<boolean>) => {
    tool.value = !tool.value
    if (tool.value) void onTap.load()
  }
  const several = context.models.concepts.versions.value.length > 1
  return (
    <>
      {tools && renaming.value ? (
        <tools.Rename context={context} version={version} onDone={() => (renaming.value = false)} />
      ) : (
        <div class="acts">
          <strong>{nameOfVersion(context, version)}</strong>
          {several && (
            <button
              type="button"
              class="link"
              aria-expanded={comparing.value}
              onClick={() => open(comparing)}
            >
              {picture.compare}
            </button>
          )}
          <button type="button" class="link" onClick={() => open(renaming)}>
            {picture.rename}
          </button>
          <Delete context={context} version={version} onGone={onGone} />
        </div>
      )}
      {several && comparing.value && tools && <tools.Compare context={context} version={version} />}
      <LoadTrouble session={context.session} module={onTap} />
    </>
  )
}
