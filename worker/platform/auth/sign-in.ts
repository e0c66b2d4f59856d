import type { Ctx } from '../../context.ts'
import { callAuth, type Visitor } from './call-auth.ts'

/** Signs a seller in; `unauthorized` for a wrong password and an unknown address alike. */
export const signIn = (ctx: Ctx, input: { email: string; password: string }, visitor: Visitor) =>
  callAuth(ctx, '/sign-in/email', input, visitor)
