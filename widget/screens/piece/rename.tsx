import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Concept } from '#shared/contract/concepts.ts'
import { nameOfVersion, type PieceContext } from './piece-context.ts'

type Props = { context: PieceContext; version: Concept; onDone: () => void }

const LONGEST_NAME = 40

export function Rename({ context, version, onDone }: Props): JSX.Element {
  const { picture } = context.reading.copy
  const name = useSignal(nameOfVersion(context, version))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  const save = (event: Event) => {
    event.preventDefault()
    context.models.concepts.rename(version.id, name.value)
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
