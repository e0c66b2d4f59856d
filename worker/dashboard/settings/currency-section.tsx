import { paths } from '../../links.ts'
import { Checkbox } from '../../platform/web/ui/choice.tsx'
import { SelectField } from '../../platform/web/ui/field.tsx'
import { CURRENCIES } from '../sign-in/currencies.ts'
import { copy } from '../copy.ts'
import type { StoreForm } from './fields.tsx'
import { currencyName } from './places.ts'

const words = copy.profile.currency
const { errors } = copy.profile

const options = [
  { value: '', label: words.choose },
  ...CURRENCIES.map((value) => ({ value, label: currencyName(value) })),
]

const Form = ({ state }: Pick<StoreForm, 'state'>) => (
  <form class="form" method="post" action={`${paths.currency}#currency-title`} novalidate>
    <SelectField
      name="currency"
      label={words.label}
      value=""
      options={options}
      state={state}
      errors={errors.currency}
    />
    <Checkbox
      name="confirmed"
      label={words.confirmed}
      checked={state.values.confirmed === 'on'}
      error={state.errors.confirmed ? errors.confirmed.required : undefined}
    />
    <div>
      <button class="button button-danger">{words.send}</button>
    </div>
  </form>
)

export const CurrencySection = ({ store, state, mayEdit }: StoreForm & { mayEdit: boolean }) => (
  <section class="card stack" aria-labelledby="currency-title">
    <h2 id="currency-title">{words.title}</h2>
    <p>{words.now(currencyName(store.currency))}</p>
    {mayEdit ? (
      <details class="more reveal" open={Object.keys(state.errors).length > 0}>
        <summary>{words.reveal}</summary>
        <div class="stack stack-24">
          <p class="muted">{words.text}</p>
          <Form state={state} />
        </div>
      </details>
    ) : null}
  </section>
)
