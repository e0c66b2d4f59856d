import type { JSX } from 'preact'
import { FINISHES } from '#shared/spec/vocabulary.ts'
import { asLabel } from '../../../copy/name-of.ts'
import { Choices } from '../../../ui/choices.tsx'
import { setByHand, type PieceContext } from '../piece-context.ts'

export function FinishControls({ context }: { context: PieceContext }): JSX.Element {
  const { copy } = context.reading
  return (
    <Choices
      name="finish"
      legend={copy.groups.finish}
      value={context.spec.finish}
      choices={FINISHES.map((value) => ({ value, label: asLabel(copy.names.finish[value]) }))}
      onChoose={(finish) => setByHand(context, 'finish', finish)}
    />
  )
}
