import { type ComponentChildren, h } from 'preact'
import type { FormState } from '../forms.ts'
import { Icon } from './icon.tsx'

type FieldBase = {
  name: string
  label: string
  hint?: string | undefined
  state: FormState
  /** The sentences of the codes this field can be refused with. */
  errors?: Record<string, string>
}

/** The reason in words; a code nobody wrote a sentence for is shown as the last resort rather than hidden. */
const reasonOf = ({ name, state, errors }: FieldBase): string | undefined => {
  const code = state.errors[name]
  return code === undefined ? undefined : (errors?.[code] ?? code)
}

export const FieldError = ({ id, children }: { id?: string; children: ComponentChildren }) => (
  <p class="field-error" id={id}>
    <Icon name="warning" size={18} />
    <span>{children}</span>
  </p>
)

function describedBy(field: FieldBase, reason: string | undefined): string | undefined {
  const ids = [field.hint ? `${field.name}-hint` : null, reason ? `${field.name}-error` : null]
  return ids.filter((id) => id !== null).join(' ') || undefined
}

function Frame({ field, children }: { field: FieldBase; children: ComponentChildren }) {
  const reason = reasonOf(field)
  return (
    <div class="field">
      <label for={field.name}>{field.label}</label>
      {field.hint ? (
        <p class="hint" id={`${field.name}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {children}
      {reason ? <FieldError id={`${field.name}-error`}>{reason}</FieldError> : null}
    </div>
  )
}

type TextFieldProps = FieldBase & {
  type?: 'text' | 'email' | 'password' | 'number' | 'color'
  value?: string
  required?: boolean
  autocomplete?: string
  min?: number
  max?: number
  maxLength?: number
  minLength?: number
  unit?: string
  short?: boolean
  inputMode?: 'numeric' | 'decimal'
}

export function TextField(props: TextFieldProps) {
  const { name, type = 'text', value, autocomplete, min, max, maxLength, minLength, unit, short } = props
  const reason = reasonOf(props)
  const input = h('input', {
    class: short ? 'input input-short' : 'input',
    id: name,
    name,
    type,
    // A password is never written back into a page.
    value: type === 'password' ? undefined : (props.state.values[name] ?? value),
    required: props.required,
    autocomplete,
    min,
    max,
    minLength,
    maxLength,
    inputMode: props.inputMode ?? (type === 'number' ? 'numeric' : undefined),
    spellcheck: type === 'email' || type === 'password' ? false : undefined,
    'aria-invalid': reason ? 'true' : undefined,
    'aria-describedby': describedBy(props, reason),
  })
  return (
    <Frame field={props}>
      {unit ? (
        <div class="with-unit">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
    </Frame>
  )
}

type TextAreaProps = FieldBase & {
  value?: string
  maxLength?: number
  rows?: number
  code?: boolean
  required?: boolean
}

export function TextArea(props: TextAreaProps) {
  const { name, value = '', maxLength, rows = 4, code } = props
  const reason = reasonOf(props)
  return (
    <Frame field={props}>
      <textarea
        class={code ? 'input input-code' : 'input'}
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        required={props.required}
        spellcheck={code ? false : undefined}
        aria-invalid={reason ? 'true' : undefined}
        aria-describedby={describedBy(props, reason)}
      >
        {props.state.values[name] ?? value}
      </textarea>
    </Frame>
  )
}

type SelectProps = FieldBase & { value?: string; options: readonly { value: string; label: string }[] }

export function SelectField(props: SelectProps) {
  const { name, value, options } = props
  const reason = reasonOf(props)
  const chosen = props.state.values[name] ?? value
  return (
    <Frame field={props}>
      <div class="select">
        <select
          class="input"
          id={name}
          name={name}
          aria-invalid={reason ? 'true' : undefined}
          aria-describedby={describedBy(props, reason)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </Frame>
  )
}
