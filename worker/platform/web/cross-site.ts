import { createMiddleware } from 'hono/factory'
import { Refusal } from '../../errors.ts'
import type { AppEnv } from './app-env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Pages are changed from pages of ours only: every unsafe request must say that it comes from here. */
export const refuseCrossSite = createMiddleware<AppEnv>(async (c, next) => {
  if (!SAFE.has(c.req.method) && c.req.header('origin') !== c.get('ctx').links.origin)
    throw new Refusal('forbidden')
  await next()
})
