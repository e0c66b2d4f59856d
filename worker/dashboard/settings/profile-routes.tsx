import { Hono } from 'hono'
import * as z from 'zod'
import { changeCurrency } from '../../domain/settings/change-currency.ts'
import { changeLogo } from '../../domain/settings/change-logo.ts'
import { updateProfile } from '../../domain/settings/update-profile.ts'
import { readStore } from '../../domain/stores/read-store.ts'
import { paths } from '../../links.ts'
import { buttonOnly, checkbox, text } from '../../platform/web/form-fields.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import { mayEdit } from '../frame.tsx'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import { settingsArea } from './area.ts'
import { profileForm } from './profile-form.ts'
import { type ProfileNews, ProfilePage } from './profile-page.tsx'

export const profileRoutes = new Hono<SellerEnv>()

function newsOf(c: SellerContext): ProfileNews {
  const { saved: what, version = '' } = c.req.query()
  if (what === 'profile' || what === 'logo' || what === 'removed') return { saved: { what } }
  return what === 'currency' && /^\d{1,9}$/.test(version) ? { saved: { what, version } } : {}
}

async function show(c: SellerContext, news: ProfileNews, status: 200 | RefusedStatus = 200) {
  const now = { store: await readStore(c.get('ctx')), news, mayEdit: mayEdit(c) }
  return settingsArea.page(c, { title: copy.profile.title, status }, <ProfilePage {...now} />)
}

profileRoutes.get(paths.profile, (c) => show(c, newsOf(c)))

profileRoutes.post(paths.profile, (c) =>
  handleForm(c, {
    schema: profileForm,
    submit: async (profile) => {
      await updateProfile(c.get('ctx'), profile)
      return `${paths.profile}?saved=profile`
    },
    refused: (profile, status) => show(c, { profile }, status),
  }),
)

/** What was picked in the file field; nothing where there is no file. */
async function pickedFile(c: SellerContext): Promise<Uint8Array> {
  const { logo } = await c.req.parseBody()
  return logo instanceof File ? new Uint8Array(await logo.arrayBuffer()) : new Uint8Array()
}

const changedLogo = (c: SellerContext, picked: (() => Promise<Uint8Array>) | null) =>
  handleForm(c, {
    schema: buttonOnly,
    submit: async () => {
      await changeLogo(c.get('ctx'), { bytes: picked ? await picked() : null })
      return `${paths.profile}?saved=${picked ? 'logo' : 'removed'}`
    },
    refused: (logo, status) => show(c, { logo }, status),
  })

profileRoutes.post(paths.logo, (c) => changedLogo(c, () => pickedFile(c)))
profileRoutes.post(paths.removeLogo, (c) => changedLogo(c, null))

const currencyForm = z.object({ currency: text, confirmed: checkbox })

profileRoutes.post(paths.currency, (c) =>
  handleForm(c, {
    schema: currencyForm,
    submit: async (change) => {
      const version = await changeCurrency(c.get('ctx'), change)
      return `${paths.profile}?saved=currency&version=${version}`
    },
    refused: (currency, status) => show(c, { currency }, status),
  }),
)

// A refused form leaves its own address in the browser; a reload of it goes back to its page.
profileRoutes.on('GET', [paths.logo, paths.removeLogo, paths.currency], (c) => c.redirect(paths.profile, 303))
