import { type Context, Hono } from 'hono'
import { signUpStore } from '../../domain/sellers/sign-up-store.ts'
import { paths } from '../../links.ts'
import { requestMagicLink } from '../../platform/auth/request-magic-link.ts'
import { requestPasswordReset } from '../../platform/auth/request-password-reset.ts'
import { resetPassword } from '../../platform/auth/reset-password.ts'
import { signIn } from '../../platform/auth/sign-in.ts'
import { signOut } from '../../platform/auth/sign-out.ts'
import { visitorOf } from '../../platform/auth/visitor-of.ts'
import type { AppEnv } from '../../platform/web/app-env.ts'
import {
  emptyForm,
  type FormValues,
  localPath,
  parseForm,
  readForm,
  refusedFields,
} from '../../platform/web/forms.ts'
import { addressForm, loginForm, resetForm, signupForm } from './forms.ts'
import { goOn } from './go-on.ts'
import { joinPages } from './join-routes.ts'
import type { LoginNews } from './login-page.tsx'
import { forgotPage, loginPage, resetPage, signupPage } from './render.tsx'
import { localeOf, timeZoneOf } from '../../platform/web/visitor-place.ts'

type C = Context<AppEnv>

export const authPages = new Hono<AppEnv>()

function loginNews(c: C): LoginNews {
  if (c.req.query('sent') !== undefined) return 'sent'
  if (c.req.query('opened') !== undefined) return 'opened'
  if (c.req.query('joined') !== undefined) return 'joined'
  if (c.req.query('reset') !== undefined) return 'reset'
  if (c.req.query('out') !== undefined) return 'signed_out'
  return c.req.query('error') === undefined ? null : 'link_failed'
}

authPages.get(paths.signup, (c) => signupPage(c, emptyForm))

authPages.post(paths.signup, async (c) => {
  const values = await readForm(c)
  const form = parseForm(signupForm, values)
  if (form.errors) return signupPage(c, { values, errors: form.errors }, 422)
  try {
    const { raw } = c.req
    const store = { ...form.data, locale: localeOf(raw), timeZone: timeZoneOf(raw) }
    const { headers } = await signUpStore(c.get('ctx'), store, visitorOf(raw))
    return headers ? goOn(c, paths.dashboard, headers) : c.redirect(`${paths.login}?opened`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return signupPage(c, { values, errors }, status)
  }
})

authPages.get(paths.login, (c) => loginPage(c, emptyForm, loginNews(c)))

async function sendLink(c: C, values: FormValues): Promise<Response> {
  const form = parseForm(addressForm, values)
  if (form.errors) return loginPage(c, { values, errors: form.errors }, null, 422)
  await requestMagicLink(c.get('ctx'), form.data, visitorOf(c.req.raw))
  return c.redirect(`${paths.login}?sent`, 303)
}

async function enter(c: C, values: FormValues): Promise<Response> {
  const form = parseForm(loginForm, values)
  if (form.errors) return loginPage(c, { values, errors: form.errors }, null, 422)
  const { headers } = await signIn(c.get('ctx'), form.data, visitorOf(c.req.raw))
  return goOn(c, localPath(values.next, paths.dashboard), headers)
}

authPages.post(paths.login, async (c) => {
  const values = await readForm(c)
  try {
    return await (values.by === 'link' ? sendLink(c, values) : enter(c, values))
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return loginPage(c, { values, errors }, null, status)
  }
})

authPages.get(paths.forgot, (c) => forgotPage(c, emptyForm))

authPages.post(paths.forgot, async (c) => {
  const values = await readForm(c)
  const form = parseForm(addressForm, values)
  if (form.errors) return forgotPage(c, { values, errors: form.errors }, 422)
  try {
    await requestPasswordReset(c.get('ctx'), form.data, visitorOf(c.req.raw))
    return c.redirect(`${paths.forgot}?sent`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return forgotPage(c, { values, errors }, status)
  }
})

authPages.get(paths.reset, (c) => resetPage(c, emptyForm, c.req.query('token') || null))

authPages.post(paths.reset, async (c) => {
  const values = await readForm(c)
  const form = parseForm(resetForm, values)
  if (form.errors) return resetPage(c, { values: {}, errors: form.errors }, values.token || null, 422)
  try {
    await resetPassword(c.get('ctx'), form.data, visitorOf(c.req.raw))
    return c.redirect(`${paths.login}?reset`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    const token = status === 429 ? form.data.token : null
    return resetPage(c, { values: {}, errors }, token, status)
  }
})

authPages.post(paths.logout, async (c) => {
  const { headers } = await signOut(c.get('ctx'), visitorOf(c.req.raw))
  return goOn(c, `${paths.login}?out`, headers)
})

authPages.route('/', joinPages)
