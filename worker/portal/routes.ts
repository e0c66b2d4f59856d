import { type Context, Hono } from 'hono'
import { actingAs, type Ctx, type Customer } from '../context.ts'
import { findPortal } from '../domain/leads/find-portal.ts'
import { verifyContact } from '../domain/leads/verify-contact.ts'
import { withdrawLead } from '../domain/leads/withdraw-lead.ts'
import { found } from '../errors.ts'
import { paths } from '../links.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { readForm, refusedFields } from '../platform/web/forms.ts'
import { portalPage } from './render.tsx'

export const portal = new Hono<AppEnv>()

const customerOf = (c: Context<AppEnv>): Ctx<Customer> =>
  actingAs(c.get('ctx'), { kind: 'customer', token: found(c.req.param('token')) })

portal.get(paths.portal(':token'), async (c) => {
  const { token } = customerOf(c).actor
  return portalPage(c, await findPortal(customerOf(c), { proof: c.req.query('m') }), token)
})

/** Said by the page's script once the page is really looked at: scanners of mails fetch links, and run nothing. */
portal.post(paths.portalSeen(':token'), async (c) => {
  const { proof = '' } = await readForm(c)
  await verifyContact(customerOf(c), { proof })
  return c.body(null, 204)
})

portal.post(paths.withdraw(':token'), async (c) => {
  const customer = customerOf(c)
  const { token } = customer.actor
  try {
    await withdrawLead(customer)
    return c.redirect(paths.portal(token), 303)
  } catch (error) {
    const { status } = refusedFields(error)
    return portalPage(c, await findPortal(customer), token, status)
  }
})

// A refused form leaves its own address in the browser; a reload of it goes back to the page.
portal.get(paths.withdraw(':token'), (c) => c.redirect(paths.portal(found(c.req.param('token'))), 303))
