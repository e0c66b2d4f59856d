import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Concept } from '#shared/contract/concepts.ts'
import { Select } from '../../ui/select.tsx'
import { Slider } from '../../ui/slider.tsx'
import { nameOfVersion, type Desk } from './desk.ts'

/** Two versions over each other, and how much is seen of either: a slider, so that the arrow keys move it. */
export function Compare({ desk, version }: { desk: Desk; version: Concept }): JSX.Element | null {
  const { copy } = desk.reading
  const share = useSignal(50)
  const wanted = useSignal(version.parentId)
  const others = desk.bench.concepts.versions.value.filter(({ id }) => id !== version.id)
  const other = others.find(({ id }) => id === wanted.value) ?? others.at(-1)
  if (!other) return null
  const both = [other, version]
  return (
    <div class="compare">
      {others.length > 1 && (
        <Select
          id="compare-with"
          label={copy.picture.with}
          options={others.map((one) => [one.id, nameOfVersion(desk, one)])}
          value={other.id}
          onChoose={(id) => (wanted.value = id)}
        />
      )}
      <div class="both" style={{ '--share': `${share.value}%` }}>
        {both.map((one) => (
          <div key={one.id}>
            <img
              src={one.url}
              alt={`${nameOfVersion(desk, one)}: ${copy.describePiece(one.spec, copy.names)}`}
            />
            <span>
              {one.engine === 'ai'
                ? `${nameOfVersion(desk, one)} · ${copy.picture.ai}`
                : nameOfVersion(desk, one)}
            </span>
          </div>
        ))}
      </div>
      <Slider
        id="compare"
        label={copy.picture.compare}
        readout={`${share.value} % ${nameOfVersion(desk, other)}`}
        value={share.value}
        min={0}
        max={100}
        step={5}
        onInput={(value) => (share.value = value)}
      />
    </div>
  )
}
