import { type Context, Hono } from 'hono'
import { found, Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import type { AppEnv } from '../../platform/web/app-env.ts'
import { drawStudio } from './draw-studio.ts'
import { mailHtmlPath } from './mail-pages.tsx'
import { readMail, readMails } from './read-mails.ts'
import { mailItemPage, mailListPage, studioGalleryPage, studioPiecePage } from './render.tsx'
import { readChoices, readPicture } from './studio-query.ts'

/** The mail's own HTML in a document of its own: mails style themselves inline, which no page of ours may. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation"

function addMail(pages: Hono<AppEnv>): void {
  pages.get(paths.devMail, async (c) => mailListPage(c, await readMails(c.get('ctx'))))
  pages.get(paths.devMailItem(':id'), async (c) =>
    mailItemPage(c, found(await readMail(c.get('ctx'), found(c.req.param('id'))))),
  )
  pages.get(mailHtmlPath(':id'), async (c) => {
    const mail = found(await readMail(c.get('ctx'), found(c.req.param('id'))))
    return c.html(`<base target="_top">${mail.html}`, 200, {
      'content-security-policy': MAIL_POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })
}

/** A developer typed the address: the answer names what is wrong with it. */
function refuse(error: Error, c: Context<AppEnv>) {
  if (!(error instanceof Refusal)) throw error
  return c.json({ error: { code: error.code, fields: error.fields } }, error.status)
}

/** Where the studio's pictures can be asked for by category, style, cut, metal, gem, view, ground, size and samples. */
function studioPages(): Hono<AppEnv> {
  const pages = new Hono<AppEnv>()
  pages.onError(refuse)
  pages.get(paths.devStudio, (c) => studioGalleryPage(c, readChoices(c.req.query())))
  pages.get(paths.devStudioPiece, async (c) => {
    const query = readPicture({ size: '768', samples: '4', ...c.req.query() })
    return studioPiecePage(c, query, await drawStudio(query))
  })
  pages.get(paths.devStudioPicture, async (c) => {
    const { png, ms } = await drawStudio(readPicture(c.req.query()))
    return c.body(png, 200, {
      'content-type': 'image/png',
      'cache-control': 'no-store',
      'server-timing': `draw;dur=${ms}`,
    })
  })
  return pages
}

/** Pages for whoever develops or tries the product; neither mounted nor bundled in production. */
export function devPages(): Hono<AppEnv> {
  const pages = new Hono<AppEnv>()
  addMail(pages)
  pages.route('/', studioPages())
  return pages
}
