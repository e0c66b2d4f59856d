import { Hono } from 'hono'
import { actingAs } from '../context.ts'
import { eraseOwnData } from '../domain/erasure/erase-own-data.ts'
import { findPortal } from '../domain/leads/find-portal.ts'
import { found } from '../errors.ts'
import { paths } from '../links.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { refusedFields } from '../platform/web/forms.ts'
import { portalPage } from './render.tsx'

export const portal = new Hono<AppEnv>()

portal.get(paths.portal(':token'), async (c) => {
  const token = found(c.req.param('token'))
  const customer = actingAs(c.get('ctx'), { kind: 'customer', token })
  return portalPage(c, await findPortal(customer))
})

portal.post(paths.portalErase(':token'), async (c) => {
  const token = found(c.req.param('token'))
  const customer = actingAs(c.get('ctx'), { kind: 'customer', token })
  try {
    await eraseOwnData(customer)
    return c.redirect(paths.portal(token), 303)
  } catch (error) {
    const { status } = refusedFields(error)
    return portalPage(c, await findPortal(customer), { status, notErased: true })
  }
})

// A refused form leaves its own address in the browser; a reload of it goes back to the page.
portal.get(paths.portalErase(':token'), (c) => c.redirect(paths.portal(found(c.req.param('token'))), 303))
