import type { Ctx } from '../../context.ts'
import { callAuth, type Visitor } from './call-auth.ts'

export const signOut = (ctx: Ctx, visitor: Visitor) => callAuth(ctx, '/sign-out', {}, visitor)
