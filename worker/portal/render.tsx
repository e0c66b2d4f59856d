import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PortalView } from '../domain/leads/lead-views.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { copy } from './copy.ts'
import { PortalPage } from './portal-page.tsx'

/** The page is in English; dates and amounts follow the customer where their language is English too. */
const localeFor = (locale: string): string => (/^en(?:-|$)/.test(locale) ? locale : 'en-GB')

export function portalPage(
  c: Context<AppEnv>,
  view: PortalView,
  token: string,
  status: ContentfulStatusCode = 200,
) {
  const reader = { locale: localeFor(view.locale), timeZone: view.timeZone, now: c.get('ctx').now }
  return renderPage(
    c,
    { title: copy.title(view.reference), kind: 'private', status, theme: { accent: view.theme.accent } },
    <PortalPage view={view} reader={reader} token={token} refused={status === 409} />,
  )
}
