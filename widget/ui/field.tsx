import type { JSX } from 'preact'

export type FieldProps = {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  /** What is wrong, said beside the field. */
  wrong?: string | undefined
  hint?: string | undefined
  optional?: string
  type?: 'text' | 'email' | 'tel' | 'date'
  autoComplete?: string
  inputMode?: 'decimal'
  maxLength?: number
  min?: string
  rows?: number
}

const KINDS = {
  text: { type: 'text' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  date: { type: 'date' },
} as const

/** A labeled input whose hint and error are read with it. */
export function Field(props: FieldProps): JSX.Element {
  const { id, label, value, onInput, wrong, hint, optional, rows, type = 'text', ...rest } = props
  const noteId = `${id}-note`
  const shared = {
    id,
    value,
    ...rest,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong || hint ? noteId : undefined,
  }
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        {optional && <span class="optional">{optional}</span>}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <input {...shared} {...KINDS[type]} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      )}
      {(wrong ?? hint) && (
        <p class="hint" id={noteId}>
          {wrong ?? hint}
        </p>
      )}
    </div>
  )
}

export type CheckProps = {
  id: string
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  wrong?: string | undefined
  hint?: string
}

export function Check({ id, label, checked, onChange, wrong, hint }: CheckProps): JSX.Element {
  const noteId = `${id}-note`
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label class="check">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong || hint ? noteId : undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {(wrong ?? hint) && (
        <p class="hint" id={noteId}>
          {wrong ?? hint}
        </p>
      )}
    </div>
  )
}
