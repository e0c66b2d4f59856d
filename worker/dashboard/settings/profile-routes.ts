import { Hono } from 'hono'
import { changeCurrency } from '../../domain/settings/change-currency.ts'
import { changeLogo } from '../../domain/settings/change-logo.ts'
import { readStore } from '../../domain/stores/read-store.ts'
import { updateProfile } from '../../domain/settings/update-profile.ts'
import { paths } from '../../links.ts'
import { parseForm, readForm, refusedFields } from '../../platform/web/forms.ts'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import { profileForm } from './profile-form.ts'
import type { ProfileNews } from './profile-page.tsx'
import { profilePage } from './render.tsx'

export const profileRoutes = new Hono<SellerEnv>()

function newsOf(c: SellerContext): ProfileNews {
  const { saved: what, version = '' } = c.req.query()
  if (what === 'profile' || what === 'logo' || what === 'removed') return { saved: { what } }
  return what === 'currency' && /^\d{1,9}$/.test(version) ? { saved: { what, version } } : {}
}

profileRoutes.get(paths.profile, async (c) => profilePage(c, await readStore(c.get('ctx')), newsOf(c)))

profileRoutes.post(paths.profile, async (c) => {
  const ctx = c.get('ctx')
  const values = await readForm(c)
  const form = parseForm(profileForm, values)
  if (form.errors)
    return profilePage(c, await readStore(ctx), { profile: { values, errors: form.errors } }, 422)
  await updateProfile(ctx, form.data)
  return c.redirect(`${paths.profile}?saved=profile`, 303)
})

/** What was picked in the file field; nothing where there is no file. */
async function pickedFile(c: SellerContext): Promise<Uint8Array> {
  const { logo } = await c.req.parseBody()
  return logo instanceof File ? new Uint8Array(await logo.arrayBuffer()) : new Uint8Array()
}

async function changedLogo(c: SellerContext, bytes: Uint8Array | null) {
  const ctx = c.get('ctx')
  try {
    await changeLogo(ctx, { bytes })
    return c.redirect(`${paths.profile}?saved=${bytes ? 'logo' : 'removed'}`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return profilePage(c, await readStore(ctx), { logo: { values: {}, errors } }, status)
  }
}

profileRoutes.post(paths.logo, async (c) => changedLogo(c, await pickedFile(c)))
profileRoutes.post(paths.removeLogo, (c) => changedLogo(c, null))

profileRoutes.post(paths.currency, async (c) => {
  const ctx = c.get('ctx')
  const values = await readForm(c)
  try {
    const { currency = '', confirmed } = values
    const version = await changeCurrency(ctx, { currency, confirmed: confirmed === 'on' })
    return c.redirect(`${paths.profile}?saved=currency&version=${version}`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return profilePage(c, await readStore(ctx), { currency: { values, errors } }, status)
  }
})

// A refused form leaves its own address in the browser; a reload of it goes back to its page.
profileRoutes.on('GET', [paths.logo, paths.removeLogo, paths.currency], (c) => c.redirect(paths.profile, 303))
