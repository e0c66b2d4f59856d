import type { Context } from 'hono'
import type { Ctx, Seller } from '../context.ts'
import { found } from '../errors.ts'
import type { AppEnv } from '../platform/web/app-env.ts'

export type SellerEnv = AppEnv & { Variables: { ctx: Ctx<Seller> } }
export type SellerContext = Context<SellerEnv>

/** The `:id` of the route. */
export const idOf = (c: SellerContext): string => found(c.req.param('id'))
