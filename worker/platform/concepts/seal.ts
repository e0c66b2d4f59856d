const VERSION = 'v1'
const IV_BYTES = 12
const encoder = new TextEncoder()

const toText = (bytes: Uint8Array<ArrayBuffer>): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )

/** A key of its own for each store, so that nothing sealed for one opens for another. */
async function keyOf(secret: string, storeId: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  const info = encoder.encode(`milgrain ${VERSION} store secret ${storeId}`)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Encrypts a store's secret for the database: `v1.iv.ciphertext`, AES-256-GCM. The same text never seals alike. */
export async function seal(secret: string, storeId: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const key = await keyOf(secret, storeId)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(text))
  return [VERSION, toText(iv), toText(new Uint8Array(sealed))].join('.')
}

/** What was sealed; `null` when it was changed, sealed with another secret or for another store. */
export async function unseal(secret: string, storeId: string, sealed: string): Promise<string | null> {
  const [version, iv, text, ...rest] = sealed.split('.')
  if (version !== VERSION || iv === undefined || text === undefined || rest.length > 0) return null
  try {
    const key = await keyOf(secret, storeId)
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(iv) }, key, toBytes(text))
    return new TextDecoder().decode(plain)
  } catch {
    return null
  }
}

/** As it may be shown: enough to recognize a key, never enough to use it. */
export const keyHint = (apiKey: string): string => (apiKey.length < 12 ? '••••' : `••••${apiKey.slice(-4)}`)
