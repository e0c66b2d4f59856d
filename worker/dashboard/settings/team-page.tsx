import type { TeamView } from '../../domain/sellers/read-team.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { promisedBy, type Reader } from '../../platform/web/reader.ts'
import { RadioGroup } from '../../platform/web/ui/choice.tsx'
import { TextField } from '../../platform/web/ui/field.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OwnersOnly } from '../owners-only.tsx'
import { PageHead } from '../shell.tsx'
import { People } from './people.tsx'
import { SettingsTabs } from './tabs.tsx'

const words = copy.team

export type TeamNews = { saved: keyof typeof words.saved | null; state: FormState }

const ROLES = ['staff', 'owner'] as const

const Invite = ({ state }: { state: FormState }) => (
  <section class="card" aria-labelledby="invite">
    <form class="form" method="post" action={`${paths.invite}#invite`} novalidate>
      <div class="stack stack-4">
        <h2 id="invite">{words.invite.title}</h2>
        <p class="muted">{words.invite.text}</p>
      </div>
      <TextField
        name="email"
        type="email"
        label={words.invite.email}
        autocomplete="off"
        required
        state={state}
        errors={words.errors.email}
      />
      <RadioGroup
        name="role"
        legend={words.invite.role}
        options={ROLES.map((value) => ({ value, label: words.roles[value], hint: words.roleHints[value] }))}
        chosen="staff"
        state={state}
        errors={words.errors.role}
      />
      <div>
        <button class="button button-primary">{words.invite.send}</button>
      </div>
    </form>
  </section>
)

type Asked = { asked: TeamView['invitations'][number]; reader: Reader }

const Invitation = ({ asked: { id, email, role, expiresAt, isOver }, reader }: Asked) => (
  <li class="row row-between">
    <div>
      <p class="label">{email}</p>
      <p class="small muted">
        {words.roles[role]} · {isOver ? words.over : words.until(promisedBy(reader, expiresAt))}
      </p>
    </div>
    <div class="row">
      <form method="post" action={paths.invite}>
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="role" value={role} />
        <button class="button" aria-label={words.againLabel(email)}>
          {words.again}
        </button>
      </form>
      <form method="post" action={paths.revokeInvitation(id)}>
        <button class="button" aria-label={words.revokeLabel(email)}>
          {words.revoke}
        </button>
      </form>
    </div>
  </li>
)

const Invitations = ({ team, reader }: { team: TeamView; reader: Reader }) =>
  team.invitations.length === 0 ? null : (
    <section class="card stack" aria-labelledby="invited">
      <h2 id="invited">{words.invited}</h2>
      <ul class="lines">
        {team.invitations.map((asked) => (
          <Invitation key={asked.id} asked={asked} reader={reader} />
        ))}
      </ul>
    </section>
  )

function News({ saved, state: { errors } }: TeamNews) {
  const reasons: Record<string, string> = { ...words.errors.team, ...words.errors.form }
  const code = errors.team ?? errors.form
  if (code !== undefined) return <Notice tone="danger">{reasons[code] ?? words.refused}</Notice>
  if (Object.keys(errors).length > 0) return <Notice tone="danger">{words.refused}</Notice>
  return saved ? <Notice tone="success">{words.saved[saved]}</Notice> : null
}

type Props = { team: TeamView; reader: Reader; news: TeamNews; mayEdit: boolean }

export const TeamPage = ({ team, reader, news, mayEdit }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-24 narrow">
      <SettingsTabs current="team" />
      <News {...news} />
      <OwnersOnly mayEdit={mayEdit}>
        <People team={team} mayEdit={mayEdit} />
        <Invitations team={team} reader={reader} />
        {mayEdit ? <Invite state={news.state} /> : null}
      </OwnersOnly>
    </div>
  </>
)
