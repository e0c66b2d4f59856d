import type { Store } from '../../domain/stores/schema.ts'
import type { Settings } from '../../domain/stores/update-settings.ts'
import { SETTING_LIMITS } from '../../domain/stores/update-settings.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { Switch } from '../../platform/web/ui/choice.tsx'
import { TextArea, TextField } from '../../platform/web/ui/field.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'

const words = copy.settings

type SwitchName = 'accepting' | 'networkReceive' | 'networkRelease' | 'vacation'

/** A refused form shows what was typed: a switch that was off posts nothing, and is off. */
const isOn = (name: SwitchName, store: Store, { values }: FormState): boolean =>
  Object.keys(values).length > 0 ? values[name] === 'on' : store[name]

type Part = { store: Store; state: FormState }

const Toggle = ({ name, store, state }: Part & { name: SwitchName }) => (
  <Switch name={name} label={words[name].label} hint={words[name].hint} checked={isOn(name, store, state)} />
)

const Count = ({ name, store, state }: Part & { name: 'leadTimeDays' | 'autoDeclineHours' }) => (
  <TextField
    name={name}
    type="number"
    label={words[name].label}
    hint={words[name].hint}
    unit={words[name].unit}
    min={SETTING_LIMITS[name].min}
    max={SETTING_LIMITS[name].max}
    value={String(store[name])}
    short
    state={state}
    errors={words.errors[name]}
  />
)

const Form = ({ store, state }: Part) => (
  <form class="form form-sections" method="post" action={paths.settings} novalidate>
    <section class="card">
      <Toggle name="accepting" store={store} state={state} />
    </section>
    <section class="card stack stack-24" aria-labelledby="timing">
      <h2 id="timing">{words.timing}</h2>
      <Count name="leadTimeDays" store={store} state={state} />
      <Count name="autoDeclineHours" store={store} state={state} />
    </section>
    <section class="card stack stack-8" aria-labelledby="network">
      <h2 id="network">{words.network}</h2>
      <div class="choices">
        <Toggle name="networkReceive" store={store} state={state} />
        <Toggle name="networkRelease" store={store} state={state} />
      </div>
    </section>
    <section class="card stack" aria-labelledby="vacation-title">
      <h2 id="vacation-title">{words.vacationTitle}</h2>
      <Toggle name="vacation" store={store} state={state} />
      <TextArea
        name="vacationMessage"
        label={words.vacationMessage.label}
        hint={words.vacationMessage.hint}
        value={store.vacationMessage ?? ''}
        rows={3}
        state={state}
        errors={words.errors.vacationMessage}
      />
    </section>
    <div>
      <button class="button button-primary">{words.send}</button>
    </div>
  </form>
)

const Pictures = () => (
  <section class="card row row-between" aria-labelledby="pictures">
    <div class="stack stack-4">
      <h2 id="pictures">{copy.picturesLink.title}</h2>
      <p class="muted">{copy.picturesLink.text}</p>
    </div>
    <a class="button" href={paths.pictures}>
      {copy.picturesLink.action}
    </a>
  </section>
)

export const SettingsPage = ({ store, state, saved }: Part & { saved: boolean }) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-24 narrow">
      {saved ? <Notice tone="success">{words.saved}</Notice> : null}
      {Object.keys(state.errors).length > 0 ? <Notice tone="danger">{words.refused}</Notice> : null}
      <Form store={store} state={state} />
      <Pictures />
    </div>
  </>
)

/** What the form says, in the verb's terms; a number that is none is left for the verb to refuse by name. */
export const settingsOf = (values: FormState['values']): Settings => ({
  accepting: values.accepting === 'on',
  leadTimeDays: numberOf(values.leadTimeDays),
  autoDeclineHours: numberOf(values.autoDeclineHours),
  networkReceive: values.networkReceive === 'on',
  networkRelease: values.networkRelease === 'on',
  vacation: values.vacation === 'on',
  vacationMessage: values.vacationMessage?.trim() || null,
})

const numberOf = (typed: string | undefined): number => (typed?.trim() ? Number(typed) : Number.NaN)
