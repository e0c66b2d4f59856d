/** What a link or a bearer opens. A token of one kind never opens another. */
export type TokenKind = 'portal' | 'mail' | 'design' | 'share' | 'visitor' | 'file' | 'invite'

const encoder = new TextEncoder()

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

async function sign(secret: string, message: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(message))))
}

/**
 * `id.signature`, where the signature is HMAC-SHA-256 over kind, id and generation. Derivable again for mails and
 * replays, so nothing secret is at rest; raising the row's generation revokes it.
 */
export const createToken = async (secret: string, kind: TokenKind, id: string, generation: number) =>
  `${id}.${await sign(secret, `${kind}:${id}:${generation}`)}`

/** The id a token claims; to be believed only after `tokenOpens`. */
export const tokenSubject = (token: string): string => token.slice(0, Math.max(0, token.indexOf('.')))

/** Whether the token was made for this row at its current generation; takes the same time for every wrong one. */
export async function tokenOpens(
  secret: string,
  kind: TokenKind,
  id: string,
  generation: number,
  token: string,
) {
  const expected = encoder.encode(await createToken(secret, kind, id, generation))
  const given = encoder.encode(token)
  let difference = expected.length ^ given.length
  for (const [index, byte] of expected.entries()) difference |= byte ^ (given[index] ?? 0)
  return difference === 0
}

/** SHA-256 of a text or of bytes, as hex. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
