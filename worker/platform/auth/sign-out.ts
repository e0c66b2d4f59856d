import type { Ctx } from '../../context.ts'
import { callAuth, type Visitor } from './call-auth.ts'

/** Ends the session and takes its cookies; a copy of them is still believed for `COOKIE_CACHE_SECONDS`. */
export const signOut = (ctx: Ctx, visitor: Visitor) => callAuth(ctx, '/sign-out', {}, visitor)
