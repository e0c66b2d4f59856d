import type { JSX } from 'preact'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { asLabel, nameOf } from '../../../copy/name-of.ts'
import { Choices } from '../../../ui/choices.tsx'
import { setByHand, type PieceContext } from '../piece-context.ts'

type Props = { context: PieceContext; offered: readonly DesignSpec['style'][] }

export function StyleControls({ context, offered }: Props): JSX.Element {
  const { copy } = context.reading
  return (
    <Choices
      name="style"
      legend={copy.groups.style}
      value={context.spec.style}
      choices={offered.map((value) => ({ value, label: asLabel(nameOf(copy.names.style, value)) }))}
      onChoose={(next) => setByHand(context, 'style', next)}
    />
  )
}
