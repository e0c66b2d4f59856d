import type { JSX } from 'preact'
import { millimeters } from '#shared/measures.ts'
import { Group } from '../group.tsx'
import type { PieceContext } from '../piece-context.ts'

export function BandGroup({ context }: { context: PieceContext }): JSX.Element | null {
  const { band } = context.spec
  if (!band) return null
  const { copy } = context.reading
  return (
    <Group
      context={context}
      title={copy.groups.band}
      value={`${copy.names.profile[band.profile]}, ${millimeters(band.widthUm, context.session.locale)}`}
      covers={(field) => field.startsWith('band')}
      controls={({ BandControls, words }) => (
        <BandControls context={context} words={words.band} band={band} />
      )}
    />
  )
}
