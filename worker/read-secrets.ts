/** Bytes below which a key for HMAC-SHA-256 is weaker than the hash. */
const LEAST_BYTES = 32

type Secrets = { AUTH_SECRET: string | undefined; LINK_SECRET: string | undefined }

const bytesOf = (secret: string | undefined): number => new TextEncoder().encode(secret ?? '').length

/**
 * The two secrets that sign sessions and links. @throws before anything is served where one is missing or short,
 * saying which and what to do
 */
export function readSecrets({ AUTH_SECRET, LINK_SECRET }: Secrets): { auth: string; links: string } {
  for (const [name, secret] of Object.entries({ AUTH_SECRET, LINK_SECRET })) {
    const bytes = bytesOf(secret)
    if (bytes >= LEAST_BYTES) continue
    throw new Error(
      `${name} ${bytes === 0 ? 'is not set' : `has ${bytes} bytes`}; it needs at least ${LEAST_BYTES} random ones. ` +
        `Make one with "openssl rand -base64 48" and set it with "npx wrangler secret put ${name} --env production".`,
    )
  }
  return { auth: AUTH_SECRET ?? '', links: LINK_SECRET ?? '' }
}
