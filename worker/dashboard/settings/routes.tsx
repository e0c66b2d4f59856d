import * as z from 'zod'
import { listHistory } from '../../domain/settings/list-history.ts'
import { SELLER_MAIL_KINDS } from '../../domain/outbox/mail-kinds.ts'
import { readStore } from '../../domain/stores/read-store.ts'
import { setVacation } from '../../domain/settings/set-vacation.ts'
import { updateNotifications } from '../../domain/settings/update-notifications.ts'
import { updateSettings } from '../../domain/settings/update-settings.ts'
import { notFound } from '../../errors.ts'
import { paths } from '../../links.ts'
import { checkbox } from '../../platform/web/form-fields.ts'
import { emptyForm, type FormState } from '../../platform/web/forms.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import { asked, mayEdit, pageReader } from '../frame.tsx'
import { picturesRoutes } from '../pictures/routes.tsx'
import type { SellerContext } from '../seller-env.ts'
import { email } from '../sign-in/forms.ts'
import { settingsArea } from './area.ts'
import { HistoryPage } from './history-page.tsx'
import { NotificationsPage } from './notifications-page.tsx'
import { profileRoutes } from './profile-routes.tsx'
import { repliesRoutes } from './replies-routes.tsx'
import { settingsForm } from './settings-form.ts'
import { SettingsPage } from './settings-page.tsx'
import { teamRoutes } from './team-routes.tsx'

export { settingsArea }
const { routes, page } = settingsArea

type Status = 200 | RefusedStatus

async function settingsPage(c: SellerContext, state: FormState, status: Status = 200) {
  const store = await readStore(c.get('ctx'))
  const now = { store, state, saved: asked(c, 'saved'), mayEdit: mayEdit(c) }
  return page(c, { title: copy.settings.title, status }, <SettingsPage {...now} />)
}

routes.get(paths.settings, (c) => settingsPage(c, emptyForm))

routes.post(paths.settings, (c) =>
  handleForm(c, {
    schema: settingsForm,
    submit: async (typed) => {
      await updateSettings(c.get('ctx'), typed)
      return `${paths.settings}?saved`
    },
    refused: (state, status) => settingsPage(c, state, status),
  }),
)

routes.post(paths.vacation, (c) =>
  handleForm(c, {
    schema: z.object({ vacation: checkbox }),
    submit: async ({ vacation }) => {
      await setVacation(c.get('ctx'), { vacation })
      return paths.dashboard
    },
    refused: (state, status) => settingsPage(c, state, status),
  }),
)

async function notificationsPage(c: SellerContext, state: FormState, status: Status = 200) {
  const store = await readStore(c.get('ctx'))
  const now = { store, state, saved: asked(c, 'saved'), mayEdit: mayEdit(c) }
  return page(c, { title: copy.notifications.title, status }, <NotificationsPage {...now} />)
}

routes.get(paths.notifications, (c) => notificationsPage(c, emptyForm))

/** A checkbox for each kind of mail, under its name. */
const notificationsForm = z.looseObject({ email }).transform(({ email: address, ...form }) => ({
  email: address,
  wanted: SELLER_MAIL_KINDS.filter((kind) => form[kind] === 'on'),
}))

routes.post(paths.notifications, (c) =>
  handleForm(c, {
    schema: notificationsForm,
    submit: async (wanted) => {
      await updateNotifications(c.get('ctx'), wanted)
      return `${paths.notifications}?saved`
    },
    refused: (state, status) => notificationsPage(c, state, status),
  }),
)

const ENTRY = /^aud_[0-9a-z]+$/

routes.get(paths.history, async (c) => {
  const before = c.req.query('before')
  if (before !== undefined && !ENTRY.test(before)) throw notFound()
  const found = await listHistory(c.get('ctx'), { before })
  const now = { page: found, reader: pageReader(c), isFirst: !asked(c, 'before') }
  return page(c, { title: copy.history.title }, <HistoryPage {...now} />)
})

for (const more of [profileRoutes, repliesRoutes, teamRoutes, picturesRoutes]) routes.route('/', more)
