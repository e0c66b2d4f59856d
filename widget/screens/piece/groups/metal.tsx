import type { JSX } from 'preact'
import {
  ACCENT_FAMILIES,
  alloyInFamily,
  familyOf,
  METAL_FAMILIES,
  METAL_SWATCHES,
  type MetalFamily,
} from '../../../data/metal-families.ts'
import type { Metal } from '#shared/spec/design-spec.ts'
import { ALLOYS, type AlloyId } from '#shared/spec/vocabulary.ts'
import { takesAccent } from '#shared/spec/what-fits.ts'
import { asLabel } from '../../../copy/name-of.ts'
import { Choices, Swatch } from '../../../ui/choices.tsx'
import { layOver, type Desk } from '../desk.ts'
import { Group } from '../group.tsx'

/** "18k", "950", or the whole name where the family has nothing shorter. */
const purity = (alloy: string, name: string): string => /\d+k(?=_)/.exec(alloy)?.[0] ?? asLabel(name)

const ONE_METAL = 'one'

/** Both metals at one purity; the second color goes where it would be the first. */
function inTwo(alloy: AlloyId, second: MetalFamily | null, offered: readonly AlloyId[]): Metal {
  const accent = second && second !== familyOf(alloy) ? alloyInFamily(second, alloy, offered) : undefined
  return accent ? { alloy, accent } : { alloy }
}

/** What holds the stones, in a color of its own. */
function Accent({
  desk,
  metal,
  offered,
}: {
  desk: Desk
  metal: Metal
  offered: readonly AlloyId[]
}): JSX.Element {
  const { copy } = desk.reading
  const { alloy, accent = alloy } = metal
  const families = ACCENT_FAMILIES.filter((family) => inTwo(alloy, family, offered).accent)
  return (
    <Choices
      name="accent"
      legend={copy.metal.accent}
      value={accent === alloy ? ONE_METAL : familyOf(accent)}
      choices={[
        { value: ONE_METAL, label: copy.metal.one },
        ...families.map((value) => ({ value, label: copy.metal.families[value] })),
      ]}
      onChoose={(next) => layOver(desk, { metal: inTwo(alloy, next === ONE_METAL ? null : next, offered) })}
    />
  )
}

export function MetalGroup({ desk }: { desk: Desk }): JSX.Element | null {
  const { reading, session, spec } = desk
  if (!spec.metal) return null
  const { copy } = reading
  const { alloy, accent = alloy } = spec.metal
  const second = accent === alloy ? null : familyOf(accent)
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
      value={[alloy, ...(second ? [accent] : [])].map((part) => copy.names.alloy[part]).join(', ')}
      about={(field) => field.startsWith('metal')}
      open
    >
      <Choices
        name="metal"
        legend={copy.metal.color}
        look="swatches"
        value={family}
        choices={families.map((value) => ({
          value,
          label: copy.metal.families[value],
          mark: <Swatch color={METAL_SWATCHES[value]} />,
        }))}
        onChoose={(next) => {
          const found = alloyInFamily(next, alloy, offered)
          if (found) layOver(desk, { metal: inTwo(found, second, offered) })
        }}
      />
      {within.length > 1 && (
        <Choices
          name="purity"
          legend={copy.metal.purity}
          value={alloy}
          choices={within.map((value) => ({ value, label: label(value) }))}
          onChoose={(next) => layOver(desk, { metal: inTwo(next, second, offered) })}
        />
      )}
      {(second || takesAccent(spec)) && <Accent desk={desk} metal={spec.metal} offered={offered} />}
    </Group>
  )
}
