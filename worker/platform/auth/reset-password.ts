import type { Ctx } from '../../context.ts'
import { callAuth, type Visitor } from './call-auth.ts'

/**
 * Sets a new password by the mailed token and ends every session; `invalid` when the token is used or old. Another
 * browser may go on for `COOKIE_CACHE_SECONDS`, until its signed cookie is checked again.
 */
export const resetPassword = (ctx: Ctx, input: { token: string; password: string }, visitor: Visitor) =>
  callAuth(ctx, '/reset-password', { token: input.token, newPassword: input.password }, visitor)
