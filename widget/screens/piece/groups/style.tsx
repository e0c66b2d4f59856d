import type { JSX } from 'preact'
import { STYLES } from '#shared/spec/vocabulary.ts'
import { nameOf } from '../../../copy/name-of.ts'
import type { PieceContext } from '../piece-context.ts'
import { Group } from '../group.tsx'

export function StyleGroup({ context }: { context: PieceContext }): JSX.Element | null {
  const { copy } = context.reading
  const { category, style } = context.spec
  const offered = context.session.store.config.value?.styles[category] ?? STYLES[category]
  if (offered.length < 2) return null
  return (
    <Group
      context={context}
      title={copy.groups.style}
      value={nameOf(copy.names.style, style)}
      covers={(field) => field === 'style' || field === 'category'}
      controls={({ StyleControls }) => <StyleControls context={context} offered={offered} />}
    />
  )
}
