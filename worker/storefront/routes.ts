import { Hono } from 'hono'
import { findStorefront } from '../domain/public-store/find-storefront.ts'
import { hasNetwork } from '../domain/public-store/has-network.ts'
import { found } from '../errors.ts'
import { paths } from '../links.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { homePage, storePage } from './render.tsx'

export const storefront = new Hono<AppEnv>()

storefront.get(paths.home, async (c) => homePage(c, await hasNetwork(c.get('ctx'))))

storefront.get(paths.store(':slug'), async (c) =>
  storePage(c, await findStorefront(c.get('ctx'), found(c.req.param('slug')))),
)
