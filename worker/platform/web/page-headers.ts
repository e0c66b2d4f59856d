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

type PageHeaderOptions = { nonce: string; kind: PageKind; development: boolean; frames: boolean }

export function pageHeaders(options: PageHeaderOptions): Record<string, string> {
  const { nonce, kind, development, frames } = options
  return {
    'content-security-policy': contentSecurityPolicy(nonce, frames),
    'x-content-type-options': 'nosniff',
    // `no-referrer` makes a form post `Origin: null`, so pages with forms keep to `same-origin`.
    'referrer-policy': kind === 'private' ? 'no-referrer' : 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': CACHING[kind],
    ...(kind === 'open' ? {} : { 'x-robots-tag': 'noindex, nofollow' }),
    ...(development ? {} : { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}
