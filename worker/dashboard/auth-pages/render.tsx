import type { Context } from 'hono'
import type { VNode } from 'preact'
import { paths } from '../../links.ts'
import type { AppEnv } from '../../platform/web/app-env.ts'
import { type FormState, localPath } from '../../platform/web/forms.ts'
import { renderPage } from '../../platform/web/render-page.tsx'
import { copy } from '../copy.ts'
import { type LoginNews, LoginPage } from './login-page.tsx'
import { ForgotPage, ResetPage } from './password-pages.tsx'
import { SignupPage } from './signup-page.tsx'

type PageStatus = 200 | 401 | 409 | 422 | 429
type C = Context<AppEnv>

const { auth, shell } = copy

const render = (c: C, title: string, status: PageStatus, page: VNode) =>
  renderPage(c, { title: `${title} · ${shell.product}`, kind: 'seller', status }, page)

export const signupPage = (c: C, state: FormState, status: PageStatus = 200) =>
  render(c, auth.signup.title, status, <SignupPage state={state} />)

export function loginPage(c: C, state: FormState, news: LoginNews, status: PageStatus = 200) {
  const next = localPath(state.values.next ?? c.req.query('next'), paths.dashboard)
  return render(c, auth.login.title, status, <LoginPage state={state} news={news} next={next} />)
}

export function forgotPage(c: C, state: FormState, status: PageStatus = 200) {
  const sent = c.req.query('sent') !== undefined
  return render(c, auth.forgot.title, status, <ForgotPage state={state} sent={sent} />)
}

export const resetPage = (c: C, state: FormState, token: string | null, status: PageStatus = 200) =>
  render(c, auth.reset.title, status, <ResetPage state={state} token={token} />)
