import { getCookieCache } from 'better-auth/cookies'
import { createMiddleware } from 'hono/factory'
import * as z from 'zod'
import { actingAs, type Ctx, type Seller } from '../../context.ts'
import { paths } from '../../links.ts'
import type { AppEnv } from '../web/app-env.ts'
import { createAuth } from './auth.ts'

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  storeId: z.string(),
  role: z.enum(['owner', 'staff']),
})

const sellerOf = (user: unknown): Seller | null => {
  const parsed = userSchema.safeParse(user)
  if (!parsed.success) return null
  const { id, name, storeId, role } = parsed.data
  return { kind: 'seller', sellerId: id, name, storeId, role }
}

/** The seller of a request: from the signed cookie while it is fresh, otherwise from the database. */
async function readSession(
  ctx: Ctx,
  request: Request,
): Promise<{ seller: Seller | null; headers: Headers | null }> {
  const isSecure = ctx.links.origin.startsWith('https:')
  const cached = await getCookieCache(request, {
    secret: ctx.secrets.auth,
    cookiePrefix: 'milgrain',
    isSecure,
  })
  const seller = sellerOf(cached?.user)
  if (seller) return { seller, headers: null }
  if (!request.headers.get('cookie')?.includes('milgrain.session_token'))
    return { seller: null, headers: null }
  const session = await createAuth(ctx).api.getSession({ headers: request.headers, returnHeaders: true })
  return { seller: sellerOf(session.response?.user), headers: session.headers }
}

/** Lets only a signed-in seller through; others are sent to sign in and come back after. */
export const requireSeller = createMiddleware<AppEnv & { Variables: { ctx: Ctx<Seller> } }>(
  async (c, next) => {
    const ctx: Ctx = c.get('ctx')
    const { seller, headers } = await readSession(ctx, c.req.raw)
    if (!seller) {
      const { pathname, search } = new URL(c.req.url)
      const next = c.req.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : ''
      return c.redirect(paths.login + next, 303)
    }
    c.set('ctx', actingAs(ctx, seller))
    await next()
    for (const cookie of headers?.getSetCookie() ?? []) c.res.headers.append('set-cookie', cookie)
  },
)
