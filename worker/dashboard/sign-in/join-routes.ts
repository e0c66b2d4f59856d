import { type Context, Hono } from 'hono'
import { findInvitation, type FoundInvitation } from '../../domain/sellers/find-invitation.ts'
import { joinStore } from '../../domain/sellers/join-store.ts'
import { found } from '../../errors.ts'
import { paths } from '../../links.ts'
import { visitorOf } from '../../platform/auth/visitor-of.ts'
import type { AppEnv } from '../../platform/web/app-env.ts'
import { emptyForm, type FormState } from '../../platform/web/forms.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { joinForm } from './forms.ts'
import { goOn } from './go-on.ts'
import { joinPage, takenPage, uselessPage } from './render.tsx'

type C = Context<AppEnv>

/** Where the link of an invitation leads. */
export const joinPages = new Hono<AppEnv>()

const tokenOf = (c: C): string => found(c.req.param('token'))

type Status = 200 | RefusedStatus

function show(c: C, invited: FoundInvitation | null, state: FormState, status: Status = 200) {
  if (!invited) return uselessPage(c, status === 200 ? 404 : status)
  if (invited.hasAccount) return takenPage(c, invited.storeName, status)
  return joinPage(c, { invited, token: tokenOf(c), state }, status)
}

joinPages.get(paths.join(':token'), async (c) =>
  show(c, await findInvitation(c.get('ctx'), { token: tokenOf(c) }), emptyForm),
)

joinPages.post(paths.join(':token'), (c) => {
  const ctx = c.get('ctx')
  const token = tokenOf(c)
  return handleForm(c, {
    schema: joinForm,
    secrets: ['password'],
    submit: async (person) => {
      const { headers } = await joinStore(ctx, { token, ...person }, visitorOf(c.req.raw))
      return headers ? goOn(c, paths.dashboard, headers) : `${paths.login}?joined`
    },
    refused: async (state, status) => show(c, await findInvitation(ctx, { token }), state, status),
  })
})
