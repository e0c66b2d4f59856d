import type { Context } from 'hono'
import type { Asker } from '../domain/spending/quotas.ts'
import { sha256, tokenOpens, tokenSubject } from '../platform/auth/tokens.ts'
import type { ShopperEnv } from './shopper.ts'

/** A household has one address, or a prefix of them. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [first, last] = [groups(head), groups(tail ?? '')]
  // An IPv4 address at the end takes the place of two groups.
  const written = first.length + last.length + (address.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - written)).fill('0')
  const whole = [...first, ...zeros, ...last].slice(0, 4)
  return whole.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}

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
