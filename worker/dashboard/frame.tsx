import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { isOperator } from '../domain/operator/require-operator.ts'
import type { Reader } from '../platform/web/reader.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { readerOf } from '../platform/web/visitor-place.ts'
import { copy } from './copy.ts'
import type { SellerContext } from './seller-env.ts'
import { type Section, Shell } from './shell.tsx'

type Framed = { section: Section; title: string; status?: ContentfulStatusCode }

export const pageReader = (c: SellerContext): Reader => readerOf(c.req.raw, c.get('ctx').now)

/** The role of whoever reads; the verbs ask for themselves. */
export const mayEdit = (c: SellerContext): boolean => c.get('ctx').actor.role === 'owner'

/** Whether the address says so (`?saved`). */
export const asked = (c: SellerContext, name: string): boolean => c.req.query(name) !== undefined

/** A page of the dashboard, inside its navigation. */
export function framed(c: SellerContext, { section, title, status = 200 }: Framed, page: VNode) {
  const { actor } = c.get('ctx')
  return renderPage(
    c,
    { title: `${title} · ${copy.shell.product}`, kind: 'seller', status },
    <Shell section={section} sellerName={actor.name} operator={isOperator(actor)}>
      {page}
    </Shell>,
  )
}
