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
import { emptyForm, localPath } from '../../platform/web/forms.ts'
import { handleForm } from '../../platform/web/handle-form.ts'
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

authPages.post(paths.signup, (c) =>
  handleForm(c, {
    schema: signupForm,
    secrets: ['password'],
    submit: async (form) => {
      const { raw } = c.req
      const store = { ...form, locale: localeOf(raw), timeZone: timeZoneOf(raw) }
      const { headers } = await signUpStore(c.get('ctx'), store, visitorOf(raw))
      return headers ? goOn(c, paths.dashboard, headers) : `${paths.login}?opened`
    },
    refused: (state, status) => signupPage(c, state, status),
  }),
)

authPages.get(paths.login, (c) => loginPage(c, emptyForm, loginNews(c)))

const mailLink = (c: C) =>
  handleForm(c, {
    schema: addressForm,
    submit: async (form) => {
      await requestMagicLink(c.get('ctx'), form, visitorOf(c.req.raw))
      return `${paths.login}?sent`
    },
    refused: (state, status) => loginPage(c, state, null, status),
  })

const enter = (c: C) =>
  handleForm(c, {
    schema: loginForm,
    secrets: ['password'],
    submit: async ({ next, ...form }) => {
      const { headers } = await signIn(c.get('ctx'), form, visitorOf(c.req.raw))
      return goOn(c, localPath(next, paths.dashboard), headers)
    },
    refused: (state, status) => loginPage(c, state, null, status),
  })

authPages.post(paths.login, async (c) => {
  const { by } = await c.req.parseBody()
  return by === 'link' ? mailLink(c) : enter(c)
})

authPages.get(paths.forgot, (c) => forgotPage(c, emptyForm))

authPages.post(paths.forgot, (c) =>
  handleForm(c, {
    schema: addressForm,
    submit: async (form) => {
      await requestPasswordReset(c.get('ctx'), form, visitorOf(c.req.raw))
      return `${paths.forgot}?sent`
    },
    refused: (state, status) => forgotPage(c, state, status),
  }),
)

authPages.get(paths.reset, (c) => resetPage(c, emptyForm, c.req.query('token') || null))

authPages.post(paths.reset, (c) =>
  handleForm(c, {
    schema: resetForm,
    secrets: ['password'],
    submit: async (form) => {
      await resetPassword(c.get('ctx'), form, visitorOf(c.req.raw))
      return `${paths.login}?reset`
    },
    refused: ({ values: { token = '' }, errors }, status, error) => {
      // A link that the verb refused opens nothing any more; one that was used too hastily still does.
      const opens = error === undefined || status === 429
      return resetPage(c, { values: {}, errors }, (opens && token) || null, status)
    },
  }),
)

authPages.post(paths.logout, async (c) => {
  const { headers } = await signOut(c.get('ctx'), visitorOf(c.req.raw))
  return goOn(c, `${paths.login}?out`, headers)
})

authPages.route('/', joinPages)
