import type { ComponentChildren, JSX } from 'preact'

export type Choice<Value extends string> = { value: Value; label: string; mark?: ComponentChildren }

export type ChoicesProps<Value extends string> = {
  /** Unique within the designer; radio buttons of one name are one group. */
  name: string
  legend: string
  choices: readonly Choice<Value>[]
  value: Value | undefined
  onChoose: (value: Value) => void
  look?: 'pills' | 'swatches' | 'tiles' | 'views'
}

/** One of several, all in view: radio buttons under the skin, so arrows, names and states are the browser's. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  const { name, legend, choices, value, onChoose, look = 'pills' } = props
  return (
    <fieldset class={`choices ${look}`}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.mark}
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** A color swatch; a chosen one shows a ring and a tick, never its color alone. */
export function Swatch({ color }: { color: string }): JSX.Element {
  return (
    <span class="swatch" style={{ '--swatch': color }}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M7 12.5l3.5 3.5L17 9" />
      </svg>
    </span>
  )
}
