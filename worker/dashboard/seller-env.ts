import type { Context } from 'hono'
import type { Ctx, Seller } from '../context.ts'
import { found } from '../errors.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import type { Place } from './shell.tsx'

export type SellerEnv = AppEnv & {
  Variables: {
    ctx: Ctx<Seller>
    /** Where the navigation leads. */
    places: readonly Place[]
  }
}
export type SellerContext = Context<SellerEnv>

const ID = /^[a-z]+_[0-9a-z]+$/

/** The `:id` of the route; what can't be an id is nowhere, and so never gets into a header or a query. */
export function idOf(c: SellerContext): string {
  const id = found(c.req.param('id'))
  return found(ID.test(id) ? id : null)
}

/** After what a page's script says on its own, nothing; after the same said by a button, the page again. */
export const seenAnswer = (c: SellerContext, page: string) =>
  c.req.header('accept')?.includes('text/html') ? c.redirect(page, 303) : c.body(null, 204)
