import type { Context } from 'hono'
import type { VNode } from 'preact'
import { paths } from '../../links.ts'
import type { AppEnv } from '../../platform/web/app-env.ts'
import { type FormState, localPath } from '../../platform/web/forms.ts'
import { renderPage } from '../../platform/web/render-page.tsx'
import { copy } from '../copy.ts'
import { JoinPage, type JoinView, TakenPage, UselessPage } from './join-page.tsx'
import { type LoginNews, LoginPage } from './login-page.tsx'
import { ForgotPage, ResetPage } from './password-pages.tsx'
import { SignupPage } from './signup-page.tsx'

type PageStatus = 200 | 401 | 404 | 409 | 422 | 429
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

/** The address of these is a key: it is not told to where a link leads, kept or indexed. */
const renderPrivate = (c: C, title: string, status: PageStatus, page: VNode) =>
  renderPage(c, { title: `${title} · ${shell.product}`, kind: 'private', status }, page)

export const joinPage = (c: C, view: JoinView, status: PageStatus = 200) =>
  renderPrivate(c, auth.join.title(view.invited.storeName), status, <JoinPage {...view} />)

export const takenPage = (c: C, storeName: string, status: PageStatus = 200) =>
  renderPrivate(c, auth.join.title(storeName), status, <TakenPage storeName={storeName} />)

export const uselessPage = (c: C, status: PageStatus) =>
  renderPrivate(c, auth.join.goneTitle, status, <UselessPage />)
