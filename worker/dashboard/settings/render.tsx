import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import type { listHistory } from '../../domain/settings/list-history.ts'
import type { TeamView } from '../../domain/sellers/read-team.ts'
import type { Store } from '../../tables/stores.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { copy } from '../copy.ts'
import { asked, framed, mayEdit, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { HistoryPage } from './history-page.tsx'
import { NotificationsPage } from './notifications-page.tsx'
import { type ProfileNews, ProfilePage } from './profile-page.tsx'
import { type RepliesNews, RepliesPage } from './replies-page.tsx'
import { SettingsPage } from './settings-page.tsx'
import { type TeamNews, TeamPage } from './team-page.tsx'

const page = (c: SellerContext, title: string, status: ContentfulStatusCode, content: VNode) =>
  framed(c, { section: 'settings', title, status }, content)

type FormPage = (
  c: SellerContext,
  store: Store,
  state: FormState,
  status?: ContentfulStatusCode,
) => Response | Promise<Response>

export const settingsPage: FormPage = (c, store, state, status = 200) => {
  const now = { store, state, saved: asked(c, 'saved'), mayEdit: mayEdit(c) }
  return page(c, copy.settings.title, status, <SettingsPage {...now} />)
}

export const notificationsPage: FormPage = (c, store, state, status = 200) => {
  const now = { store, state, saved: asked(c, 'saved'), mayEdit: mayEdit(c) }
  return page(c, copy.notifications.title, status, <NotificationsPage {...now} />)
}

export const profilePage = (
  c: SellerContext,
  store: Store,
  news: ProfileNews,
  status: ContentfulStatusCode = 200,
) => page(c, copy.profile.title, status, <ProfilePage store={store} news={news} mayEdit={mayEdit(c)} />)

export const repliesPage = (
  c: SellerContext,
  { savedReplies }: Store,
  news: RepliesNews,
  status: ContentfulStatusCode = 200,
) => page(c, copy.replies.title, status, <RepliesPage replies={savedReplies} news={news} />)

export const teamPage = (
  c: SellerContext,
  team: TeamView,
  news: TeamNews,
  status: ContentfulStatusCode = 200,
) => {
  const now = { team, news, reader: pageReader(c), mayEdit: mayEdit(c) }
  return page(c, copy.team.title, status, <TeamPage {...now} />)
}

export const historyPage = (c: SellerContext, found: Awaited<ReturnType<typeof listHistory>>) => {
  const now = { page: found, reader: pageReader(c), isFirst: !asked(c, 'before') }
  return page(c, copy.history.title, 200, <HistoryPage {...now} />)
}
