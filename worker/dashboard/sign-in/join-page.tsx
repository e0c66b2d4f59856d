import type { FoundInvitation } from '../../domain/sellers/find-invitation.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { TextField } from '../../platform/web/ui/field.tsx'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { FormRefusal, Gate } from './gate.tsx'

const { join, errors } = copy.auth

export type JoinView = { invited: FoundInvitation; token: string; state: FormState }

export const JoinPage = ({ invited: { invitation, storeName }, token, state }: JoinView) => (
  <Gate title={join.title(storeName)} lead={join.lead[invitation.role]}>
    <div class="stack">
      <FormRefusal state={state} />
      <form class="card stack" method="post" action={paths.join(token)} novalidate>
        <p>{join.email(invitation.email)}</p>
        <TextField
          name="name"
          label={join.name}
          hint={join.nameHint}
          autocomplete="name"
          required
          state={state}
          errors={errors.name}
        />
        <TextField
          name="password"
          type="password"
          label={join.password}
          hint={join.passwordHint}
          autocomplete="new-password"
          minLength={10}
          required
          state={state}
          errors={errors.password}
        />
        <button class="button button-primary button-wide">{join.send}</button>
      </form>
    </div>
  </Gate>
)

const toSignIn = { href: paths.login, label: join.signIn }

/** The link was used, taken back, renewed or is too old. */
export const UselessPage = () => (
  <Gate title={join.goneTitle} lead={join.goneLead}>
    <EmptyState title={join.goneWhy} action={toSignIn}>
      <p>{join.gone}</p>
    </EmptyState>
  </Gate>
)

export const TakenPage = ({ storeName }: { storeName: string }) => (
  <Gate title={join.title(storeName)} lead={join.takenLead}>
    <EmptyState title={join.takenTitle} action={toSignIn}>
      <p>{join.taken(storeName)}</p>
    </EmptyState>
  </Gate>
)
