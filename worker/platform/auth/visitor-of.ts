import type { Visitor } from './call-auth.ts'

/** Only Cloudflare's own header is believed for the address: any client can send the others. */
export const visitorOf = (request: Request): Visitor => ({
  address: request.headers.get('cf-connecting-ip'),
  cookie: request.headers.get('cookie'),
  userAgent: request.headers.get('user-agent'),
})
