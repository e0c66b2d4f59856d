import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { TextField } from '../../platform/web/ui/field.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { FormRefusal, Gate } from './gate.tsx'

const words = copy.auth.login

/** What brought the reader here, said above the form. */
export type LoginNews = 'sent' | 'opened' | 'joined' | 'reset' | 'signed_out' | 'link_failed' | null

function News({ news }: { news: LoginNews }) {
  if (news === 'sent')
    return (
      <Notice tone="success" title={words.sentTitle}>
        <p>{words.sent}</p>
      </Notice>
    )
  if (news === 'opened') return <Notice tone="success">{words.opened}</Notice>
  if (news === 'joined') return <Notice tone="success">{words.joined}</Notice>
  if (news === 'reset') return <Notice tone="success">{words.resetDone}</Notice>
  if (news === 'signed_out') return <Notice>{words.signedOut}</Notice>
  if (news === 'link_failed') return <Notice tone="warning">{words.linkFailed}</Notice>
  return null
}

export const LoginPage = ({ state, news, next }: { state: FormState; news: LoginNews; next: string }) => (
  <Gate title={words.title} lead={words.lead}>
    <div class="stack">
      <News news={news} />
      <FormRefusal state={state} />
      <form class="card stack" method="post" action={paths.login} novalidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          label={words.email}
          autocomplete="username"
          required
          state={state}
          errors={copy.auth.errors.email}
        />
        <TextField
          name="password"
          type="password"
          label={words.password}
          autocomplete="current-password"
          state={state}
          errors={copy.auth.errors.password}
        />
        <button class="button button-primary button-wide">{words.send}</button>
        <button class="button button-wide" name="by" value="link">
          {words.link}
        </button>
      </form>
      <div class="row row-between small">
        <a class="link-button" href={paths.forgot}>
          {words.forgot}
        </a>
        <span>
          <span class="muted">{words.other} </span>
          <a href={paths.signup}>{words.otherLink}</a>
        </span>
      </div>
    </div>
  </Gate>
)
