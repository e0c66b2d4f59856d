import { paths } from '../../links.ts'
import { copy } from '../copy.ts'

const words = copy.settingsTabs

export type SettingsTab = Exclude<keyof typeof words, 'label'>

const TABS: readonly { tab: SettingsTab; href: string }[] = [
  { tab: 'store', href: paths.settings },
  { tab: 'profile', href: paths.profile },
  { tab: 'notifications', href: paths.notifications },
  { tab: 'replies', href: paths.replies },
  { tab: 'team', href: paths.team },
  { tab: 'pictures', href: paths.pictures },
  { tab: 'history', href: paths.history },
]

/** The pages under Settings. */
export const SettingsTabs = ({ current }: { current: SettingsTab }) => (
  <nav class="tabs settings-tabs" aria-label={words.label}>
    {TABS.map(({ tab, href }) => (
      <a key={tab} class="chip" href={href} aria-current={tab === current ? 'page' : undefined}>
        {words[tab]}
      </a>
    ))}
  </nav>
)
