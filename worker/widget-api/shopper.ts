import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { actingAs, type Ctx, type Shopper } from '../context.ts'
import { Refusal } from '../errors.ts'
import { localeOf } from '../platform/web/visitor-place.ts'
import type { AppEnv } from '../platform/web/app-env.ts'

export type ShopperEnv = { Variables: AppEnv['Variables'] & { ctx: Ctx<Shopper> } }

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const ALLOWED_HEADERS = 'content-type, authorization, idempotency-key, x-milgrain-visitor, last-event-id'

/**
 * Answers may be read by any page, because none of them rests on cookies: what they hold is opened by the bearer,
 * and `admitShopper` refuses pages that are not the store's own.
 */
export const cors = createMiddleware<AppEnv>(async (c, next) => {
  const origin = c.req.header('origin')
  if (c.req.method === 'OPTIONS') {
    return c.body(null, 204, {
      'Access-Control-Allow-Origin': origin ?? '*',
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
      'Access-Control-Allow-Headers': ALLOWED_HEADERS,
      'Access-Control-Max-Age': '86400',
      Vary: 'Origin',
    })
  }
  await next()
  if (origin) c.header('Access-Control-Allow-Origin', origin)
  c.header('Vary', 'Origin', { append: true })
  return undefined
})

const bearerOf = (header: string | undefined): string | null =>
  header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : null

/** Whoever calls the widget API is a shopper of the store named in the path. */
export const asShopper = createMiddleware<ShopperEnv>(async (c, next) => {
  const ctx = c.get('ctx')
  const writes = !SAFE.has(c.req.method)
  const storeKey = c.req.param('store') ?? ''
  if (writes) {
    const address = c.req.header('cf-connecting-ip') ?? 'local'
    if (!(await ctx.allowWrite(`${storeKey}:${address}`))) throw new Refusal('too_many_requests')
  }
  c.set(
    'ctx',
    actingAs(ctx, {
      kind: 'shopper',
      origin: c.req.header('origin') ?? null,
      storeKey,
      locale: localeOf(c.req.raw),
      writes,
      token: bearerOf(c.req.header('authorization')),
    }),
  )
  await next()
})

/** Creating calls name their attempt, so that a retry makes nothing twice. */
export function idempotencyKeyOf(c: Context): string {
  const key = c.req.header('idempotency-key') ?? ''
  if (/^[\w-]{8,64}$/.test(key)) return key
  const code = key === '' ? 'invalid_type' : 'invalid_format'
  throw new Refusal('malformed', { fields: [{ path: 'Idempotency-Key', code, message: '' }] })
}
