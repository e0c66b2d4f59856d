import type { JSX } from 'preact'
import { ASSUMED_RING_SIZE, completeSpec } from '#shared/spec/complete-spec.ts'
import { isRing } from '#shared/spec/is-ring.ts'
import { longLength } from '#shared/measures.ts'
import type { PieceContext } from '../piece-context.ts'
import { Group } from '../group.tsx'
import { isUnknown } from './is-size-unknown.ts'

export function SizeGroup({ context }: { context: PieceContext }): JSX.Element | null {
  const { copy } = context.reading
  const { category } = context.spec
  const { size } = completeSpec(context.spec).spec
  const covers = (field: string) => field.startsWith('size')
  if (isRing(category)) {
    const ring = size?.kind === 'ring' ? size : ASSUMED_RING_SIZE
    const value = isUnknown(context, ring) ? copy.names.sizeSource.unknown : `${ring.system} ${ring.label}`
    return (
      <Group
        context={context}
        title={copy.groups.size}
        value={value}
        covers={covers}
        controls={({ RingSizePicker, words }) => (
          <RingSizePicker context={context} words={words.ring} size={ring} />
        )}
      />
    )
  }
  if (size?.kind !== 'length') return null
  const readout = longLength(size.lengthUm, context.session.locale)
  return (
    <Group
      context={context}
      title={copy.groups.length}
      value={context.spec.size ? readout : copy.about(readout)}
      covers={covers}
      controls={({ LengthSlider }) => <LengthSlider context={context} lengthUm={size.lengthUm} />}
    />
  )
}
