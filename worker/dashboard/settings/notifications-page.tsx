import { SELLER_MAIL_KINDS } from '../../domain/outbox/mail-kinds.ts'
import { paths } from '../../links.ts'
import { Switch } from '../../platform/web/ui/choice.tsx'
import { TextField } from '../../platform/web/ui/field.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OwnersOnly } from '../owners-only.tsx'
import { PageHead } from '../shell.tsx'
import { isTicked, type StoreForm } from './fields.tsx'
import { SettingsTabs } from './tabs.tsx'

const words = copy.notifications

const Form = ({ store, state }: StoreForm) => (
  <form class="form form-sections" method="post" action={paths.notifications} novalidate>
    <section class="card stack" aria-labelledby="where">
      <h2 id="where">{words.where}</h2>
      <TextField
        name="email"
        type="email"
        {...words.email}
        value={store.email}
        autocomplete="email"
        required
        state={state}
        errors={words.errors.email}
      />
    </section>
    <section class="card stack stack-8" aria-labelledby="which">
      <h2 id="which">{words.which}</h2>
      <p class="muted">{words.always}</p>
      <div class="choices">
        {SELLER_MAIL_KINDS.map((kind) => (
          <Switch
            key={kind}
            name={kind}
            {...words.kinds[kind]}
            checked={isTicked(kind, !store.mutedMails.includes(kind), state)}
          />
        ))}
      </div>
    </section>
    <div>
      <button class="button button-primary">{words.send}</button>
    </div>
  </form>
)

export const NotificationsPage = ({
  store,
  state,
  saved,
  mayEdit,
}: StoreForm & { saved: boolean; mayEdit: boolean }) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-24 narrow">
      <SettingsTabs current="notifications" />
      {saved ? <Notice tone="success">{words.saved}</Notice> : null}
      {Object.keys(state.errors).length > 0 ? <Notice tone="danger">{words.refused}</Notice> : null}
      <OwnersOnly mayEdit={mayEdit}>
        <Form store={store} state={state} />
      </OwnersOnly>
    </div>
  </>
)
