import type { FormState } from '../forms.ts'
import { FieldError } from './field.tsx'

type SwitchProps = { name: string; label: string; hint?: string; checked: boolean }

/** An on/off setting. Posts `on` or nothing. */
export const Switch = ({ name, label, hint, checked }: SwitchProps) => (
  <label class="choice switch">
    <input type="checkbox" role="switch" name={name} value="on" checked={checked} />
    <span class="label">{label}</span>
    {hint ? <span class="hint">{hint}</span> : null}
  </label>
)

type CheckboxProps = SwitchProps & { error?: string | undefined }

/** One thing of several, or something to agree to. Posts `on` or nothing. */
export const Checkbox = ({ name, label, hint, checked, error }: CheckboxProps) => (
  <div class="stack stack-4">
    <label class="choice">
      <input
        type="checkbox"
        id={name}
        name={name}
        value="on"
        checked={checked}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      <span>{label}</span>
      {hint ? <span class="hint">{hint}</span> : null}
    </label>
    {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
  </div>
)

type RadioProps = {
  name: string
  legend: string
  options: readonly { value: string; label: string; hint?: string }[]
  chosen: string | undefined
  state: FormState
  errors?: Record<string, string>
}

/** One of a few, all visible. */
export function RadioGroup({ name, legend, options, chosen, state, errors }: RadioProps) {
  const code = state.errors[name]
  const errorId = `${name}-error`
  return (
    <fieldset class="field" aria-describedby={code ? errorId : undefined}>
      <legend>{legend}</legend>
      <div class="choices">
        {options.map(({ value, label, hint }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === (state.values[name] ?? chosen)}
              required
            />
            <span>{label}</span>
            {hint ? <span class="hint">{hint}</span> : null}
          </label>
        ))}
      </div>
      {code ? <FieldError id={errorId}>{errors?.[code] ?? code}</FieldError> : null}
    </fieldset>
  )
}
