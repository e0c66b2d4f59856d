import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { SelectField, TextField } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'
import { CURRENCIES } from './currencies.ts'
import { FormRefusal, Gate } from './gate.tsx'

const words = copy.auth.signup
const { errors } = copy.auth

const currencyName = new Intl.DisplayNames('en', { type: 'currency' })
const options = CURRENCIES.map((code) => ({
  value: code,
  label: `${code} – ${currencyName.of(code) ?? code}`,
}))

export const SignupPage = ({ state }: { state: FormState }) => (
  <Gate title={words.title} lead={words.lead}>
    <div class="stack">
      <FormRefusal state={state} />
      <form class="card stack" method="post" action={paths.signup} novalidate>
        <TextField
          name="storeName"
          label={words.storeName}
          hint={words.storeNameHint}
          autocomplete="organization"
          required
          state={state}
          errors={errors.storeName}
        />
        <TextField
          name="name"
          label={words.name}
          autocomplete="name"
          required
          state={state}
          errors={errors.name}
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          autocomplete="email"
          required
          state={state}
          errors={errors.email}
        />
        <TextField
          name="password"
          type="password"
          label={words.password}
          hint={words.passwordHint}
          autocomplete="new-password"
          minLength={10}
          required
          state={state}
          errors={errors.password}
        />
        <SelectField
          name="currency"
          label={words.currency}
          hint={words.currencyHint}
          value="USD"
          options={options}
          state={state}
          errors={errors.currency}
        />
        <button class="button button-primary button-wide">{words.send}</button>
      </form>
      <p class="small">
        <span class="muted">{words.other} </span>
        <a href={paths.login}>{words.otherLink}</a>
      </p>
    </div>
  </Gate>
)
