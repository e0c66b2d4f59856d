import type { JSX } from 'preact'
import { STYLES } from '#shared/spec/vocabulary.ts'
import { asLabel, nameOf } from '../../../copy/name-of.ts'
import { Choices } from '../../../ui/choices.tsx'
import { setByHand, type Desk } from '../desk.ts'
import { Group } from '../group.tsx'

export function StyleGroup({ desk }: { desk: Desk }): JSX.Element | null {
  const { copy } = desk.reading
  const { category, style } = desk.spec
  const offered = desk.session.store.config.value?.styles[category] ?? STYLES[category]
  if (offered.length < 2) return null
  return (
    <Group
      desk={desk}
      title={copy.groups.style}
      value={nameOf(copy.names.style, style)}
      about={(field) => field === 'style' || field === 'category'}
    >
      <Choices
        name="style"
        legend={copy.groups.style}
        value={style}
        choices={offered.map((value) => ({ value, label: asLabel(nameOf(copy.names.style, value)) }))}
        onChoose={(next) => setByHand(desk, 'style', next)}
      />
    </Group>
  )
}
