import type { Context } from 'hono'
import type { AppEnv } from '../../platform/web/app-env.ts'
import { renderPage } from '../../platform/web/render-page.tsx'
import { readerOf } from '../../platform/web/visitor-place.ts'
import { copy, MailItem, MailList } from './mail-pages.tsx'
import type { DevMail } from './read-mails.ts'
import { copy as studioCopy, StudioGallery, StudioPiece } from './studio-pages.tsx'
import type { Choices, PictureQuery } from './studio-query.ts'

const readerFor = (c: Context<AppEnv>) => readerOf(c.req.raw, c.get('ctx').now)

export const mailListPage = (c: Context<AppEnv>, mails: DevMail[]) =>
  renderPage(c, { title: copy.title, kind: 'seller' }, <MailList mails={mails} reader={readerFor(c)} />)

export const mailItemPage = (c: Context<AppEnv>, mail: DevMail) =>
  renderPage(
    c,
    { title: mail.subject, kind: 'seller', frames: true },
    <MailItem mail={mail} reader={readerFor(c)} />,
  )

export const studioGalleryPage = (c: Context<AppEnv>, choices: Choices) =>
  renderPage(c, { title: studioCopy.title, kind: 'seller' }, <StudioGallery choices={choices} />)

export const studioPiecePage = (
  c: Context<AppEnv>,
  query: PictureQuery,
  drawn: { png: Uint8Array; ms: number },
) => renderPage(c, { title: studioCopy.title, kind: 'seller' }, <StudioPiece query={query} {...drawn} />)
