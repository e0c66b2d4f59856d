import type { JSX } from 'preact'

export type SliderProps = {
  id: string
  label: string
  /** The value in words, as shown and as read aloud. */
  readout: string
  value: number
  min: number
  max: number
  step: number
  onInput: (value: number) => void
}

export function Slider({ id, label, readout, value, min, max, step, onInput }: SliderProps): JSX.Element {
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id}>{readout}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={readout}
        onInput={({ currentTarget }) => onInput(currentTarget.valueAsNumber)}
      />
    </div>
  )
}
