import { paths } from '../../links.ts'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OwnersOnly } from '../owners-only.tsx'
import { PageHead } from '../shell.tsx'
import { type StoreForm, Toggle } from './fields.tsx'
import { Network, Offer, Timing, Vacation } from './order-sections.tsx'
import { Quotes } from './quote-section.tsx'
import { SettingsTabs } from './tabs.tsx'

const words = copy.settings

function News({ state, saved }: Pick<StoreForm, 'state'> & { saved: boolean }) {
  if (state.errors.form === 'conflict') return <Notice tone="danger">{words.conflict}</Notice>
  if (Object.keys(state.errors).length > 0) return <Notice tone="danger">{words.refused}</Notice>
  return saved ? <Notice tone="success">{words.saved}</Notice> : null
}

type Props = StoreForm & { saved: boolean; mayEdit: boolean }

export const SettingsPage = ({ store, state, saved, mayEdit }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-24 narrow">
      <SettingsTabs current="store" />
      <News state={state} saved={saved} />
      <OwnersOnly mayEdit={mayEdit} note={words.ownersOnlyStore}>
        <form class="form form-sections" method="post" action={paths.settings} novalidate>
          <section class="card">
            <Toggle name="accepting" store={store} state={state} />
          </section>
          <Offer store={store} state={state} />
          <Timing store={store} state={state} />
          <Network store={store} state={state} />
          <Vacation store={store} state={state} />
          <Quotes store={store} state={state} />
          <div>
            <button class="button button-primary">{words.send}</button>
          </div>
        </form>
      </OwnersOnly>
    </div>
  </>
)
