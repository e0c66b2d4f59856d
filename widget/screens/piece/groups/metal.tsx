import type { JSX } from 'preact'
import { alloyInFamily, familyOf, METAL_FAMILIES, METAL_SWATCHES } from '../../../data/metal-families.ts'
import { ALLOYS } from '#shared/spec/vocabulary.ts'
import { asLabel } from '../../../copy/name-of.ts'
import { Choices, Swatch } from '../../../ui/choices.tsx'
import { setByHand, type Desk } from '../desk.ts'
import { Group } from '../group.tsx'

/** "18k", "950", or the whole name where the family has nothing shorter. */
const purity = (alloy: string, name: string): string => /\d+k(?=_)/.exec(alloy)?.[0] ?? asLabel(name)

export function MetalGroup({ desk }: { desk: Desk }): JSX.Element | null {
  const { reading, session, spec } = desk
  if (!spec.metal) return null
  const { copy } = reading
  const { alloy } = spec.metal
  const offered = session.store.config.value?.alloys ?? ALLOYS
  const family = familyOf(alloy)
  const families = METAL_FAMILIES.filter((candidate) =>
    offered.some((other) => familyOf(other) === candidate),
  )
  const within = offered.filter((other) => familyOf(other) === family)
  const label = (other: (typeof within)[number]) =>
    other.endsWith('_pd') ? asLabel(copy.names.alloy[other]) : purity(other, copy.names.alloy[other])
  return (
    <Group
      desk={desk}
      title={copy.groups.metal}
      value={copy.names.alloy[alloy]}
      about={(field) => field.startsWith('metal')}
      open
    >
      <Choices
        name="metal"
        legend={copy.metal.colour}
        look="swatches"
        value={family}
        choices={families.map((value) => ({
          value,
          label: copy.metal.families[value],
          mark: <Swatch colour={METAL_SWATCHES[value]} />,
        }))}
        onChoose={(next) => {
          const found = alloyInFamily(next, alloy, offered)
          if (found) setByHand(desk, 'alloy', found)
        }}
      />
      {within.length > 1 && (
        <Choices
          name="purity"
          legend={copy.metal.purity}
          value={alloy}
          choices={within.map((value) => ({ value, label: label(value) }))}
          onChoose={(next) => setByHand(desk, 'alloy', next)}
        />
      )}
    </Group>
  )
}
