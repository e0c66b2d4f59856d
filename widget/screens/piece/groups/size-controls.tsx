import type { JSX } from 'preact'
import { ASSUMED_RING_SIZE } from '#shared/spec/complete-spec.ts'
import type { RingSize } from '#shared/spec/design-spec.ts'
import { ringSizeDiameterUm, ringSizeLabel, ringSizeLabels } from '#shared/spec/ring-size.ts'
import { SIZE_SYSTEMS, type SizeSystem } from '#shared/spec/vocabulary.ts'
import { longLength, millimeters } from '#shared/measures.ts'
import type { OnTapCopy } from '../../../copy/copy.ts'
import { Choices } from '../../../ui/choices.tsx'
import { Select } from '../../../ui/select.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { patchSpec, type PieceContext } from '../piece-context.ts'
import { isUnknown } from './is-size-unknown.ts'

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

/** A size picked here was meant: at least a guess. */
const meant = (size: RingSize): RingSize => (size.source === 'unknown' ? { ...size, source: 'guess' } : size)

type Props = { context: PieceContext; words: OnTapCopy['ring']; size: RingSize }

export function RingSizePicker({ context, words, size }: Props): JSX.Element {
  const { copy } = context.reading
  const set = (next: RingSize) => patchSpec(context, { size: next })
  const unknown = isUnknown(context, size)
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
        <span>{words.unknown}</span>
      </label>
      {unknown ? (
        <p class="hint">{words.unknownHint}</p>
      ) : (
        <>
          <Choices
            name="size-system"
            legend={words.system}
            value={size.system}
            choices={SIZE_SYSTEMS.map((value) => ({ value, label: value }))}
            onChoose={(system) => set(meant(inSystem(size, system)))}
          />
          <Select
            id="ring-size"
            label={`${copy.ring.size} (${words.inside(millimeters(size.innerDiameterUm, context.session.locale, 2))})`}
            options={shown.map(({ label }) => [label, label])}
            value={size.label}
            onChoose={(label) => {
              const innerDiameterUm = ringSizeDiameterUm(size.system, label) ?? size.innerDiameterUm
              set(meant({ ...size, label, innerDiameterUm }))
            }}
          />
          <Choices
            name="size-source"
            legend={words.source}
            value={KNOWN.find((source) => source === size.source)}
            choices={KNOWN.map((value) => ({ value, label: words.sources[value] }))}
            onChoose={(source) => set({ ...size, source })}
          />
        </>
      )}
    </>
  )
}

/** How long a chain is. */
export function LengthSlider({
  context,
  lengthUm,
}: {
  context: PieceContext
  lengthUm: number
}): JSX.Element {
  const bracelet = context.spec.category === 'bracelet'
  return (
    <Slider
      id="length"
      label={context.reading.copy.groups.length}
      readout={longLength(lengthUm, context.session.locale)}
      value={lengthUm}
      min={bracelet ? 140_000 : 350_000}
      max={bracelet ? 240_000 : 900_000}
      step={bracelet ? 5_000 : 10_000}
      onInput={(next) => patchSpec(context, { size: { kind: 'length', lengthUm: next } })}
    />
  )
}
