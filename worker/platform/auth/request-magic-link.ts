import type { Ctx } from '../../context.ts'
import { callAuth, type Visitor } from './call-auth.ts'

/** Mails a sign-in link where the address belongs to a seller; the answer is the same where it does not. */
export const requestMagicLink = (ctx: Ctx, input: { email: string }, visitor: Visitor) =>
  callAuth(ctx, '/sign-in/magic-link', input, visitor)
