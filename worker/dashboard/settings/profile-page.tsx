import type { Store } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import { emptyForm, type FormState } from '../../platform/web/forms.ts'
import { SelectField, TextArea, TextField } from '../../platform/web/ui/field.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OwnersOnly } from '../owners-only.tsx'
import { PageHead } from '../shell.tsx'
import { CurrencySection } from './currency-section.tsx'
import type { StoreForm } from './fields.tsx'
import { LogoSection } from './logo-section.tsx'
import { localeOptions, timeZoneOptions } from './places.ts'
import { SettingsTabs } from './tabs.tsx'

const words = copy.profile
const { errors } = words

/** What has just happened on this page. */
export type ProfileNews = {
  saved?: { what: 'profile' | 'logo' | 'removed' } | { what: 'currency'; version: string }
  profile?: FormState
  logo?: FormState
  currency?: FormState
}

const About = ({ store, state }: StoreForm) => (
  <section class="card" aria-labelledby="about-title">
    <form class="form" method="post" action={paths.profile} novalidate>
      <h2 id="about-title">{words.about.title}</h2>
      <TextField
        name="name"
        {...words.about.name}
        value={store.name}
        autocomplete="organization"
        required
        state={state}
        errors={errors.name}
      />
      <TextArea
        name="about"
        {...words.about.about}
        value={store.about ?? ''}
        state={state}
        errors={errors.about}
      />
      <TextField
        name="address"
        {...words.about.address}
        value={store.address ?? ''}
        autocomplete="street-address"
        state={state}
        errors={errors.address}
      />
      <SelectField
        name="timeZone"
        {...words.about.timeZone}
        value={store.timeZone}
        options={timeZoneOptions(store.timeZone)}
        state={state}
        errors={errors.timeZone}
      />
      <SelectField
        name="locale"
        {...words.about.locale}
        value={store.locale}
        options={localeOptions(store.locale)}
        state={state}
        errors={errors.locale}
      />
      <div>
        <button class="button button-primary">{words.about.send}</button>
      </div>
    </form>
  </section>
)

function News({ news }: { news: ProfileNews }) {
  const refused = { ...news.profile?.errors, ...news.logo?.errors, ...news.currency?.errors }
  if (refused.form === 'conflict') return <Notice tone="danger">{words.conflict}</Notice>
  if (Object.keys(refused).length > 0) return <Notice tone="danger">{words.refused}</Notice>
  const { saved } = news
  if (!saved) return null
  if (saved.what !== 'currency') return <Notice tone="success">{words.saved[saved.what]}</Notice>
  return (
    <Notice tone="success">
      <p>{words.saved.currency(saved.version)}</p>
      <p>
        <a href={paths.priceBook}>{words.toBook}</a>
      </p>
    </Notice>
  )
}

type Props = { store: Store; news: ProfileNews; mayEdit: boolean }

export const ProfilePage = ({ store, news, mayEdit }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-24 narrow">
      <SettingsTabs current="profile" />
      <News news={news} />
      <OwnersOnly mayEdit={mayEdit}>
        <About store={store} state={news.profile ?? emptyForm} />
        <LogoSection store={store} state={news.logo ?? emptyForm} />
        <CurrencySection store={store} state={news.currency ?? emptyForm} mayEdit={mayEdit} />
      </OwnersOnly>
      <p>
        <a href={paths.store(store.slug)}>{words.about.page}</a>
      </p>
    </div>
  </>
)
