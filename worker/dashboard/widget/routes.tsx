import * as z from 'zod'
import { updateOrigins } from '../../domain/settings/update-origins.ts'
import { updateTheme } from '../../domain/settings/update-theme.ts'
import { readStore } from '../../domain/stores/read-store.ts'
import { paths } from '../../links.ts'
import { text } from '../../platform/web/form-fields.ts'
import { emptyForm, type FormState } from '../../platform/web/forms.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'
import { mayEdit, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { themeForm } from './theme-form.ts'
import { WidgetPage } from './widget-page.tsx'

const words = copy.widget

export const widgetArea = area({ path: paths.widget, icon: 'widget', words: words.nav })
const { routes } = widgetArea

async function show(c: SellerContext, state: FormState, status: 200 | RefusedStatus = 200) {
  const ctx = c.get('ctx')
  const said = c.req.query('saved')
  const saved = said === 'origins' || said === 'theme' ? said : null
  const store = await readStore(ctx)
  const now = { store, links: ctx.links, reader: pageReader(c), state, saved, mayEdit: mayEdit(c) } as const
  return widgetArea.page(c, { title: words.title, status }, <WidgetPage {...now} />)
}

routes.get(paths.widget, (c) => show(c, emptyForm))

/** One address a line. */
const sitesForm = z.object({ origins: text.transform((typed) => typed.split(/\r?\n/)) })

routes.post(paths.sites, (c) =>
  handleForm(c, {
    schema: sitesForm,
    submit: async ({ origins }) => {
      await updateOrigins(c.get('ctx'), { origins })
      return `${paths.widget}?saved=origins#sites`
    },
    refused: (state, status) => show(c, state, status),
  }),
)

routes.post(paths.look, (c) =>
  handleForm(c, {
    schema: themeForm,
    submit: async (theme) => {
      await updateTheme(c.get('ctx'), theme)
      return `${paths.widget}?saved=theme#look`
    },
    refused: (state, status) => show(c, state, status),
  }),
)

// A refused form leaves its own address in the browser; a reload of it goes back to its page.
routes.on('GET', [paths.sites, paths.look], (c) => c.redirect(paths.widget, 303))
