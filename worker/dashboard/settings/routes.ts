import { Hono } from 'hono'
import * as z from 'zod'
import { listHistory } from '../../domain/settings/list-history.ts'
import { SELLER_MAIL_KINDS } from '../../domain/outbox/mail-kinds.ts'
import { readStore } from '../../domain/stores/read-store.ts'
import { setVacation } from '../../domain/settings/set-vacation.ts'
import { updateNotifications } from '../../domain/settings/update-notifications.ts'
import { updateSettings } from '../../domain/settings/update-settings.ts'
import { notFound } from '../../errors.ts'
import { paths } from '../../links.ts'
import { emptyForm, parseForm, readForm, refusedFields } from '../../platform/web/forms.ts'
import { email } from '../sign-in/forms.ts'
import type { SellerEnv } from '../seller-env.ts'
import { profileRoutes } from './profile-routes.ts'
import { historyPage, notificationsPage, settingsPage } from './render.tsx'
import { repliesRoutes } from './replies-routes.ts'
import { settingsOf } from './settings-form.ts'
import { teamRoutes } from './team-routes.ts'

export const settingsRoutes = new Hono<SellerEnv>()

settingsRoutes.get(paths.settings, async (c) => settingsPage(c, await readStore(c.get('ctx')), emptyForm))

settingsRoutes.post(paths.settings, async (c) => {
  const ctx = c.get('ctx')
  const values = await readForm(c)
  try {
    await updateSettings(ctx, settingsOf(values))
    return c.redirect(`${paths.settings}?saved`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return settingsPage(c, await readStore(ctx), { values, errors }, status)
  }
})

settingsRoutes.post(paths.vacation, async (c) => {
  const { vacation } = await readForm(c)
  await setVacation(c.get('ctx'), { vacation: vacation === 'on' })
  return c.redirect(paths.dashboard, 303)
})

settingsRoutes.get(paths.notifications, async (c) =>
  notificationsPage(c, await readStore(c.get('ctx')), emptyForm),
)

settingsRoutes.post(paths.notifications, async (c) => {
  const ctx = c.get('ctx')
  const values = await readForm(c)
  const form = parseForm(z.object({ email }), values)
  if (form.errors) return notificationsPage(c, await readStore(ctx), { values, errors: form.errors }, 422)
  const wanted = SELLER_MAIL_KINDS.filter((kind) => values[kind] === 'on')
  await updateNotifications(ctx, { email: form.data.email, wanted })
  return c.redirect(`${paths.notifications}?saved`, 303)
})

const ENTRY = /^aud_[0-9a-z]+$/

settingsRoutes.get(paths.history, async (c) => {
  const before = c.req.query('before')
  if (before !== undefined && !ENTRY.test(before)) throw notFound()
  return historyPage(c, await listHistory(c.get('ctx'), { before }))
})

settingsRoutes.route('/', profileRoutes)
settingsRoutes.route('/', repliesRoutes)
settingsRoutes.route('/', teamRoutes)
