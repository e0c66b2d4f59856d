import type { Ctx } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { AUTH_BASE, createAuth } from './auth.ts'

const REFUSALS: Record<number, 'malformed' | 'unauthorized' | 'forbidden' | 'too_many_requests' | 'invalid'> =
  {
    400: 'invalid',
    401: 'unauthorized',
    403: 'forbidden',
    422: 'invalid',
    429: 'too_many_requests',
  }

/** The headers a sign-in needs from the visitor's request. */
export type Visitor = { address: string | null; cookie: string | null; userAgent: string | null }

/**
 * Asks Better Auth the way a browser would, so that its rate limits and checks apply.
 * @returns the cookies to set; throws a `Refusal` when it says no.
 */
export async function callAuth(
  ctx: Ctx,
  path: string,
  body: unknown,
  visitor: Visitor,
): Promise<{ headers: Headers }> {
  const headers = new Headers({ 'content-type': 'application/json', origin: ctx.links.origin })
  if (visitor.address) headers.set('cf-connecting-ip', visitor.address)
  if (visitor.cookie) headers.set('cookie', visitor.cookie)
  if (visitor.userAgent) headers.set('user-agent', visitor.userAgent)
  const request = new Request(ctx.links.absolute(AUTH_BASE + path), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const answer = await createAuth(ctx).handler(request)
  if (!answer.ok) throw new Refusal(REFUSALS[answer.status] ?? 'unavailable')
  const cookies = new Headers()
  for (const cookie of answer.headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return { headers: cookies }
}
