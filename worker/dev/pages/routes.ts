import { Hono } from 'hono'
import { found } from '../../errors.ts'
import { paths } from '../../links.ts'
import type { AppEnv } from '../../platform/web/app-env.ts'
import { mailHtmlPath } from './mail-pages.tsx'
import { readMail, readMails } from './read-mails.ts'
import { mailItemPage, mailListPage } from './render.tsx'

/** Pages for whoever develops or tries the product; not mounted in production. */
export const devPages = new Hono<AppEnv>()

devPages.get(paths.devMail, async (c) => mailListPage(c, await readMails(c.get('ctx'))))

devPages.get(paths.devMailItem(':id'), async (c) =>
  mailItemPage(c, found(await readMail(c.get('ctx'), found(c.req.param('id'))))),
)

/** The mail's own HTML in a document of its own: mails style themselves inline, which no page of ours may. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation"

devPages.get(mailHtmlPath(':id'), async (c) => {
  const mail = found(await readMail(c.get('ctx'), found(c.req.param('id'))))
  return c.html(`<base target="_top">${mail.html}`, 200, {
    'content-security-policy': MAIL_POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
})
