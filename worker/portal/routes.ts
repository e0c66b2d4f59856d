import { type Context, Hono } from 'hono'
import { actingAs, type Ctx, type Customer } from '../context.ts'
import { eraseOwnData } from '../domain/erasure/erase-own-data.ts'
import { findPortal } from '../domain/lead-views/find-portal.ts'
import { verifyContact } from '../domain/leads/verify-contact.ts'
import { withdrawLead } from '../domain/leads/withdraw-lead.ts'
import { found } from '../errors.ts'
import { paths } from '../links.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { buttonOnly } from '../platform/web/form-fields.ts'
import { readForm } from '../platform/web/forms.ts'
import { handleForm } from '../platform/web/handle-form.ts'
import type { Refused } from './portal-page.tsx'
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

/** Does it and goes back to the page; refused, it is the same page as it stands now, with the reason. */
const change = (c: Context<AppEnv>, what: Refused, verb: (ctx: Ctx<Customer>) => Promise<unknown>) => {
  const customer = customerOf(c)
  const { token } = customer.actor
  return handleForm(c, {
    schema: buttonOnly,
    submit: async () => {
      await verb(customer)
      return paths.portal(token)
    },
    refused: async (_, status) => portalPage(c, await findPortal(customer), token, { status, refused: what }),
  })
}

portal.post(paths.withdraw(':token'), (c) => change(c, 'withdraw', withdrawLead))
portal.post(paths.portalErase(':token'), (c) => change(c, 'erase', eraseOwnData))

// A refused form leaves its own address in the browser; a reload of it goes back to the page.
for (const path of [paths.withdraw(':token'), paths.portalErase(':token')])
  portal.get(path, (c) => c.redirect(paths.portal(found(c.req.param('token'))), 303))
