import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { TextField } from '../../platform/web/ui/field.tsx'
import { EmptyState, Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { FormRefusal, Gate } from './gate.tsx'

const { forgot, reset, errors } = copy.auth

export const ForgotPage = ({ state, sent }: { state: FormState; sent: boolean }) => (
  <Gate title={forgot.title} lead={forgot.lead}>
    <div class="stack">
      {sent ? (
        <Notice tone="success" title={forgot.sentTitle}>
          <p>{forgot.sent}</p>
        </Notice>
      ) : null}
      <FormRefusal state={state} />
      <form class="card stack" method="post" action={paths.forgot} novalidate>
        <TextField
          name="email"
          type="email"
          label={forgot.email}
          autocomplete="username"
          required
          state={state}
          errors={errors.email}
        />
        <button class="button button-primary button-wide">{forgot.send}</button>
      </form>
      <p class="small">
        <a href={paths.login}>{forgot.back}</a>
      </p>
    </div>
  </Gate>
)

/** `token` is null when the link was opened without one, or was refused. */
export const ResetPage = ({ state, token }: { state: FormState; token: string | null }) => (
  <Gate title={reset.title} lead={reset.lead}>
    {token === null ? (
      <EmptyState title={reset.expiredTitle} action={{ href: paths.forgot, label: reset.again }}>
        <p>{reset.expired}</p>
      </EmptyState>
    ) : (
      <div class="stack">
        <FormRefusal state={state} />
        <form class="card stack" method="post" action={paths.reset} novalidate>
          <input type="hidden" name="token" value={token} />
          <TextField
            name="password"
            type="password"
            label={reset.password}
            hint={reset.passwordHint}
            autocomplete="new-password"
            minLength={10}
            required
            state={state}
            errors={errors.password}
          />
          <button class="button button-primary button-wide">{reset.send}</button>
        </form>
      </div>
    )}
  </Gate>
)
