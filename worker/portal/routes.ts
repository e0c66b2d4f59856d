import { Hono } from 'hono'
import { actingAs } from '../context.ts'
import { findPortal } from '../domain/leads/find-portal.ts'
import { found } from '../errors.ts'
import { paths } from '../links.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { portalPage } from './render.tsx'

export const portal = new Hono<AppEnv>()

portal.get(paths.portal(':token'), async (c) => {
  const token = found(c.req.param('token'))
  const customer = actingAs(c.get('ctx'), { kind: 'customer', token })
  return portalPage(c, await findPortal(customer))
})
