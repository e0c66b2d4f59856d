import { HOUR } from '#shared/dates.ts'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import { createToken, tokenOpens } from '../auth/tokens.ts'

type Signing = Pick<Ctx, 'secrets' | 'now'>

/**
 * The address of a file that is not for everybody, for a viewer who was just found to be allowed. It opens for an
 * hour at least and two at most, and is the same within the hour, so that a browser keeps what it has.
 */
export async function signFile({ secrets, now }: Signing, key: string): Promise<string> {
  const until = (Math.floor(now / HOUR) + 2) * HOUR
  const token = await createToken(secrets.links, 'file', key, until)
  return paths.signedFile(key, until, token.slice(key.length + 1))
}

/** How long an address still opens its file, in ms; 0 when it does not. */
export async function fileOpensFor(
  { secrets, now }: Signing,
  key: string,
  { until, seal }: { until: string; seal: string },
): Promise<number> {
  const instant = /^\d{1,15}$/.test(until) ? Number(until) : 0
  if (instant <= now) return 0
  return (await tokenOpens(secrets.links, 'file', key, instant, `${key}.${seal}`)) ? instant - now : 0
}
