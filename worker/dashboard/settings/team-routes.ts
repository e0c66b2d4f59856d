import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import { changeRole } from '../../domain/sellers/change-role.ts'
import { findColleague } from '../../domain/sellers/find-colleague.ts'
import { inviteSeller } from '../../domain/sellers/invite-seller.ts'
import { readTeam } from '../../domain/sellers/read-team.ts'
import { removeSeller } from '../../domain/sellers/remove-seller.ts'
import { revokeInvitation } from '../../domain/sellers/revoke-invitation.ts'
import { paths } from '../../links.ts'
import { emptyForm, type FormState, parseForm, readForm, refusedFields } from '../../platform/web/forms.ts'
import { email } from '../sign-in/forms.ts'
import { idOf, type SellerContext, type SellerEnv } from '../seller-env.ts'
import { teamPage } from './render.tsx'
import type { TeamNews } from './team-page.tsx'

export const teamRoutes = new Hono<SellerEnv>()

const role = z.enum(['owner', 'staff'], 'invalid_value')
const inviteForm = z.object({ email, role })

const savedOf = (said: string | undefined): TeamNews['saved'] =>
  said === 'invited' || said === 'revoked' || said === 'role' || said === 'removed' ? said : null

teamRoutes.get(paths.team, async (c) =>
  teamPage(c, await readTeam(c.get('ctx')), { saved: savedOf(c.req.query('saved')), state: emptyForm }),
)

const done = (c: SellerContext, what: NonNullable<TeamNews['saved']>) =>
  c.redirect(`${paths.team}?saved=${what}`, 303)

/** The page again, as the team stands now, with what was typed and why it was refused. */
async function refused(c: SellerContext, state: FormState, status: ContentfulStatusCode) {
  return teamPage(c, await readTeam(c.get('ctx')), { saved: null, state }, status)
}

teamRoutes.post(paths.invite, async (c) => {
  const values = await readForm(c)
  const form = parseForm(inviteForm, values)
  if (form.errors) return refused(c, { values, errors: form.errors }, 422)
  try {
    await inviteSeller(c.get('ctx'), form.data)
    return done(c, 'invited')
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return refused(c, { values, errors }, status)
  }
})

teamRoutes.post(paths.revokeInvitation(':id'), async (c) => {
  await revokeInvitation(c.get('ctx'), { id: idOf(c) })
  return done(c, 'revoked')
})

teamRoutes.post(paths.changeRole(':id'), async (c) => {
  const form = parseForm(z.object({ role }), await readForm(c))
  if (form.errors) return refused(c, { values: {}, errors: form.errors }, 422)
  try {
    await changeRole(c.get('ctx'), { sellerId: idOf(c), role: form.data.role })
    return done(c, 'role')
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return refused(c, { values: {}, errors }, status)
  }
})

teamRoutes.post(paths.removeSeller(':id'), async (c) => {
  try {
    await removeSeller(c.get('ctx'), { sellerId: idOf(c) })
    return done(c, 'removed')
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return refused(c, { values: {}, errors }, status)
  }
})

// A refused form leaves its own address in the browser; a reload of it goes back to its page.
teamRoutes.get(paths.invite, (c) => c.redirect(paths.team, 303))
teamRoutes.on('GET', [paths.changeRole(':id'), paths.removeSeller(':id')], async (c) => {
  await findColleague(c.get('ctx'), idOf(c))
  return c.redirect(paths.team, 303)
})
