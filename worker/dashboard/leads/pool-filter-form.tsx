import { ENGLISH_NAMES } from '#shared/spec/names.ts'
import { capitalize } from '#shared/spec/phrases.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import { isNarrowed } from '../../domain/pool/pool-filter.ts'
import type { PoolView } from '../../domain/pool/pool-view.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { SelectField, TextField } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'

const words = copy.pool.filter

const optionsOf = ({ categories }: PoolView['store']) => [
  { value: '', label: words.anyCategory },
  ...CATEGORIES.map((category) => {
    const name = capitalize(ENGLISH_NAMES.category[category])
    const taken = categories.length === 0 || categories.includes(category)
    return { value: category, label: taken ? name : words.notTaken(name) }
  }),
]

type Props = { view: PoolView; form: FormState }

/** A form that asks by the address: what it shows can be bookmarked, and sent to a colleague. */
export const PoolFilterForm = ({ view, form }: Props) => (
  <form
    class="card pool-filter"
    method="get"
    action={`${paths.pool}#open`}
    role="search"
    aria-label={words.label}
    novalidate
  >
    <SelectField
      name="category"
      label={words.category}
      options={optionsOf(view.store)}
      value=""
      state={form}
    />
    <TextField
      name="min"
      label={words.min(view.store.currency)}
      inputMode="numeric"
      state={form}
      errors={words.errors.min}
    />
    <TextField
      name="max"
      label={words.max(view.store.currency)}
      inputMode="numeric"
      state={form}
      errors={words.errors.max}
    />
    <div class="row">
      <button class="button button-primary">{words.send}</button>
      {isNarrowed(view.filter) || Object.keys(form.values).length > 0 ? (
        <a class="button button-quiet" href={paths.pool}>
          {words.reset}
        </a>
      ) : null}
    </div>
    <p class="hint">{words.note}</p>
  </form>
)
