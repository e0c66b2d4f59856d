import type { JSX } from 'preact'
import { ASSUMED_RING_SIZE, completeSpec } from '#shared/spec/complete-spec.ts'
import { isRing } from '#shared/spec/is-ring.ts'
import type { RingSize } from '#shared/spec/design-spec.ts'
import { ringSizeDiameterUm, ringSizeLabel, ringSizeLabels } from '#shared/spec/ring-size.ts'
import { SIZE_SYSTEMS, type SizeSystem } from '#shared/spec/vocabulary.ts'
import { longLength, millimeters } from '#shared/measures.ts'
import { Choices } from '../../../ui/choices.tsx'
import { Select } from '../../../ui/select.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { layOver, type Desk } from '../desk.ts'
import { Group } from '../group.tsx'

/** The same finger in another system: the label nearest to it. */
function inSystem(size: RingSize, system: SizeSystem): RingSize {
  const label = ringSizeLabel(system, size.innerDiameterUm)
  return {
    ...size,
    system,
    label,
    innerDiameterUm: ringSizeDiameterUm(system, label) ?? size.innerDiameterUm,
  }
}

const KNOWN = ['measured', 'borrowed', 'guess'] as const

/** A size from the words is known, though not how it was measured; the one we assumed is not. */
function isUnknown({ reading }: Desk, size: RingSize): boolean {
  const { byHand, chips } = reading.design
  const said = !byHand.value.has('ringSize') && chips.value.some(({ field }) => field === 'ringSize')
  return size.source === 'unknown' && !said
}

/** A size picked here was meant: at least a guess. */
const meant = (size: RingSize): RingSize => (size.source === 'unknown' ? { ...size, source: 'guess' } : size)

function RingSizePicker({ desk, size }: { desk: Desk; size: RingSize }): JSX.Element {
  const { copy } = desk.reading
  const set = (next: RingSize) => layOver(desk, { size: next })
  const unknown = isUnknown(desk, size)
  const labels = ringSizeLabels(size.system)
  const known = labels.some(({ label }) => label === size.label)
  const shown = known ? labels : [{ label: size.label, innerDiameterUm: size.innerDiameterUm }, ...labels]
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={unknown}
          onChange={({ currentTarget }) =>
            set(currentTarget.checked ? ASSUMED_RING_SIZE : { ...size, source: 'guess' })
          }
        />
        <span>{copy.ring.unknown}</span>
      </label>
      {unknown ? (
        <p class="hint">{copy.ring.unknownHint}</p>
      ) : (
        <>
          <Choices
            name="size-system"
            legend={copy.ring.system}
            value={size.system}
            choices={SIZE_SYSTEMS.map((value) => ({ value, label: value }))}
            onChoose={(system) => set(meant(inSystem(size, system)))}
          />
          <Select
            id="ring-size"
            label={`${copy.ring.size} (${copy.ring.inside(millimeters(size.innerDiameterUm, desk.session.locale, 2))})`}
            options={shown.map(({ label }) => [label, label])}
            value={size.label}
            onChoose={(label) => {
              const innerDiameterUm = ringSizeDiameterUm(size.system, label) ?? size.innerDiameterUm
              set(meant({ ...size, label, innerDiameterUm }))
            }}
          />
          <Choices
            name="size-source"
            legend={copy.ring.source}
            value={KNOWN.find((source) => source === size.source)}
            choices={KNOWN.map((value) => ({ value, label: copy.ring.sources[value] }))}
            onChoose={(source) => set({ ...size, source })}
          />
        </>
      )}
    </>
  )
}

export function SizeGroup({ desk }: { desk: Desk }): JSX.Element | null {
  const { copy } = desk.reading
  const { category } = desk.spec
  const { size } = completeSpec(desk.spec).spec
  const about = (field: string) => field.startsWith('size')
  if (isRing(category)) {
    const ring = size?.kind === 'ring' ? size : ASSUMED_RING_SIZE
    const value = isUnknown(desk, ring) ? copy.names.sizeSource.unknown : `${ring.system} ${ring.label}`
    return (
      <Group desk={desk} title={copy.groups.size} value={value} about={about}>
        <RingSizePicker desk={desk} size={ring} />
      </Group>
    )
  }
  if (size?.kind !== 'length') return null
  const readout = longLength(size.lengthUm, desk.session.locale)
  const bracelet = category === 'bracelet'
  return (
    <Group
      desk={desk}
      title={copy.groups.length}
      value={desk.spec.size ? readout : copy.about(readout)}
      about={about}
    >
      <Slider
        id="length"
        label={copy.groups.length}
        readout={readout}
        value={size.lengthUm}
        min={bracelet ? 140_000 : 350_000}
        max={bracelet ? 240_000 : 900_000}
        step={bracelet ? 5_000 : 10_000}
        onInput={(lengthUm) => layOver(desk, { size: { kind: 'length', lengthUm } })}
      />
    </Group>
  )
}
