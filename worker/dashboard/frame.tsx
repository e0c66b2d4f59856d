import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { isOperator } from '../domain/operator/require-operator.ts'
import type { Reader } from '../platform/web/reader.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { readerOf } from '../platform/web/visitor-place.ts'
import { copy } from './copy.ts'
import type { SellerContext } from './seller-env.ts'
import { type Place, Shell } from './shell.tsx'

export type Page = { title: string; status?: ContentfulStatusCode }

export const pageReader = (c: SellerContext): Reader => readerOf(c.req.raw, c.get('ctx').now)

/** The role of whoever reads; the verbs ask for themselves. */
export const mayEdit = (c: SellerContext): boolean => c.get('ctx').actor.role === 'owner'

/** Whether the address says so (`?saved`). */
export const asked = (c: SellerContext, name: string): boolean => c.req.query(name) !== undefined

/** A page of the dashboard, inside its navigation. */
export function framed(c: SellerContext, { path }: Place, { title, status = 200 }: Page, content: VNode) {
  const { actor } = c.get('ctx')
  const hidden = isOperator(actor) ? 'sellers' : 'operators'
  const places = c.get('places').filter(({ only }) => only !== hidden)
  return renderPage(
    c,
    { title: `${title} · ${copy.shell.product}`, kind: 'seller', status },
    <Shell places={places} current={path} sellerName={actor.name}>
      {content}
    </Shell>,
  )
}
