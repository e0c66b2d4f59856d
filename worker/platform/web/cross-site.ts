import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import type { AppEnv } from './app-env.ts'

/** Pages whose link holds a token: nothing happens without it. */
const BY_TOKEN = [paths.portal(''), paths.join('')]
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A page sent with `no-referrer` posts `Origin: null`; then the browser's own word counts, which no page can write.
 * Browsers that do not give it are let through only where the link's token is what permits.
 */
const isFromHere = (c: Context<AppEnv>): boolean => {
  const origin = c.req.header('origin')
  if (origin === 'null') {
    const site = c.req.header('sec-fetch-site')
    return site === undefined
      ? BY_TOKEN.some((start) => c.req.path.startsWith(start))
      : site === 'same-origin'
  }
  return origin === c.get('ctx').links.origin
}

/** Pages are changed from pages of ours only: every unsafe request must say that it comes from here. */
export const refuseCrossSite = createMiddleware<AppEnv>(async (c, next) => {
  if (!SAFE.has(c.req.method) && !isFromHere(c)) throw new Refusal('forbidden')
  await next()
})
