import type { Store } from '../../tables/stores.ts'
import { SETTING_LIMITS } from '../../domain/settings/settings.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { Switch } from '../../platform/web/ui/choice.tsx'
import { TextField } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'

const words = copy.settings

export type StoreForm = { store: Store; state: FormState }

/** A refused form shows what was typed: what was off posts nothing, and is off. */
export const isTicked = (name: string, saved: boolean, { values }: FormState): boolean =>
  Object.keys(values).length > 0 ? values[name] === 'on' : saved

type ToggleName = 'accepting' | 'networkReceive' | 'networkRelease' | 'vacation' | 'taxInclusive'

export const Toggle = ({ name, store, state }: StoreForm & { name: ToggleName }) => (
  <Switch name={name} {...words[name]} checked={isTicked(name, store[name], state)} />
)

type CountName = 'leadTimeDays' | 'autoDeclineHours' | 'quoteValidityDays' | 'quoteRevisions'

export const Count = ({ name, store, state }: StoreForm & { name: CountName }) => (
  <TextField
    name={name}
    type="number"
    {...words[name]}
    {...SETTING_LIMITS[name]}
    value={String(store[name])}
    short
    state={state}
    errors={words.errors[name]}
  />
)
