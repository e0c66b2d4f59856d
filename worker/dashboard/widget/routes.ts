import { Hono } from 'hono'
import { readStore } from '../../domain/stores/read-store.ts'
import { updateOrigins } from '../../domain/settings/update-origins.ts'
import { updateTheme } from '../../domain/settings/update-theme.ts'
import { paths } from '../../links.ts'
import { emptyForm, parseForm, readForm, refusedFields } from '../../platform/web/forms.ts'
import { widgetPage } from '../render.tsx'
import type { SellerEnv } from '../seller-env.ts'
import { themeForm } from './theme-form.ts'

export const storeRoutes = new Hono<SellerEnv>()

storeRoutes.get(paths.widget, async (c) => widgetPage(c, await readStore(c.get('ctx')), emptyForm))

storeRoutes.post(paths.sites, async (c) => {
  const ctx = c.get('ctx')
  const values = await readForm(c)
  try {
    await updateOrigins(ctx, { origins: (values.origins ?? '').split(/\r?\n/) })
    return c.redirect(`${paths.widget}?saved=origins#sites`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return widgetPage(c, await readStore(ctx), { values, errors }, status)
  }
})

storeRoutes.post(paths.look, async (c) => {
  const ctx = c.get('ctx')
  const values = await readForm(c)
  const form = parseForm(themeForm, values)
  if (form.errors) return widgetPage(c, await readStore(ctx), { values, errors: form.errors }, 422)
  try {
    await updateTheme(ctx, form.data)
    return c.redirect(`${paths.widget}?saved=theme#look`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return widgetPage(c, await readStore(ctx), { values, errors }, status)
  }
})

// A refused form leaves its own address in the browser; a reload of it goes back to its page.
storeRoutes.on('GET', [paths.sites, paths.look], (c) => c.redirect(paths.widget, 303))
