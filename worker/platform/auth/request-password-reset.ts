import type { Ctx } from '../../context.ts'
import { callAuth, type Visitor } from './call-auth.ts'

/** Mails a link to choose a new password; the answer is the same for an unknown address. */
export const requestPasswordReset = (ctx: Ctx, input: { email: string }, visitor: Visitor) =>
  callAuth(ctx, '/request-password-reset', input, visitor)
