import { TextArea, TextField } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'
import { Count, type StoreForm, Toggle } from './fields.tsx'
import { percentText } from './settings-form.ts'

const words = copy.settings

const Percent = ({ name, store, state }: StoreForm & { name: 'quoteDepositBps' | 'taxRateBps' }) => (
  <TextField
    name={name}
    {...words[name]}
    value={percentText(store[name])}
    autocomplete="off"
    maxLength={8}
    short
    state={state}
    errors={words.errors[name]}
  />
)

export const Quotes = ({ store, state }: StoreForm) => (
  <section class="card stack stack-24" aria-labelledby="quotes">
    <div class="stack stack-4">
      <h2 id="quotes">{words.quotes}</h2>
      <p class="muted">{words.quotesNote}</p>
    </div>
    <Count name="quoteValidityDays" store={store} state={state} />
    <Percent name="quoteDepositBps" store={store} state={state} />
    <Count name="quoteRevisions" store={store} state={state} />
    <Percent name="taxRateBps" store={store} state={state} />
    <Toggle name="taxInclusive" store={store} state={state} />
    <TextArea
      name="quoteTerms"
      {...words.quoteTerms}
      value={store.quoteTerms ?? ''}
      rows={6}
      state={state}
      errors={words.errors.quoteTerms}
    />
  </section>
)
