import { decimalText } from '#shared/pricing/cells/cell-text.ts'
import { minorDigits } from '#shared/money.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import type { Store } from '../../tables/stores.ts'
import { Checkbox } from '../../platform/web/ui/choice.tsx'
import { TextArea, TextField } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'
import { Count, isTicked, type StoreForm, Toggle } from './fields.tsx'
import { categoryField } from './settings-form.ts'

const words = copy.settings

const Categories = ({ store, state }: StoreForm) => (
  <fieldset class="field" aria-describedby="categories-hint">
    <legend>{words.categories.legend}</legend>
    <p class="hint" id="categories-hint">
      {words.categories.hint}
    </p>
    <div class="ticks">
      {CATEGORIES.map((category) => (
        <Checkbox
          key={category}
          name={categoryField(category)}
          label={words.categories.names[category]}
          checked={isTicked(categoryField(category), store.categories.includes(category), state)}
        />
      ))}
    </div>
  </fieldset>
)

const amountText = (minor: number | null, { currency }: Store): string =>
  minor === null ? '' : decimalText(minor, minorDigits(currency))

const Amount = ({
  name,
  minor,
  store,
  state,
}: StoreForm & { name: 'minOrder' | 'maxOrder'; minor: number | null }) => (
  <TextField
    name={name}
    {...words[name]}
    unit={store.currency}
    value={amountText(minor, store)}
    autocomplete="off"
    maxLength={20}
    short
    state={state}
    errors={words.errors[name]}
  />
)

export const Offer = ({ store, state }: StoreForm) => (
  <section class="card stack stack-24" aria-labelledby="offer">
    <h2 id="offer">{words.offer}</h2>
    <Categories store={store} state={state} />
    <Amount name="minOrder" minor={store.minOrderMinor} store={store} state={state} />
    <Amount name="maxOrder" minor={store.maxOrderMinor} store={store} state={state} />
    <p class="hint">{words.noBudget}</p>
  </section>
)

export const Timing = (props: StoreForm) => (
  <section class="card stack stack-24" aria-labelledby="timing">
    <h2 id="timing">{words.timing}</h2>
    <Count name="leadTimeDays" {...props} />
    <Count name="autoDeclineHours" {...props} />
  </section>
)

export const Network = (props: StoreForm) => (
  <section class="card stack stack-8" aria-labelledby="network">
    <h2 id="network">{words.network}</h2>
    <div class="choices">
      <Toggle name="networkReceive" {...props} />
      <Toggle name="networkRelease" {...props} />
    </div>
  </section>
)

export const Vacation = ({ store, state }: StoreForm) => (
  <section class="card stack" aria-labelledby="vacation-title">
    <h2 id="vacation-title">{words.vacationTitle}</h2>
    <input
      type="hidden"
      name="vacationWas"
      value={state.values.vacationWas ?? (store.vacation ? 'on' : 'off')}
    />
    <Toggle name="vacation" store={store} state={state} />
    <TextArea
      name="vacationMessage"
      {...words.vacationMessage}
      value={store.vacationMessage ?? ''}
      rows={3}
      state={state}
      errors={words.errors.vacationMessage}
    />
  </section>
)
