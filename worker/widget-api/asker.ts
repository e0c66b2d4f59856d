import type { Context } from 'hono'
import type { Asker } from '../domain/spending/quotas.ts'
import { sha256, tokenOpens, tokenSubject } from '../platform/auth/tokens.ts'
import type { ShopperEnv } from './shopper.ts'

/** A household has one address, or a prefix of them. */
const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address

/**
 * Who asks for pictures, as far as quotas need to know: keyed digests, from which nobody can be found again. A browser
 * without a token that we signed is known by its design alone.
 */
export async function askerOf(c: Context<ShopperEnv>, designId: string): Promise<Asker> {
  const { secrets } = c.get('ctx')
  const digest = async (kind: string, text: string) =>
    (await sha256(`${secrets.links}:${kind}:${text}`)).slice(0, 32)
  const token = c.req.header('x-milgrain-visitor') ?? ''
  const subject = tokenSubject(token)
  const isOurs = subject !== '' && (await tokenOpens(secrets.links, 'visitor', subject, 1, token))
  return {
    visitor: await digest('visitor', isOurs ? subject : designId),
    address: await digest('address', networkOf(c.req.header('cf-connecting-ip') ?? 'local')),
  }
}
