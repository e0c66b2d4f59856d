/** `private`: read by whoever holds the link, and by nobody else (portal). */
export type PageKind = 'open' | 'seller' | 'private'

const contentSecurityPolicy = (nonce: string, frames: boolean): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    ...(frames ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const CACHING: Record<PageKind, string> = {
  open: 'no-cache',
  seller: 'private, no-store',
  private: 'private, no-store',
}

/** Beside every 429: the windows of all limits are a minute. */
export const RETRY_AFTER = { 'retry-after': '60' } as const

type PageHeaderOptions = {
  nonce: string
  kind: PageKind
  status: number
  development: boolean
  frames: boolean
}

export function pageHeaders(options: PageHeaderOptions): Record<string, string> {
  const { nonce, kind, status, development, frames } = options
  return {
    'content-security-policy': contentSecurityPolicy(nonce, frames),
    'x-content-type-options': 'nosniff',
    // `no-referrer` makes a form post `Origin: null`, so pages with forms keep to `same-origin`.
    'referrer-policy': kind === 'private' ? 'no-referrer' : 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': CACHING[kind],
    ...(status === 429 ? RETRY_AFTER : {}),
    ...(kind === 'open' ? {} : { 'x-robots-tag': 'noindex, nofollow' }),
    ...(development ? {} : { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}
