import type { AiView } from '../../domain/spending/ai-view.ts'
import { CENT_MICROS, dollars } from '../../domain/spending/dollars.ts'
import { AI_LIMIT_BOUNDS } from '../../domain/spending/save-ai-limits.ts'
import { AI_LIMIT_DEFAULTS } from '../../tables/spending.ts'
import { typicalMicros } from '../../domain/concepts/typical-cost.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { Switch } from '../../platform/web/ui/choice.tsx'
import { TextField } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'

const words = copy.pictures

type PicturesProps = { view: AiView; state: FormState }

const Amount = ({ name, view, state }: PicturesProps & { name: 'monthCapMicros' | 'dayCapMicros' }) => {
  const text: { label: string; unit: string; hint?: string } = words.limits[name]
  return (
    <TextField
      name={name}
      {...text}
      value={(view.limits[name] / (100 * CENT_MICROS)).toFixed(2)}
      short
      state={state}
      errors={words.errors[name]}
    />
  )
}

type CountName = 'dayCapImages' | 'visitorFree' | 'visitorDay' | 'addressDay'

const Count = ({ name, view, state }: PicturesProps & { name: CountName }) => {
  const text: { label: string; unit: string; hint?: string } = words.limits[name]
  return (
    <TextField
      name={name}
      type="number"
      {...text}
      {...AI_LIMIT_BOUNDS[name]}
      value={String(view.limits[name])}
      short
      state={state}
      errors={words.errors[name]}
    />
  )
}

/** A refused form shows what was typed: a switch that was off posts nothing, and is off. */
const isOn = ({ view, state: { values } }: PicturesProps): boolean =>
  Object.keys(values).length > 0 ? values.enabled === 'on' : view.enabled

const sharedLimits = ({ locale }: Reader): string => {
  const { monthCapMicros, dayCapMicros, dayCapImages } = AI_LIMIT_DEFAULTS
  return words.limits.withoutKey(dollars(monthCapMicros, locale), dollars(dayCapMicros, locale), dayCapImages)
}

export function LimitsForm({ view, state, reader }: PicturesProps & { reader: Reader }) {
  const part = { view, state }
  const { enabled, limits } = words
  const hint = view.key?.baseUrl
    ? enabled.ownHint
    : enabled.hint(dollars(typicalMicros(view.key?.model), reader.locale))
  return (
    <form class="form form-sections" method="post" action={paths.pictures} novalidate>
      <section class="card">
        <Switch name="enabled" label={enabled.label} hint={hint} checked={isOn(part)} />
      </section>
      <section class="card stack stack-24" aria-labelledby="cost">
        <div class="stack stack-4">
          <h2 id="cost">{limits.title}</h2>
          <p class="muted">{limits.text}</p>
          {!view.key && <p class="muted">{sharedLimits(reader)}</p>}
        </div>
        <Amount name="monthCapMicros" {...part} />
        <Amount name="dayCapMicros" {...part} />
        <Count name="dayCapImages" {...part} />
      </section>
      <section class="card stack stack-24" aria-labelledby="shoppers">
        <h2 id="shoppers">{limits.shoppers}</h2>
        <Count name="visitorFree" {...part} />
        <Count name="visitorDay" {...part} />
        <Count name="addressDay" {...part} />
      </section>
      <div>
        <button class="button button-primary">{limits.send}</button>
      </div>
    </form>
  )
}
