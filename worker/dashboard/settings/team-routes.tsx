import { Hono } from 'hono'
import * as z from 'zod'
import { changeRole } from '../../domain/sellers/change-role.ts'
import { findColleague } from '../../domain/sellers/find-colleague.ts'
import { inviteSeller } from '../../domain/sellers/invite-seller.ts'
import { readTeam } from '../../domain/sellers/read-team.ts'
import { removeSeller } from '../../domain/sellers/remove-seller.ts'
import { revokeInvitation } from '../../domain/sellers/revoke-invitation.ts'
import type { Ctx, Seller } from '../../context.ts'
import { paths } from '../../links.ts'
import { buttonOnly } from '../../platform/web/form-fields.ts'
import { emptyForm } from '../../platform/web/forms.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import { mayEdit, pageReader } from '../frame.tsx'
import { email } from '../sign-in/forms.ts'
import { idOf, type SellerContext, type SellerEnv } from '../seller-env.ts'
import { settingsArea } from './area.ts'
import { type TeamNews, TeamPage } from './team-page.tsx'

export const teamRoutes = new Hono<SellerEnv>()

const role = z.enum(['owner', 'staff'], 'invalid_value')

const savedOf = (said: string | undefined): TeamNews['saved'] =>
  said === 'invited' || said === 'revoked' || said === 'role' || said === 'removed' ? said : null

async function show(c: SellerContext, news: TeamNews, status: 200 | RefusedStatus = 200) {
  const team = await readTeam(c.get('ctx'))
  const now = { team, news, reader: pageReader(c), mayEdit: mayEdit(c) }
  return settingsArea.page(c, { title: copy.team.title, status }, <TeamPage {...now} />)
}

teamRoutes.get(paths.team, (c) => show(c, { saved: savedOf(c.req.query('saved')), state: emptyForm }))

/** A form that changes the team, and goes back to it with the news. */
const changes = <T,>(
  path: string,
  news: NonNullable<TeamNews['saved']>,
  schema: z.ZodType<T>,
  change: (ctx: Ctx<Seller>, data: T, c: SellerContext) => Promise<void>,
) =>
  teamRoutes.post(path, (c) =>
    handleForm(c, {
      schema,
      submit: async (data) => {
        await change(c.get('ctx'), data, c)
        return `${paths.team}?saved=${news}`
      },
      // What was typed is of the invitation's form; a role chosen for somebody here is not to stand in it.
      refused: ({ values, errors }, status) =>
        show(c, { saved: null, state: { values: news === 'invited' ? values : {}, errors } }, status),
    }),
  )

changes(paths.invite, 'invited', z.object({ email, role }), (ctx, invited) => inviteSeller(ctx, invited))
changes(paths.revokeInvitation(':id'), 'revoked', buttonOnly, (ctx, _, c) =>
  revokeInvitation(ctx, { id: idOf(c) }),
)
changes(paths.changeRole(':id'), 'role', z.object({ role }), (ctx, to, c) =>
  changeRole(ctx, { sellerId: idOf(c), role: to.role }),
)
changes(paths.removeSeller(':id'), 'removed', buttonOnly, (ctx, _, c) =>
  removeSeller(ctx, { sellerId: idOf(c) }),
)

// A refused form leaves its own address in the browser; a reload of it goes back to its page.
teamRoutes.get(paths.invite, (c) => c.redirect(paths.team, 303))
teamRoutes.on('GET', [paths.changeRole(':id'), paths.removeSeller(':id')], async (c) => {
  await findColleague(c.get('ctx'), idOf(c))
  return c.redirect(paths.team, 303)
})
