import type { JSX } from 'preact'
import type { PieceContext } from '../piece-context.ts'
import { Group } from '../group.tsx'

export function FinishGroup({ context }: { context: PieceContext }): JSX.Element | null {
  const { copy } = context.reading
  if (!context.spec.metal) return null
  return (
    <Group
      context={context}
      title={copy.groups.finish}
      value={copy.names.finish[context.spec.finish]}
      covers={(field) => field.startsWith('finish')}
      controls={({ FinishControls }) => <FinishControls context={context} />}
    />
  )
}

export function EngravingGroup({ context }: { context: PieceContext }): JSX.Element | null {
  const { copy } = context.reading
  const { spec } = context
  if (!spec.metal) return null
  return (
    <Group
      context={context}
      title={copy.groups.engraving}
      value={spec.engraving ? copy.quoted(spec.engraving.text) : copy.engraving.none}
      covers={(field) => field.startsWith('engraving')}
      controls={({ EngravingControls, words }) => (
        <EngravingControls context={context} words={words.engraving} />
      )}
    />
  )
}
