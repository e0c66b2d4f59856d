import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { randomText } from '#shared/ids.ts'
import { ISLAND_TAG } from '../browser/island-tag.ts'
import type { Ctx } from '../../context.ts'
import type { AppEnv } from './app-env.ts'
import { Document, type DocumentTheme } from './document.tsx'
import { pageHeaders, type PageKind } from './page-headers.ts'

export type PageOptions = {
  title: string
  kind: PageKind
  status?: ContentfulStatusCode
  lang?: string
  theme?: DocumentTheme
  description?: string
  /** Whether the page frames another page of this service. */
  frames?: boolean
}

/** Answers with a whole HTML page, its text escaped by the renderer and its script loaded only where it has islands. */
export function renderPage<E extends AppEnv>(
  c: Context<E>,
  options: PageOptions,
  page: VNode,
): Response | Promise<Response> {
  const { assets, development, random }: Ctx = c.get('ctx')
  const nonce = randomText(26, random)
  const body = renderToString(page)
  const html = renderToString(
    <Document
      title={options.title}
      lang={options.lang ?? 'en'}
      nonce={nonce}
      assets={assets}
      theme={options.theme ?? { accent: null }}
      live={body.includes(`<${ISLAND_TAG}`)}
      description={options.description}
      body={body}
    />,
  )
  const { kind, status = 200, frames = false } = options
  const headers = pageHeaders({ nonce, kind, status, development, frames })
  return c.html(`<!doctype html>${html}`, status, headers)
}
