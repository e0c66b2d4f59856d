import type { Context } from 'hono'
import type { AppEnv } from '../../platform/web/app-env.ts'
import { renderPage } from '../../platform/web/render-page.tsx'
import { readerOf } from '../../platform/web/visitor-place.ts'
import { copy, MailItem, MailList } from './mail-pages.tsx'
import type { DevMail } from './read-mails.ts'

const readerFor = (c: Context<AppEnv>) => readerOf(c.req.raw, c.get('ctx').now)

export const mailListPage = (c: Context<AppEnv>, mails: DevMail[]) =>
  renderPage(c, { title: copy.title, kind: 'seller' }, <MailList mails={mails} reader={readerFor(c)} />)

export const mailItemPage = (c: Context<AppEnv>, mail: DevMail) =>
  renderPage(
    c,
    { title: mail.subject, kind: 'seller', frames: true },
    <MailItem mail={mail} reader={readerFor(c)} />,
  )
