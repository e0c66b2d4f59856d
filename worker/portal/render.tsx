import type { Context } from 'hono'
import { languageOf, spokenLocale } from '#shared/language.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { portalCopy } from './copy/portal-copy.ts'
import { ErasedPage } from './erase-section.tsx'
import { PortalPage, type Refused } from './portal-page.tsx'

type News = { status?: ContentfulStatusCode; refused?: Refused }

export function portalPage(
  c: Context<AppEnv>,
  view: PortalView,
  token: string,
  { status = 200, refused }: News = {},
) {
  const reader = { locale: spokenLocale(view.locale), timeZone: view.timeZone, now: c.get('ctx').now }
  return renderPage(
    c,
    {
      title: portalCopy(view.locale).title(view.reference),
      lang: languageOf(view.locale),
      kind: 'private',
      status,
      theme: { accent: view.theme.accent },
    },
    view.erasedAt === null ? (
      <PortalPage view={view} reader={reader} token={token} refused={refused ?? null} />
    ) : (
      <ErasedPage reference={view.reference} at={view.erasedAt} reader={reader} />
    ),
  )
}
